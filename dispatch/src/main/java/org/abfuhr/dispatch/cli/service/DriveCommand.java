package org.abfuhr.dispatch.cli.service;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.abfuhr.data.store.operations.OperationsStore;
import org.abfuhr.dispatch.cli.JsonCommand;
import org.abfuhr.dispatch.cli.option.CityOption;
import org.abfuhr.dispatch.drive.FleetDrive;
import org.abfuhr.dispatch.drive.Pace;
import org.abfuhr.dispatch.service.access.VehicleTokens;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `abfuhr drive`: a simulated fleet against a running service.
@Command(name = "drive", sortOptions = false, description = "Let a simulated fleet fetch its routes from a running service, drive them in time-lapse, and report.", footer = {
        "", "Example: abfuhr drive --speed 60 --breakdowns 1"})
public final class DriveCommand extends JsonCommand {

    @Mixin
    private CityOption city = new CityOption();

    @Option(names = "--url", paramLabel = "URL", defaultValue = "http://127.0.0.1:8080", description = "The service (default: ${DEFAULT-VALUE}).")
    private String url = "";

    @Mixin
    private DatabaseOption database = new DatabaseOption();

    @Option(names = "--speed", paramLabel = "N", defaultValue = "60", description = "Times as fast as real; 0: as fast as the service answers (default: ${DEFAULT-VALUE}).")
    private double speed;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Seed of delays and failures (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--breakdowns", paramLabel = "N", defaultValue = "0", description = "Vehicles that break down on the way (default: ${DEFAULT-VALUE}).")
    private int breakdowns;

    @Override
    public Integer call() throws InterruptedException {
        if (!(speed >= 0) || breakdowns < 0)
            throw usage("--speed and --breakdowns must be at least 0");
        var pack = city.open();
        var ids = pack.fleet().vehicleIds();
        Map<String, String> tokens = new TreeMap<>();
        try (var store = OperationsStore.on(database.openExisting(pack))) {
            var maker = new VehicleTokens(store, Set.copyOf(ids), InstantSource.system());
            ids.forEach(id -> tokens.put(id, maker.make(id, Duration.ofDays(2))));
        }
        var result = new FleetDrive(url, tokens, seed, breakdowns)
                .drive(speed == 0 ? Pace.AT_ONCE : Pace.times(speed, System::nanoTime));
        console().result(result, result.entrySet().stream().map(entry -> "%-14s %s".formatted(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining("\n")));
        return 0;
    }
}
