package org.abfuhr.data.exchange.vroom;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.abfuhr.data.exchange.json.JsonDocument;
import org.abfuhr.data.exchange.json.JsonObject;
import org.abfuhr.data.exchange.json.JsonTree;
import org.abfuhr.data.exchange.json.JsonValue;
import org.abfuhr.data.exchange.vroom.VroomInput.Car;
import org.abfuhr.data.exchange.vroom.VroomInput.Job;
import org.abfuhr.data.exchange.vroom.VroomInput.Matrices;
import org.abfuhr.data.exchange.vroom.VroomInput.Prices;
import org.abfuhr.data.exchange.vroom.VroomInput.Rest;
import org.abfuhr.data.exchange.vroom.VroomInput.Span;
import org.abfuhr.data.exchange.vroom.VroomInput.Spot;
import org.abfuhr.model.fault.FaultKind;
import org.abfuhr.model.fleet.DayLimits;
import org.abfuhr.model.problem.CollectionProblem;

/// Reads a file into what it says; what asks for something that is not planned here is refused by name.
final class VroomReader {

    private static final String DEFAULT_PROFILE = "car";
    private static final int DEFAULT_PER_HOUR = 3600;
    private static final int MOST_PRIORITY = 100;
    private static final double MOST_SPEED_FACTOR = 5;
    private static final int UNKNOWN = -1;

    private final JsonDocument document;
    private final Map<String, Matrices> matrices = new LinkedHashMap<>();
    private int locations;
    private int dimensions; // of the vehicles' capacities, or UNKNOWN without vehicles

    private VroomReader(JsonDocument document) {
        this.document = document;
    }

    /// @throws org.abfuhr.model.fault.FaultException INPUT with every fault found (E60x, E61x)
    static VroomInput read(String name, JsonDocument document) {
        return new VroomReader(document).read(name);
    }

    private VroomInput read(String name) {
        var root = document.rootValue().object();
        MatrixReader.read(root, DEFAULT_PROFILE, matrices);
        locations = matrices.values().stream().mapToInt(Matrices::size).min().orElse(0);
        Unplanned.refuse(root, "shipments",
                "Plan them with an engine for pickups and deliveries; abfuhr brings every load home.");
        List<JsonValue> vehicles = root.list("vehicles", v -> v);
        root.find("vehicles").filter(v -> v.tree() instanceof JsonTree.Items && vehicles.isEmpty())
                .ifPresent(v -> v.fault("E605", "names no vehicle.", "Give at least one."));
        dimensions = vehicles.stream().mapToInt(VroomReader::amounts).max().orElse(UNKNOWN);
        List<Car> cars = vehicles.stream().map(v -> v.object().whole(this::car)).toList();
        List<Job> jobs = root.find("jobs").map(v -> v.list(job -> job.object().whole(this::job))).orElse(List.of());
        root.done();
        var input = new VroomInput(name, jobs, cars, matrices);
        new InputCheck(document, input).check();
        document.faults.throwIfAny(FaultKind.INPUT);
        return input;
    }

    private static int amounts(JsonValue vehicle) {
        return vehicle.tree() instanceof JsonTree.Fields
                ? vehicle.object().find("capacity").map(c -> c.items().size()).orElse(0)
                : 0;
    }

    private Job job(JsonObject object) {
        Unplanned.refuse(object, "delivery",
                "Where no job picks anything up, give it as \"pickup\": the room needed is the same.");
        Unplanned.refuse(object, "amount", "It is an old word for \"delivery\"; give a load to be brought home as \"pickup\".");
        Unplanned.refuse(object, "setup_per_type", "Give one \"setup\" for all vehicles.");
        Unplanned.refuse(object, "service_per_type", "Give one \"service\" for all vehicles.");
        return new Job(id(object), description(object), spot(object, "location", "location_index", true), amount(object, "setup"),
                amount(object, "service"), load(object, "pickup"), skills(object),
                object.find("priority").map(v -> within(v, MOST_PRIORITY)).orElse(0), windows(object));
    }

    private Car car(JsonObject object) {
        object.ignoring("type");
        var start = spot(object, "start", "start_index", false);
        var end = spot(object, "end", "end_index", false);
        if (start.anywhere() && end.anywhere() && locations > 0)
            object.value().fault("E603", "has neither \"start_index\" nor \"end_index\".", "Add one of them, or both.");
        return new Car(id(object), description(object), object.find("profile").map(JsonValue::text).orElse(DEFAULT_PROFILE),
                start,
                end, load(object, "capacity"), skills(object), object.find("time_window").map(VroomReader::span),
                object.find("breaks").map(v -> v.list(rest -> rest.object().whole(this::rest))).orElse(List.of()),
                object.find("speed_factor").map(VroomReader::hundredths).orElse(100), limit(object, "max_tasks"),
                limit(object, "max_travel_time"), limit(object, "max_distance"),
                object.find("costs").map(v -> v.object().whole(this::prices)).orElse(new Prices(0, DEFAULT_PER_HOUR, 0)),
                object.find("steps").map(this::steps).orElse(List.of()));
    }

