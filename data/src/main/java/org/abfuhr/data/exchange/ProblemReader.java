package org.abfuhr.data.exchange;

import org.abfuhr.data.exchange.json.JsonValue;
import org.abfuhr.data.exchange.json.JsonTree;
import org.abfuhr.data.exchange.json.JsonObject;
import org.abfuhr.data.exchange.json.JsonDocument;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.abfuhr.model.check.PlanChecker;
import org.abfuhr.model.fault.FaultException;
import org.abfuhr.model.fault.FaultKind;
import org.abfuhr.model.geo.Coordinate;
import org.abfuhr.model.matrix.TravelProfile;
import org.abfuhr.model.problem.Charger;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.model.problem.Depot;
import org.abfuhr.model.problem.DisposalFacility;
import org.abfuhr.model.problem.Place;
import org.abfuhr.model.problem.Release;
import org.abfuhr.model.problem.TimeWindow;
import org.abfuhr.model.problem.Visit;
import org.abfuhr.model.problem.Weights;

/// Reads what [ProblemJson] writes. Ids are collected first, so that parts may refer to each other in any order.
final class ProblemReader {

    private static final Coordinate NOWHERE = new Coordinate(0, 0);
    private static final String NO_RULE = "E701";

    private final JsonDocument document;
    private final JsonObject root;
    private final ProblemIds ids;

    private ProblemReader(JsonDocument document) {
        this.document = document;
        this.root = document.rootObject(ProblemJson.FORMAT, ProblemJson.VERSION);
        this.ids = new ProblemIds(Ids.of("dimension", root.list("dimensions", JsonValue::text)),
                Ids.of("fraction", root.list("fractions", JsonValue::text)), idsOf("profile", "profiles"),
                idsOf("place", "places"), idsOf("depot", "depots"), idsOf("facility", "facilities"), idsOf("vehicle", "vehicles"),
                idsOf("shift", "shifts"), idsOf("visit", "visits"));
    }

    static CollectionProblem read(JsonDocument document) {
        return new ProblemReader(document).read();
    }

    /// Ids alone; what is wrong with the parts is told when they are read.
    private Ids idsOf(String kind, String field) {
        return Ids.of(kind,
                root.find(field).filter(value -> value.tree() instanceof JsonTree.Items).map(value -> value.list(this::idOf))
                        .orElse(List.of()));
    }

    private String idOf(JsonValue part) {
        return part.tree() instanceof JsonTree.Fields
                && part.object().find("id").map(JsonValue::tree).orElse(part.tree()) instanceof JsonTree.Text(int _, String id)
                        ? id
                        : "";
    }

    private CollectionProblem read() {
        var name = root.text("name");
        var start = root.get("start", v -> v.parsed(Instant::parse, "an instant such as 2026-03-02T00:00:00Z", Instant.EPOCH),
                Instant.EPOCH);
        ZoneId zone = root.get("zone", v -> v.parsed(ZoneId::of, "a time zone such as Europe/Berlin", ZoneOffset.UTC),
                ZoneOffset.UTC);
        int horizonDays = root.integer("horizonDays");
        int scale = root.integer("scale");
        var dimensions = root.list("dimensions", JsonValue::text);
        var weights = root.object("weights", this::weights, Weights.DEFAULT);
        var places = root.list("places", v -> v.object().whole(this::place));
        var depots = root.list("depots", v -> v.object().whole(this::depot));
        var facilities = root.list("facilities", v -> v.object().whole(this::facility));
        var fleet = new FleetReader(ids, dimensions.size());
        var vehicles = root.list("vehicles", v -> v.object().whole(fleet::vehicle));
        var shifts = root.list("shifts", v -> v.object().whole(fleet::shift));
        var visits = root.list("visits", v -> v.object().whole(this::visit));
        var profiles = root.list("profiles", v -> v.object().whole(o -> new TravelProfile(o.text("id"), MatrixJson.read(o))));
        root.done();
        return sensible(() -> new CollectionProblem(name, start, zone, horizonDays, scale, dimensions, ids.fractions().names(),
                profiles, places, depots, facilities, vehicles, shifts, visits, weights));
    }

