package org.abfuhr.dispatch.cli;

import java.util.concurrent.Callable;
import org.abfuhr.dispatch.cli.option.OptionFaults;
import org.abfuhr.dispatch.cli.terminal.Console;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// What all commands that answer share: `--json`, and a console to answer on.
@picocli.CommandLine.Command(mixinStandardHelpOptions = true, usageHelpAutoWidth = true)
public abstract class JsonCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--json", description = "Print exactly one JSON document to standard output.")
    private boolean json;

    protected Console console() {
        return new Console(spec.commandLine().getOut(), spec.commandLine().getErr(), json);
    }

    boolean json() {
        return json;
    }

    /// What is wrong with the options of this command, to be collected.
    protected OptionFaults optionFaults() {
        return new OptionFaults(spec.qualifiedName());
    }

    /// A usage error of this command.
    protected ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
