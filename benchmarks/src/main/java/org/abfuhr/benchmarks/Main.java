package org.abfuhr.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import org.abfuhr.benchmarks.runs.CellCommand;
import org.abfuhr.benchmarks.compare.CompareCommand;
import org.abfuhr.benchmarks.gaps.GapsCommand;
import org.abfuhr.benchmarks.guard.GuardCommand;
import org.abfuhr.benchmarks.kill.KillCommand;
import org.abfuhr.benchmarks.load.LoadCommand;
import org.abfuhr.benchmarks.replan.ReplanCommand;
import org.abfuhr.benchmarks.scale.ScaleCommand;
import org.abfuhr.benchmarks.store.StoreCommand;
import org.abfuhr.dispatch.cli.terminal.CommandRunner;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The root of the command line `abfuhr-bench`.
@Command(name = "abfuhr-bench", mixinStandardHelpOptions = true, description = "Measures how good and how quick abfuhr is.", //
        synopsisSubcommandLabel = "COMMAND", //
        footer = {"", "Example: abfuhr-bench gaps --instances instances --budget 10s"}, //
        subcommands = {GapsCommand.class, GuardCommand.class, CompareCommand.class, LoadCommand.class, KillCommand.class,
                ReplanCommand.class, ScaleCommand.class, StoreCommand.class,
                CellCommand.class,
                JmhCommand.class,
                HelpCommand.class})
public final class Main implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public static void main(String[] arguments) {
        System.exit(run(new PrintWriter(System.out, true, UTF_8), new PrintWriter(System.err, true, UTF_8), arguments));
    }

    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return CommandRunner.run(new Main(), out, err, arguments);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "No command given");
    }
}
