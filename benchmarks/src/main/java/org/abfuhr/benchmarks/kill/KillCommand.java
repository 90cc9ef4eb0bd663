package org.abfuhr.benchmarks.kill;

import java.io.IOException;
import java.nio.file.Path;
import org.abfuhr.benchmarks.runs.Occasion;
import org.abfuhr.benchmarks.runs.ResultFile;
import org.abfuhr.benchmarks.sample.Scratch;
import org.abfuhr.dispatch.cli.JsonCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `abfuhr-bench kill`: whether anything that was acknowledged is lost when processes are killed.
@Command(name = "kill", sortOptions = false, description = {
        "Kill the dispatch service and commands at random moments (SIGKILL), start them again, and look for everything that was acknowledged.",
        "Anything lost or doubled ends with exit code 4."}, footer = {"",
                "Example: abfuhr-bench kill --rounds 200 --out out/kill"})
public final class KillCommand extends JsonCommand {

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "200", description = "Kills of the service while clients send (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(names = "--first-starts", paramLabel = "N", defaultValue = "10", description = "Kills of services that start with a new database (default: ${DEFAULT-VALUE}).")
    private int firstStarts;

    @Option(names = "--commands", paramLabel = "N", defaultValue = "20", description = "Kills of plan and of readings import, each (default: ${DEFAULT-VALUE}).")
    private int commands;

    @Option(names = "--readings", paramLabel = "N", defaultValue = "600000", description = "Readings of the file that is imported (default: ${DEFAULT-VALUE}).")
    private int readings;

    @Option(names = "--within", paramLabel = "MS", defaultValue = "1500", description = "Milliseconds after which a ready service is killed at the latest (default: ${DEFAULT-VALUE}).")
    private int within;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Seed of the moments (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "out/kill", description = "Folder for kill.md and kill.json (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("");

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (rounds < 1 || firstStarts < 0 || commands < 0 || readings < 1 || within < 2)
            throw usage("--rounds and --readings must be at least 1, --within at least 2, the others not negative");
        try (var scratch = new Scratch()) {
            var order = new KillRun.Order(rounds, firstStarts, commands, readings, within, seed);
            var result = new KillRun(order, scratch.folder(), console()::note).run(Occasion.of(command));
            ResultFile.tell(console(), out, "kill", KillPage.of(result), result);
            return result.sound() ? 0 : 4;
        }
    }
}
