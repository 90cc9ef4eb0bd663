package org.abfuhr.benchmarks.kill;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.abfuhr.benchmarks.runs.Occasion;
import org.abfuhr.benchmarks.served.CutCity;

/// All kills, on a city with a few containers.
record KillRun(Order order, Path folder, Consumer<String> notes) {

    private static final int CONTAINERS = 4; // of each of two fractions

    /// How much is to be killed.
    ///
    /// @param rounds kills of the service in operation
    /// @param firstStarts kills of services that start with a new database
    /// @param commands kills of each command
    /// @param readings of the file that is imported
    /// @param mostMillis after which a service is killed at the latest once it is ready
    record Order(int rounds, int firstStarts, int commands, int readings, int mostMillis, long seed) {}

    KillResult run(Occasion occasion) throws IOException, InterruptedException {
        var city = CutCity.write(folder.resolve("city"), CONTAINERS);
        var random = new SplittableRandom(order.seed());
        var findings = new Findings();
        var commands = new CommandKills(city, folder.resolve("commands"), findings, random);
        if (order.commands() > 0) {
            notes.accept("killing commands");
            commands.plan(order.commands());
            commands.readings(order.commands(), order.readings());
        }
        notes.accept("killing a service");
        var service = new ServiceKills(order, city, folder.resolve("service"), findings, notes);
        service.run();
        new FirstStarts(city, folder, findings).run(order.firstStarts(), (long) (1_500 * service.meanSeconds()), random);
        return new KillResult(occasion, order, service.killedWhileStarting(), service.meanSeconds(), service.slowestSeconds(),
                findings.rows(), commands.halfDone(), findings.troubles());
    }
}
