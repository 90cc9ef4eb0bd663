package org.abfuhr.data.exchange.vrplib;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.abfuhr.model.fault.FaultException;
import org.abfuhr.model.fault.FaultKind;
import org.abfuhr.model.fault.Faults;

/// Understands a [VrplibText]: all its faults at once, or an instance.
final class VrplibReader {

    private static final int MOST_NODES = 20_000;
    private static final int MOST_VEHICLES = 100_000;
    private static final double MOST = 100_000; // times and prices: times 1000 they stay below the end of time
    private static final double MOST_COORDINATE = 1_000_000; // scaled, so that routes fit an int
    private static final int MOST_DEMAND = 10_000_000;
    private static final List<String> PER_VEHICLE = List.of("CAPACITY_SECTION", "VEHICLES_DEPOT_SECTION",
            "VEHICLES_ALLOWED_CLIENTS_SECTION", "VEHICLES_RELOAD_DEPOT_SECTION");

    private final VrplibText text;
    private final Faults faults;
    private final Variant variant;
    private final int nodes;

    private VrplibReader(VrplibText text) {
        this.text = text;
        faults = text.faults;
        variant = variant(text);
        faults.require(text.has("DIMENSION"), "E611", text.file, "DIMENSION is missing.", "Give it before the sections.");
        nodes = header("DIMENSION", 2, MOST_NODES).orElse(Math.max(2, text.section("NODE_COORD_SECTION").size()));
    }

    /// @throws FaultException INPUT (E61x)
    static VrplibInstance read(VrplibText text) {
        var reader = new VrplibReader(text);
        reader.requireKnown();
        var instance = reader.read();
        text.faults.throwIfAny(FaultKind.INPUT);
        return instance;
    }

    private static Variant variant(VrplibText text) {
        var type = text.word("TYPE").orElse("nothing");
        var names = Arrays.stream(Variant.values()).map(Variant::name).collect(Collectors.joining(", "));
        text.faults.require(Arrays.asList(names.split(", ")).contains(type), "E610", text.where("TYPE"),
                "TYPE is " + type + ", which is not read.", "Give an instance of one of: " + names + ".");
        text.faults.throwIfAny(FaultKind.INPUT);
        return Variant.valueOf(type);
    }

    private void requireKnown() {
        var edges = text.word("EDGE_WEIGHT_TYPE").orElse("nothing");
        faults.require(edges.equals("EUC_2D"), "E610", text.where("EDGE_WEIGHT_TYPE"),
                "EDGE_WEIGHT_TYPE is " + edges + ", which is not read.", "Give an instance with EUC_2D.");
        for (var section : variant.requiredSections())
            faults.require(text.has(section), "E611", text.file, section + " is missing.", "A " + variant + " needs it.");
        faults.require(text.has("CAPACITY") || text.has("CAPACITY_SECTION"), "E611", text.file, "CAPACITY is missing.",
                "Give it, or a CAPACITY_SECTION.");
        requireOne("CAPACITY", "CAPACITY_SECTION");
        requireOne("SERVICE_TIME", "SERVICE_TIME_SECTION");
        for (var key : text.keys())
            faults.require(variant.known().contains(key), "E614", text.where(key), key + " is unknown in a " + variant + ".",
                    "Remove it if the problem is the same without it.");
    }

    private void requireOne(String header, String section) {
        faults.require(!text.has(header) || !text.has(section), "E614", text.where(section),
                section + " is given beside " + header + ".", "Keep one of the two.");
    }

    private VrplibInstance read() {
        int depots = depots();
        var coordinates = perNode("NODE_COORD_SECTION");
        var windows = perNode("TIME_WINDOW_SECTION");
        int[] earliest = scaled(windows, 1, "earliest", 0);
        int[] latest = scaled(windows, 2, "latest", VrplibInstance.END_OF_TIME);
        for (int n = 0; n < nodes; n++)
            faults.require(earliest[n] <= latest[n] || !readable(windows.get(n)), "E613", text.where("TIME_WINDOW_SECTION"),
                    "window of node " + (n + 1) + " closes before it opens.", "Interchange its two times.");
        double most = MOST_COORDINATE / variant.convention().scale();
        return new VrplibInstance(text.word("NAME").orElse(text.file), variant, depots,
                values(coordinates, r -> r.number(1, "x", -most, most, faults)),
                values(coordinates, r -> r.number(2, "y", -most, most, faults)), demand(depots), service(depots), earliest,
                latest, scaled(perNode("RELEASE_TIME_SECTION"), 1, "release time", 0), prizes(), text.has("VEHICLES"),
                vehicles(depots));
    }

    /// Whether both times of a window are numbers; what they are else is told already.
    private static boolean readable(InstanceRow window) {
        var told = new Faults();
        window.number(1, "earliest", 0, MOST, told);
        window.number(2, "latest", 0, MOST, told);
        return told.isEmpty();
    }

