package org.abfuhr.dispatch.cli;

import java.io.PrintWriter;
import java.util.List;
import org.abfuhr.dispatch.cli.terminal.Console;
import org.abfuhr.dispatch.cli.terminal.Failures;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The root of the command line.
@Command(name = "abfuhr", mixinStandardHelpOptions = true, versionProvider = BuildVersion.class, //
        description = "Plans a city's waste collection for autonomous vehicles.", //
        synopsisSubcommandLabel = "COMMAND", //
        footer = {"", "Example: abfuhr plan", "Plans the sample city and writes its report to out/."}, //
        subcommands = {PlanCommand.class, CityCommand.class, ReadingsCommand.class, ForecastCommand.class, MatrixCommand.class,
                SolveCommand.class,
                CheckCommand.class, HelpCommand.class})
public final class AbfuhrCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /// Runs one command to its end.
    ///
    /// @return the exit code: 0 fine, 1 internal error, 2 bad input or usage, 3 road data, 4 no feasible plan, 130 interrupted
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        var console = new Console(out, err, List.of(arguments).contains("--json"));
        try {
            return commandLine(console).execute(arguments);
        } catch (Error error) { // memory, missing classes: picocli lets them pass
            return fail(console, error);
        }
    }

    private static CommandLine commandLine(Console console) {
        IParameterExceptionHandler usage = (failure, _) -> fail(console, failure);
        return new CommandLine(new AbfuhrCommand()).setOut(console.out()).setErr(console.err())
                .setParameterExceptionHandler(usage)
                .setExecutionExceptionHandler((failure, _, _) -> fail(console, failure))
                .setUsageHelpAutoWidth(true).setAbbreviatedOptionsAllowed(false).setCaseInsensitiveEnumValuesAllowed(true);
    }

    private static int fail(Console console, Throwable failure) {
        var faults = Failures.of(failure);
        console.faults(faults.faults());
        return Failures.exitCode(faults.kind());
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "No command given");
    }
}
