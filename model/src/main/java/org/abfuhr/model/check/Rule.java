package org.abfuhr.model.check;

import java.util.Arrays;
import java.util.Optional;
import org.abfuhr.model.plan.Finding.Level;

/// The rules of `docs/route.md`, and behind them (`plan.`) what a plan must state truly about itself.
enum Rule {

    UNREACHABLE("unreachable", Level.HARD, "legs"), //
    VEHICLE("vehicle", Level.HARD, "visits"), //
    OVERLOAD("overload", Level.HARD, "units"), //
    DAY_LIMIT("dayLimit", Level.HARD, "units"), //
    WINDOW("window", Level.HARD, "s"), //
    OPENING_HOURS("openingHours", Level.HARD, "s"), //
    RELEASE("release", Level.HARD, "s"), //
    FACILITY("facility", Level.HARD, "stops"), //
    UNLOADINGS("unloadings", Level.HARD, "unloadings"), //
    ENDS_EMPTY("endsEmpty", Level.HARD, "units"), //
    SHIFT_START("shiftStart", Level.HARD, "s"), //
    SHIFT_END("shiftEnd", Level.HARD, "s"), //
    DURATION("duration", Level.HARD, "s"), //
    BREAK("break", Level.HARD, "breaks"), //
    DRIVING_TIME("drivingTime", Level.HARD, "s"), //
    BATTERY("battery", Level.HARD, "Wh"), //
    REQUIRED("required", Level.MEDIUM, "visits"), //
    FIXED_COST("fixedCost", Level.SOFT, "µ€"), //
    DISTANCE("distance", Level.SOFT, "µ€"), //
    TIME("time", Level.SOFT, "µ€"), //
    OVERTIME("overtime", Level.SOFT, "µ€"), //
    LIFT("lift", Level.SOFT, "µ€"), //
    ENERGY("energy", Level.SOFT, "µ€"), //
    GATE_FEE("gateFee", Level.SOFT, "µ€"), //
    DAY_COST("dayCost", Level.SOFT, "µ€"), //
    NOT_SERVED("notServed", Level.SOFT, "µ€"), //
    DEVIATION("deviation", Level.SOFT, "µ€"), //
    WITHDRAWN("withdrawn", Level.SOFT, "µ€"), //
    SPREAD("spread", Level.SOFT, "m"), //
    PLAN_PROBLEM("plan.problem", Level.HARD, "plans"), //
    PLAN_ROUTES("plan.routes", Level.HARD, "routes"), //
    PLAN_SHAPE("plan.shape", Level.HARD, "stops"), //
    PLAN_FIXED_STOPS("plan.fixedStops", Level.HARD, "stops"), //
    PLAN_ACCESS_POINT("plan.accessPoint", Level.HARD, "stops"), //
    PLAN_TIMES("plan.times", Level.HARD, "s"), //
    PLAN_LOAD("plan.load", Level.HARD, "units"), //
    PLAN_BATTERY("plan.battery", Level.HARD, "Wh"), //
    PLAN_METRES("plan.metres", Level.HARD, "m"), //
    PLAN_VISITS("plan.visits", Level.HARD, "visits"), //
    PLAN_SKIPPED("plan.skipped", Level.HARD, "visits"), //
    PLAN_METRICS("plan.metrics", Level.HARD, "units"), //
    PLAN_FINDINGS("plan.findings", Level.HARD, "units");

    final String id;
    final Level level;
    final String unit;

    Rule(String id, Level level, String unit) {
        this.id = id;
        this.level = level;
        this.unit = unit;
    }

    /// Whether it is about the plan's own statements, not about the route; then it has no weight and no findings.
    boolean isStatement() {
        return id.startsWith("plan.");
    }

    /// Whether the soft amount is money that somebody pays for the routes.
    boolean isMoney() {
        return level == Level.SOFT && this != DAY_COST && this != NOT_SERVED && this != DEVIATION && this != WITHDRAWN
                && this != SPREAD;
    }

    /// The weight unless the problem says otherwise.
    long defaultWeight() {
        return this == SPREAD ? 0 : 1;
    }

    static Optional<Rule> find(String id) {
        return Arrays.stream(values()).filter(rule -> rule.id.equals(id)).findFirst();
    }
}
