package org.abfuhr.model.check;

import org.abfuhr.model.fleet.Battery;
import org.abfuhr.model.plan.Stop;

/// Energy used, battery level and charging, in milliwatt-hours.
final class EnergyCheck {

    private static final long MILLI = 1_000;

    private final RouteUnderCheck route;
    private final Battery battery;
    private long level;
    private long used;
    private long worst;
    private int worstPosition;

    EnergyCheck(RouteUnderCheck route) {
        this.route = route;
        this.battery = route.vehicle.battery();
        this.level = route.start.batteryMilliwattHours();
        this.used = route.start.usedMilliwattHours();
        this.worst = level;
        this.worstPosition = route.planned - 1;
    }

    /// Milliwatt-hours that the route uses.
    long check() {
        if (!route.hasFixedStops())
            checkStated(0);
        for (int p = route.planned; p <= route.last(); p++) {
            drive(p);
            checkStated(p);
        }
        if (battery.limited())
            checkReserve();
        return used;
    }

    private void drive(int position) {
        use((long) route.legMetres(position) * battery.milliwattHoursPerMetre(), position);
        switch (route.stops.get(position)) {
            case Stop.Collection(int visit, _) ->
                use(MILLI * route.problem.visits().get(visit).lifts() * battery.wattHoursPerLift(), position);
            case Stop.Charging(int facility, _) -> level = Math.min(battery.capacityWattHours() * MILLI,
                    level + route.problem.facilities().get(facility).charger().map(c -> c.wattHours()).orElse(0) * MILLI);
            default -> {
            }
        }
    }

    private void use(long milliwattHours, int position) {
        used += milliwattHours;
        level -= milliwattHours;
        if (level < worst) {
            worst = level;
            worstPosition = position;
        }
    }

    private void checkStated(int position) {
        long expected = battery.limited() ? Math.floorDiv(level, MILLI) : 0;
        route.violate(Rule.PLAN_BATTERY, Math.abs(route.at(position).batteryWattHours() - expected), position,
                "says it leaves with " + route.at(position).batteryWattHours() + " Wh, but it is " + expected + " Wh");
    }

    /// What the head lacks already, and what the way home takes, is unavoidable.
    private void checkReserve() {
        long contained = route.hasFixedStops() ? Math.max(below(lowestStatedInHead()), below(levelAtHome())) : 0;
        route.violateRoute(Rule.BATTERY, Math.max(below(worst), route.hasFixedStops() ? below(lowestStatedInHead()) : 0),
                contained,
                "falls to " + Math.floorDiv(worst, MILLI) + " Wh at stop " + worstPosition + ", reserve "
                        + battery.reserveWattHours() + " Wh");
    }

    private long below(long milliwattHours) {
        return Math.max(0, Math.ceilDiv(battery.reserveWattHours() * MILLI - milliwattHours, MILLI));
    }

    private long lowestStatedInHead() {
        return route.stops.subList(0, route.fixedCount).stream().mapToLong(s -> s.at().batteryWattHours() * MILLI).min()
                .orElse(Long.MAX_VALUE / 2);
    }

    private long levelAtHome() {
        long metres = Math.max(0, route.home.metres() - route.start.drivenMetres());
        return route.start.batteryMilliwattHours() - metres * battery.milliwattHoursPerMetre();
    }
}