    /// Builds a well-formed problem: its own faults (E1xx, E2xx) and those of its weights are told together.
    private CollectionProblem sensible(Supplier<CollectionProblem> problem) {
        if (!document.faults.list().stream().allMatch(fault -> fault.code().equals(NO_RULE)))
            document.faults.throwIfAny(FaultKind.INPUT);
        Optional<CollectionProblem> built = Optional.empty();
        try {
            built = Optional.of(problem.get());
        } catch (FaultException senseless) {
            document.faults.addAll(senseless.faults());
        }
        document.faults.throwIfAny(FaultKind.INPUT);
        return built.orElseThrow();
    }

    private Weights weights(JsonObject object) {
        var rules = PlanChecker.rules();
        var byRule = new TreeMap<String, Long>();
        for (String rule : object.names()) {
            if (!rules.contains(rule))
                object.find(rule).orElseThrow().fault(NO_RULE, "names no rule.",
                        "Name one of: " + String.join(", ", rules) + ".");
            byRule.put(rule, object.whole(rule));
        }
        return new Weights(byRule);
    }

    private Place place(JsonObject object) {
        return new Place(object.text("id"), object.text("name"), object.get("position", ProblemReader::position, NOWHERE),
                object.object("accessPoints", this::accessPoints, List.of()));
    }

    private static Coordinate position(JsonValue value) {
        var numbers = value.list(JsonValue::decimal);
        boolean onEarth = numbers.size() == 2 && Math.abs(numbers.get(0)) <= 180 && Math.abs(numbers.get(1)) <= 90;
        if (!onEarth)
            value.wrong("[longitude, latitude] in degrees");
        return onEarth ? new Coordinate(numbers.get(1), numbers.get(0)) : NOWHERE;
    }

    /// One list per profile, in the problem's order of profiles.
    private List<List<Integer>> accessPoints(JsonObject object) {
        return ids.profiles().names().stream().map(object::integers).toList();
    }

    private Depot depot(JsonObject object) {
        return new Depot(object.text("id"), place(object, "place"));
    }

    private int place(JsonObject object, String field) {
        return object.get(field, ids.places()::index, 0);
    }

    private DisposalFacility facility(JsonObject object) {
        return new DisposalFacility(object.text("id"), place(object, "place"),
                object.get("fractions", ids.fractions()::indices, List.of()),
                object.list("openingHours", ProblemReader::window), object.integer("unloadingSeconds"),
                object.whole("feeMicroEuro"),
                object.whole("feePerUnitMicroEuro"),
                object.find("charger").map(v -> v.object().whole(c -> new Charger(c.integer("seconds"), c.integer("wattHours"))))
                        .orElse(null));
    }

    private Visit visit(JsonObject object) {
        return new Visit(object.text("id"), place(object, "place"), object.get("fraction", ids.fractions()::index, 0),
                object.list("demand", JsonValue::integers), object.integer("serviceSeconds"), object.integer("lifts"),
                object.list("windows", ProblemReader::window), object.integer("releaseSeconds"), object.integers("allowedDays"),
                object.get("allowedVehicles", ids.vehicles()::indices, List.of()), object.flag("required"),
                object.list("dayCostsMicroEuro", JsonValue::whole), object.whole("notServedCostMicroEuro"),
                object.find("released").map(v -> v.object().whole(this::release)).orElse(null));
    }

    private Release release(JsonObject object) {
        return new Release(object.get("shift", ids.shifts()::index, 0), object.whole("moveCostMicroEuro"),
                object.whole("leaveOutCostMicroEuro"));
    }

    private static TimeWindow window(JsonValue value) {
        var ends = value.integers();
        if (ends.size() != 2)
            value.wrong("[earliest, latest] in seconds");
        return ends.size() == 2 ? new TimeWindow(ends.get(0), ends.get(1)) : new TimeWindow(0, 0);
    }
}
