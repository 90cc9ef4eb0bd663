package org.abfuhr.dispatch.cli.service;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.abfuhr.data.store.operations.OperationsStore;
import org.abfuhr.dispatch.cli.JsonCommand;
import org.abfuhr.dispatch.cli.option.CityOption;
import org.abfuhr.dispatch.service.access.VehicleTokens;
import org.abfuhr.model.fault.Fault;
import org.abfuhr.model.fault.FaultException;
import org.abfuhr.model.fault.FaultKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `abfuhr vehicle`: what vehicles need to take part.
@Command(name = "vehicle", mixinStandardHelpOptions = true, description = "Let vehicles take part.", synopsisSubcommandLabel = "COMMAND", footer = {
        "", "Example: abfuhr vehicle token residual-1"}, subcommands = VehicleCommand.Token.class)
public final class VehicleCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "No command given");
    }

    /// `abfuhr vehicle token`: a signed token for one vehicle.
    @Command(name = "token", description = "Make a token with which a vehicle fetches its route and reports.", footer = {"",
            "Example: abfuhr vehicle token residual-1 --days 90"})
    static final class Token extends JsonCommand {

        @Parameters(paramLabel = "ID", description = "Vehicle of the fleet.")
        private String vehicle = "";

        @Option(names = "--days", paramLabel = "N", defaultValue = "30", description = "Days that it is valid, 1 to 366 (default: ${DEFAULT-VALUE}).")
        private int days;

        @Mixin
        private CityOption city = new CityOption();

        @Mixin
        private DatabaseOption database = new DatabaseOption();

        @Override
        public Integer call() {
            if (days < 1 || days > VehicleTokens.MOST_DAYS)
                throw usage("--days is " + days + ": give 1 to " + VehicleTokens.MOST_DAYS);
            var pack = city.open();
            var fleet = pack.fleet().vehicleIds();
            if (!fleet.contains(vehicle))
                throw new FaultException(FaultKind.INPUT, new Fault("E820", "The city has no vehicle " + vehicle + ".", "ID",
                        "Give one of " + String.join(", ", fleet) + "."));
            try (var store = OperationsStore.on(database.openExisting(pack))) {
                var clock = InstantSource.system();
                var token = new VehicleTokens(store, Set.copyOf(fleet), clock).make(vehicle, Duration.ofDays(days));
                store.change(
                        changes -> changes.audit(clock.instant(), "abfuhr vehicle token", "token.make", vehicle, days + " days"));
                Map<String, Object> document = new LinkedHashMap<>();
                document.put("vehicle", vehicle);
                document.put("token", token);
                console().result(document, token);
            }
            return 0;
        }
    }
}
