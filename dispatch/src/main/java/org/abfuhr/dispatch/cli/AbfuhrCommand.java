package org.abfuhr.dispatch.cli;

import java.io.PrintWriter;
import org.abfuhr.dispatch.cli.problem.CheckCommand;
import org.abfuhr.dispatch.cli.problem.ExplainCommand;
import org.abfuhr.dispatch.cli.problem.SolveCommand;
import org.abfuhr.dispatch.cli.readings.ReadingsCommand;
import org.abfuhr.dispatch.cli.service.AuditCommand;
import org.abfuhr.dispatch.cli.service.BackupCommand;
import org.abfuhr.dispatch.cli.service.DriveCommand;
import org.abfuhr.dispatch.cli.service.ServeCommand;
import org.abfuhr.dispatch.cli.service.VehicleCommand;
import org.abfuhr.dispatch.cli.simulation.SimulateCommand;
import org.abfuhr.dispatch.cli.terminal.BuildVersion;
import org.abfuhr.dispatch.cli.terminal.CommandRunner;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
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
                CheckCommand.class, ExplainCommand.class, SimulateCommand.class, ServeCommand.class, DriveCommand.class,
                VehicleCommand.class,
                AuditCommand.class, BackupCommand.class,
                RehearseCommand.class, HelpCommand.class})
public final class AbfuhrCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /// Runs one command to its end.
    ///
    /// @return the exit code: 0 fine, 1 internal error, 2 bad input or usage, 3 road data, 4 no feasible plan, 130 interrupted
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return CommandRunner.run(new AbfuhrCommand(), out, err, arguments);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "No command given");
    }
}
