package org.abfuhr.solver.score;

import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.abfuhr.model.plan.Finding;
import org.abfuhr.solver.timeline.RouteRule;
import org.abfuhr.solver.timeline.RouteTimeline;

/// One rule: what it measures and at which level it counts. [#ALL] is the table of all rules, with the ids of `docs/route.md`.
///
/// @param id stable, for weights and findings
/// @param level at which it counts
/// @param unit of its amount
/// @param defaultWeight factor between amount and cost unless the problem says otherwise
/// @param kind who reads it
/// @param amount of one route; 0 for rules that look across routes
public record ConstraintSpec(String id, Finding.Level level, String unit, long defaultWeight, Kind kind,
        ToLongFunction<RouteTimeline> amount) {

    /// Who reads a rule.
    public enum Kind {
        /// Known to the route evaluator, which decides by it, and to the search, which prices insertions by it.
        PRICED,
        /// Any function of the timeline; seen when a changed route is judged.
        TIMELINE_ONLY,
        /// Looks at the whole plan.
        CROSS_ROUTE
    }

    /// Required visits not served.
    public static final String REQUIRED = "required";

    /// Future cost of visits not served.
    public static final String NOT_SERVED = "notServed";

    /// Released visits not served.
    public static final String WITHDRAWN = "withdrawn";

    /// How far the visits of trips lie apart, see [Spread].
    public static final String SPREAD = "spread";

    private static final String EURO = "µ€";

    /// All rules, in the order of `docs/route.md`.
    public static final List<ConstraintSpec> ALL = Stream.of(
            hard(RouteRule.UNREACHABLE, "legs and visits"), hard(RouteRule.VEHICLE, "visits"), hard(RouteRule.OVERLOAD, "units"),
            hard(RouteRule.DAY_LIMIT, "units, stops or metres"), hard(RouteRule.WINDOW, "s"), hard(RouteRule.OPENING_HOURS, "s"),
            hard(RouteRule.RELEASE, "s"), hard(RouteRule.FACILITY, "unloadings"), hard(RouteRule.UNLOADINGS, "unloadings"),
            hard(RouteRule.ENDS_EMPTY, "units"), hard(RouteRule.SHIFT_START, "s"), hard(RouteRule.SHIFT_END, "s"),
            hard(RouteRule.DURATION, "s"), hard(RouteRule.BREAK, "breaks"), hard(RouteRule.DRIVING_TIME, "s"),
            hard(RouteRule.BATTERY, "Wh"), across(REQUIRED, Finding.Level.MEDIUM, "visits"), soft(RouteRule.FIXED_COST),
            soft(RouteRule.DISTANCE), soft(RouteRule.TIME), soft(RouteRule.OVERTIME), soft(RouteRule.LIFT),
            soft(RouteRule.ENERGY),
            soft(RouteRule.GATE_FEE), soft(RouteRule.DAY_COST), across(NOT_SERVED, Finding.Level.SOFT, EURO),
            soft(RouteRule.DEVIATION), across(WITHDRAWN, Finding.Level.SOFT, EURO),
            new ConstraintSpec(SPREAD, Finding.Level.SOFT, "m", 0, Kind.TIMELINE_ONLY, Spread::metres)).toList();

    private static ConstraintSpec hard(RouteRule rule, String unit) {
        return new ConstraintSpec(rule.id(), Finding.Level.HARD, unit, 1, Kind.PRICED, t -> t.amount(rule));
    }

    private static ConstraintSpec soft(RouteRule rule) {
        return new ConstraintSpec(rule.id(), Finding.Level.SOFT, EURO, 1, Kind.PRICED, t -> t.amount(rule));
    }

    private static ConstraintSpec across(String id, Finding.Level level, String unit) {
        return new ConstraintSpec(id, level, unit, 1, Kind.CROSS_ROUTE, t -> 0);
    }

    public boolean perRoute() {
        return kind != Kind.CROSS_ROUTE;
    }
}