    /// Depots must be the first nodes, as in all published sets: solutions number what follows.
    private int depots() {
        var rows = text.section("DEPOT_SECTION").stream().filter(r -> !r.cells().equals(List.of("-1"))).toList();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            int expected = i + 1;
            row.findWhole(0, "depot", 1, nodes, faults).ifPresent(node -> faults.require(node == expected, "E612", row.where(),
                    "names depot " + node + " instead of " + expected + ".", "Let the depots be the first nodes, in order."));
        }
        int most = variant.hasDepots() ? nodes - 1 : 1;
        if (rows.size() > most)
            faults.add("E612", rows.get(most).where(), "names depot " + (most + 1) + ", but " + (variant.hasDepots()
                    ? "then no node is left to visit."
                    : "all vehicles of a " + variant + " start at the first."), "Give " + most + " at most.");
        return Math.clamp(rows.size(), 1, most);
    }

    private int[] demand(int depots) {
        int[] demand = Arrays.stream(values(perNode("DEMAND_SECTION"), r -> r.whole(1, "demand", 0, MOST_DEMAND, faults)))
                .mapToInt(d -> (int) d).toArray();
        for (int d = 0; d < depots; d++)
            faults.require(demand[d] == 0, "E613", text.where("DEMAND_SECTION"), "depot " + (d + 1) + " has a demand.",
                    "Give 0.");
        return demand;
    }

    private int[] service(int depots) {
        int[] service = new int[nodes];
        var all = text.header("SERVICE_TIME");
        all.ifPresent(row -> Arrays.fill(service, depots, nodes,
                variant.convention().scaled(row.number(0, "SERVICE_TIME", 0, MOST, faults))));
        return all.isPresent() ? service : scaled(perNode("SERVICE_TIME_SECTION"), 1, "service time", 0);
    }

    private long[] prizes() {
        int[] prizes = scaled(perNode("PRIZE_SECTION"), 1, "prize", (int) VrplibInstance.NO_PRIZE);
        return Arrays.stream(prizes).asLongStream().toArray();
    }

    private List<VehicleClass> vehicles(int depots) {
        int count = text.has("VEHICLES") ? header("VEHICLES", 1, MOST_VEHICLES).orElse(vehicleRows()) : 1;
        long scale = variant.convention().scale();
        var capacities = perVehicle("CAPACITY_SECTION", count);
        var fixed = perVehicle("VEHICLES_FIXED_COST_SECTION", count);
        var perLength = perVehicle("VEHICLES_UNIT_DISTANCE_COST_SECTION", count);
        var homes = perVehicle("VEHICLES_DEPOT_SECTION", count);
        var clients = perVehicle("VEHICLES_ALLOWED_CLIENTS_SECTION", count);
        var reloads = perVehicle("VEHICLES_RELOAD_DEPOT_SECTION", count);
        int capacity = text.has("CAPACITY_SECTION") ? 0 : header("CAPACITY", 1, MOST_DEMAND).orElse(1);
        int duration = text.header("VEHICLES_MAX_DURATION")
                .map(r -> variant.convention().scaled(r.number(0, "VEHICLES_MAX_DURATION", 0, MOST, faults)))
                .orElse(Integer.MAX_VALUE);
        List<VehicleClass> vehicles = new ArrayList<>();
        for (int v = 0; v < count; v++)
            vehicles.add(new VehicleClass(
                    capacities.isEmpty() ? capacity : capacities.get(v).whole(1, "capacity", 0, MOST_DEMAND, faults),
                    fixed.isEmpty() ? 0 : scale * fixed.get(v).whole(1, "fixed cost", 0, 1_000_000_000, faults),
                    perLength.isEmpty() ? 1 : perLength.get(v).whole(1, "distance cost", 0, 1_000_000, faults),
                    homes.isEmpty() ? 0 : homes.get(v).whole(1, "depot", 1, depots, faults) - 1, duration,
                    clients.isEmpty() ? List.of() : indices(clients.get(v), "client", depots + 1, nodes),
                    reloads.isEmpty() ? List.of() : indices(reloads.get(v), "reload depot", 1, depots)));
        return vehicles;
    }

    /// Numbers behind the first cell as 0-based indices, ascending.
    private List<Integer> indices(InstanceRow row, String what, int least, int most) {
        faults.require(row.cells().size() > 1, "E612", row.where(), "names no " + what + ".", "Name at least one.");
        return IntStream.range(1, row.cells().size()).map(c -> row.whole(c, what, least, most, faults) - 1).sorted().boxed()
                .toList();
    }

    private OptionalInt header(String key, int least, int most) {
        return text.header(key).map(row -> row.findWhole(0, key, least, most, faults)).orElse(OptionalInt.empty());
    }

    /// Rows of the first section about vehicles, in place of a number of vehicles that cannot be read.
    private int vehicleRows() {
        return PER_VEHICLE.stream().filter(text::has).mapToInt(section -> text.section(section).size()).findFirst().orElse(1);
    }

    private List<InstanceRow> perNode(String section) {
        return numbered(section, nodes, "nodes");
    }

    private List<InstanceRow> perVehicle(String section, int count) {
        return numbered(section, count, "vehicles");
    }

    /// The section's rows if they are numbered 1 to the count, else a fault and none.
    private List<InstanceRow> numbered(String section, int count, String of) {
        var rows = text.section(section);
        if (!text.has(section))
            return List.of();
        boolean complete = rows.size() == count;
        faults.require(complete, "E612", text.where(section),
                section + " has " + rows.size() + " rows for " + count + " " + of + ".", "Give one row for each.");
        for (int i = 0; complete && i < count; i++) {
            var row = rows.get(i);
            int expected = i + 1;
            row.findWhole(0, "number", 1, MOST_VEHICLES, faults).ifPresent(number -> faults.require(number == expected, "E612",
                    row.where(), "has the number " + number + " instead of " + expected + ".",
                    "Number the rows in order, from 1."));
        }
        return complete ? rows : List.of();
    }

    private int[] scaled(List<InstanceRow> rows, int cell, String what, int otherwise) {
        if (rows.isEmpty()) {
            int[] all = new int[nodes];
            Arrays.fill(all, otherwise);
            return all;
        }
        return Arrays.stream(values(rows, r -> r.number(cell, what, 0, MOST, faults))).mapToInt(variant.convention()::scaled)
                .toArray();
    }

    /// One value per node; zeros where the section is missing or was refused.
    private double[] values(List<InstanceRow> rows, ToDoubleFunction<InstanceRow> value) {
        return Arrays.copyOf(rows.stream().mapToDouble(value).toArray(), nodes);
    }
}
