package org.abfuhr.data.exchange.vroom;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.abfuhr.data.exchange.json.JsonOut;
import org.abfuhr.data.exchange.vroom.LegPrice.Carrier;
import org.abfuhr.model.check.CheckReport;
import org.abfuhr.model.check.Violation;
import org.abfuhr.model.fleet.ShiftBreak.WindowBreak;
import org.abfuhr.model.plan.CollectionPlan;
import org.abfuhr.model.plan.Route;
import org.abfuhr.model.plan.Stop;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.model.problem.TimeWindow;

/// The rules that a plan breaks, as causes of VROOM. What VROOM has no word for keeps the rule's id.
final class BrokenRules {

    private static final String EARLY = "lead_time";
    private static final String LATE = "delay";
    private static final int WHOLE_ROUTE = CollectionProblem.NO_INDEX;

    /// @param seconds early or late; 0 for other causes
    private record Broken(int shift, int position, String cause, long seconds) {}

    private final VroomInput input;
    private final CollectionProblem problem;
    private final Map<Integer, Route> routes;
    private final List<Broken> all;

    BrokenRules(VroomInput input, CollectionProblem problem, CollectionPlan plan, CheckReport report) {
        this.input = input;
        this.problem = problem;
        routes = plan.routes().stream().collect(Collectors.toMap(Route::shift, route -> route));
        all = report.violations().stream().flatMap(this::broken).toList();
    }

    private Stream<Broken> broken(Violation v) {
        var route = routes.get(v.shift());
        if (route == null)
            return Stream.of(new Broken(v.shift(), WHOLE_ROUTE, v.rule(), 0));
        return switch (v.rule()) {
            case "window" -> Stream.of(outside(v, route));
            case "shiftStart" -> Stream.of(new Broken(v.shift(), 0, EARLY, v.amount()));
            case "shiftEnd" -> Stream.of(new Broken(v.shift(), route.stops().size() - 1, LATE, v.amount()));
            case "overload" -> Stream.of(at(v, "load"));
            case "vehicle" -> Stream.of(at(v, "skills"));
            case "dayLimit" -> limits(v, route);
            case "break" -> breaks(v, route);
            default -> Stream.of(at(v, v.rule()));
        };
    }

    private static Broken at(Violation v, String cause) {
        return new Broken(v.shift(), v.stopPosition(), cause, 0);
    }

    private Broken outside(Violation v, Route route) {
        int begin = route.stops().get(v.stopPosition()).at().beginSeconds();
        boolean early = begin < problem.visits().get(v.visit()).windows().getFirst().earliest();
        return new Broken(v.shift(), v.stopPosition(), early ? EARLY : LATE, v.amount());
    }

    private Stream<Broken> limits(Violation v, Route route) {
        var limits = problem.shifts().get(v.shift()).limits();
        var carrier = LegPrice.of(input, input.cars().get(v.shift())).carrier();
        var tasks = route.visits().size() > limits.stops() ? Stream.of("max_tasks") : Stream.<String>empty();
        var way = route.stops().getLast().at().drivenMetres() > limits.metres()
                ? Stream.of(carrier == Carrier.TIME ? "max_travel_time" : "max_distance")
                : Stream.<String>empty();
        return Stream.concat(tasks, way).map(cause -> at(v, cause));
    }

    /// Breaks outside their windows; where none is, one is missing.
    private Stream<Broken> breaks(Violation v, Route route) {
        var outside = IntStream.range(0, route.stops().size()).boxed()
                .flatMap(position -> outside(v.shift(), position, route.stops().get(position))).toList();
        return outside.isEmpty() ? Stream.of(at(v, "missing_break")) : outside.stream();
    }

    private Stream<Broken> outside(int shift, int position, Stop stop) {
        if (!(stop instanceof Stop.Break(int index, var at))
                || !(problem.shifts().get(shift).breaks().get(index) instanceof WindowBreak rest))
            return Stream.empty();
        var window = new TimeWindow(rest.earliest(), rest.latest());
        if (window.contains(at.beginSeconds()))
            return Stream.empty();
        return Stream.of(at.beginSeconds() < window.earliest()
                ? new Broken(shift, position, EARLY, (long) window.earliest() - at.beginSeconds())
                : new Broken(shift, position, LATE, (long) at.beginSeconds() - window.latest()));
    }

    void writeAll(JsonGenerator json) throws IOException {
        write(json, _ -> true);
    }

    void writeOfRoute(JsonGenerator json, int shift) throws IOException {
        write(json, broken -> broken.shift == shift);
    }

    void writeOfStep(JsonGenerator json, int shift, int position) throws IOException {
        write(json, broken -> broken.shift == shift && broken.position == position);
    }

    /// Each cause once.
    private void write(JsonGenerator json, Predicate<Broken> which) throws IOException {
        var seconds = all.stream().filter(which)
                .collect(Collectors.toMap(Broken::cause, Broken::seconds, Long::sum, TreeMap::new));
        JsonOut.objects(json, "violations", List.copyOf(seconds.entrySet()), BrokenRules::write);
    }

    private static void write(JsonGenerator json, Map.Entry<String, Long> cause) throws IOException {
        json.writeStringField("cause", cause.getKey());
        if (cause.getKey().equals(EARLY) || cause.getKey().equals(LATE))
            json.writeNumberField("duration", cause.getValue());
    }
}
