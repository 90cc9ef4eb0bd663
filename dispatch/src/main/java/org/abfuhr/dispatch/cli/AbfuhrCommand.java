package org.abfuhr.dispatch.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/// The root of the command line.
@Command(name = "abfuhr", mixinStandardHelpOptions = true, versionProvider = BuildVersion.class, //
        description = "Plans a city's waste collection for autonomous vehicles.", //
        subcommands = {HelpCommand.class})
public final class AbfuhrCommand {

    /// A fresh command line, ready to execute arguments; every start and every test makes its own.
    public static CommandLine commandLine() {
        return new CommandLine(new AbfuhrCommand());
    }
}
