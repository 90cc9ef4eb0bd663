package org.abfuhr.dispatch.cli.terminal;

import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;

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
        return new CommandLine(root).setOut(console.out()).setErr(console.err()).setParameterExceptionHandler(usage)
                .setExecutionExceptionHandler((failure, _, _) -> fail(console, failure))
                .setUsageHelpAutoWidth(true).setAbbreviatedOptionsAllowed(false).setCaseInsensitiveEnumValuesAllowed(true);
    }

    private static int fail(Console console, Throwable failure) {
        var faults = Failures.of(failure);
        console.faults(faults.faults());
        return Failures.exitCode(faults.kind());
    }
}
