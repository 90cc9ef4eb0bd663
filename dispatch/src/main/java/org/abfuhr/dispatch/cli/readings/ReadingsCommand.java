package org.abfuhr.dispatch.cli.readings;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `abfuhr readings`: all that is done with sensor readings.
@Command(name = "readings", mixinStandardHelpOptions = true, description = "Import sensor readings, judge them, or invent some.", synopsisSubcommandLabel = "COMMAND", subcommands = {
        ImportCommand.class, ListenCommand.class, DeliveryCommand.class, HealthCommand.class, BacktestCommand.class,
        StoreCommand.class,
        GenerateCommand.class}, footer = {"",
                "Example: abfuhr readings import delivered.csv --city my-city"})
public final class ReadingsCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "No command given");
    }
}