    private Prices prices(JsonObject object) {
        Unplanned.refuse(object, "per_task_hour",
                "Leave it out: it is the same for whichever vehicle serves, unless they differ in it.");
        return new Prices(amount(object, "fixed"),
                object.find("per_hour").map(v -> within(v, Integer.MAX_VALUE)).orElse(DEFAULT_PER_HOUR),
                amount(object, "per_km"));
    }

    private Rest rest(JsonObject object) {
        description(object);
        Unplanned.refuse(object, "max_load", "Leave it out; a break is taken with any load.");
        List<Span> windows = windows(object);
        if (windows.size() != 1)
            object.value().fault(Unplanned.CODE, "is a break with " + windows.size() + " time windows.", "Give it exactly one.");
        return new Rest(id(object), windows.isEmpty() ? new Span(0, 0) : windows.getFirst(), amount(object, "service"));
    }

    /// Jobs alone; starts, breaks and ends follow from them.
    private List<Long> steps(JsonValue steps) {
        return steps.items().stream()
                .map(step -> step.object().ignoring("service_at", "service_after", "service_before", "description"))
                .map(VroomReader::step).flatMap(Optional::stream).toList();
    }

    private static Optional<Long> step(JsonObject step) {
        var id = step.find("id");
        var kind = step.text("type");
        if (kind.equals("pickup") || kind.equals("delivery"))
            Unplanned.refuse(step, "type", "Name jobs only.");
        step.done();
        return kind.equals("job") ? id.map(JsonValue::whole) : Optional.empty();
    }

    private static long id(JsonObject object) {
        return object.whole("id");
    }

    private static String description(JsonObject object) {
        return object.find("description").map(JsonValue::text).orElse("");
    }

    /// @param needed whether it must be somewhere
    private Spot spot(JsonObject object, String position, String index, boolean needed) {
        var coordinates = object.find(position).map(MatrixReader::position);
        var location = object.find(index);
        if (locations == 0)
            return new Spot(coordinates.isPresent() || location.isPresent() ? 0 : CollectionProblem.NO_INDEX, coordinates);
        if (location.isEmpty() && (needed || coordinates.isPresent()))
            object.value().fault("E603", "has no \"" + index + "\".", "Add it: the row and column of the place in the matrices.");
        return location.map(v -> new Spot(within(v, locations - 1), coordinates)).orElse(Spot.ANYWHERE);
    }

    private List<Integer> load(JsonObject object, String field) {
        var load = object.find(field).map(v -> v.list(amount -> within(amount, Integer.MAX_VALUE)));
        load.filter(amounts -> dimensions != UNKNOWN && amounts.size() != dimensions)
                .ifPresent(amounts -> object.value().fault("E605",
                        "has " + amounts.size() + " amounts as " + field + ".",
                        "Give " + dimensions + ", as many as the vehicles' capacities."));
        return load.orElse(java.util.Collections.nCopies(Math.max(0, dimensions), 0));
    }

    private static Set<Integer> skills(JsonObject object) {
        return object.find("skills").map(v -> Set.copyOf(new HashSet<>(v.integers()))).orElse(Set.of());
    }

    private static List<Span> windows(JsonObject object) {
        return object.find("time_windows").map(v -> Spans.joined(v.list(VroomReader::span))).orElse(List.of());
    }

    private static Span span(JsonValue value) {
        List<Long> ends = value.list(JsonValue::whole);
        boolean sound = ends.size() == 2 && ends.get(0) >= 0 && ends.get(0) <= ends.get(1);
        if (!sound)
            value.fault("E605", "is no time window.", "Give [earliest, latest] in seconds.");
        return sound ? new Span(ends.get(0), ends.get(1)) : new Span(0, 0);
    }

    /// Of the matrix's time, as VROOM rounds it.
    private static int hundredths(JsonValue value) {
        double factor = value.decimal();
        boolean sound = factor > 0.01 && factor <= MOST_SPEED_FACTOR;
        if (!sound)
            value.wrong("a factor above 0.01 and up to " + MOST_SPEED_FACTOR);
        return sound ? (int) Math.round(100 / factor) : 100;
    }

    private static int limit(JsonObject object, String field) {
        return object.find(field).map(v -> within(v, Integer.MAX_VALUE)).orElse(DayLimits.NO_LIMIT);
    }

    private static int amount(JsonObject object, String field) {
        return object.find(field).map(v -> within(v, Integer.MAX_VALUE)).orElse(0);
    }

    private static int within(JsonValue value, int most) {
        long number = value.whole();
        if (number < 0 || number > most)
            value.wrong("a number from 0 to " + most);
        return Math.clamp(number, 0, most);
    }
}
