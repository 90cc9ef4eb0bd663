package org.abfuhr.solver.timeline;

/// The rules that a single route can break or pay for, in the order and with the ids of `docs/route.md`.
///
/// A [RouteTimeline] holds an amount of each: hard rules in their unit, the others in micro-euro.
public enum RouteRule {
    UNREACHABLE("unreachable"), VEHICLE("vehicle"), OVERLOAD("overload"), DAY_LIMIT("dayLimit"), WINDOW("window"), OPENING_HOURS(
            "openingHours"), RELEASE("release"), FACILITY("facility"), UNLOADINGS("unloadings"), ENDS_EMPTY(
                    "endsEmpty"), SHIFT_START("shiftStart"), SHIFT_END("shiftEnd"), DURATION("duration"), BREAK(
                            "break"), DRIVING_TIME("drivingTime"), BATTERY("battery"), FIXED_COST("fixedCost"), DISTANCE(
                                    "distance"), TIME("time"), OVERTIME("overtime"), LIFT("lift"), ENERGY(
                                            "energy"), GATE_FEE("gateFee"), DAY_COST("dayCost"), DEVIATION("deviation");

    /// Number of rules.
    public static final int COUNT = values().length;

    private static final RouteRule[] ALL = values();

    private final String id;

    RouteRule(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    /// Whether it is law or physics rather than money.
    public boolean hard() {
        return index() <= BATTERY.index();
    }

    /// Position in arrays with an entry per rule.
    @SuppressWarnings("EnumOrdinal") // never leaves a process
    public int index() {
        return ordinal();
    }

    static RouteRule at(int index) {
        return ALL[index];
    }
}
