package org.abfuhr.dispatch.cli.terminal;

import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/// Runs a command line to its end and turns whatever goes wrong into faults and an exit code.
public final class CommandRunner {

    private CommandRunner() {}

    /// Runs one command.
    ///
    /// @param root of the commands, annotated for picocli
    /// @return the exit code: 0 fine, 1 internal error, 2 bad input or usage, 3 road data, 4 no feasible plan, 130 interrupted
    public static int run(Object root, PrintWriter out, PrintWriter err, String... arguments) {
        var console = new Console(out, err, List.of(arguments).contains("--json"));
        try {
            return commandLine(root, console).execute(arguments);
        } catch (Error error) { // memory, missing classes: picocli lets them pass
            return fail(console, error);
        }
    }

    private static CommandLine commandLine(Object root, Console console) {
        IParameterExceptionHandler usage = (failure, _) -> fail(console, failure);
        var commands = new CommandLine(root);
        collectErrors(commands);
        return commands.setExecutionStrategy(parsed -> execute(parsed, console)).setOut(console.out()).setErr(console.err())
                .setParameterExceptionHandler(usage)
                .setExecutionExceptionHandler((failure, _, _) -> fail(console, failure))
                .setUsageHelpAutoWidth(true).setAbbreviatedOptionsAllowed(false).setCaseInsensitiveEnumValuesAllowed(true);
    }

    /// Lets the parser go on behind what it cannot read, so that all of it is told at once.
    private static void collectErrors(CommandLine command) {
        command.getCommandSpec().parser().collectErrors(true);
        command.getSubcommands().values().forEach(CommandRunner::collectErrors);
    }

    private static int execute(ParseResult parsed, Console console) {
        var errors = parsed.asCommandLineList().stream().flatMap(command -> command.getParseResult().errors().stream()).toList();
        boolean helpAsked = parsed.asCommandLineList().stream().anyMatch(command -> command.isUsageHelpRequested());
        return errors.isEmpty() || helpAsked ? new RunLast().execute(parsed) : fail(console, Failures.of(errors));
    }

    private static int fail(Console console, Throwable failure) {
        var faults = Failures.of(failure);
        console.faults(faults.faults());
        return Failures.exitCode(faults.kind());
    }
}
