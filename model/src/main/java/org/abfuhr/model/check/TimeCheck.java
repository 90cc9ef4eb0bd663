package org.abfuhr.model.check;

import java.util.List;
import org.abfuhr.model.plan.Stop;
import org.abfuhr.model.plan.StopState;
import org.abfuhr.model.problem.TimeWindow;

/// Legs, times, windows, opening hours, releases and the shift's limits.
final class TimeCheck {

    private final RouteUnderCheck route;
    private int tripDeparture; // when the current trip left its depot or facility
    private boolean tripStands; // whether the trip has not left it yet: a break or charging there postpones its departure
    private long tripTooEarly; // seconds noted for the current trip so far

    TimeCheck(RouteUnderCheck route) {
        this.route = route;
    }

    void check() {
        if (!route.hasFixedStops())
            checkDepotTimes(0);
        for (int p = route.planned; p <= route.last(); p++)
            checkTimes(p);
        for (int p = 0; p <= route.last(); p++) {
            checkHours(p);
            checkRelease(p);
        }
        checkShift();
    }

    private void checkTimes(int position) {
        var at = route.at(position);
        long expected = (long) route.departureBefore(position) + route.legSeconds(position);
        route.violate(Rule.UNREACHABLE, route.reachable(position) ? 0 : 1, position, "no road leads here");
        route.violate(Rule.PLAN_TIMES, Math.abs(at.arrivalSeconds() - expected), position,
                "says it arrives at second " + at.arrivalSeconds() + ", but departure and leg make it " + expected);
        route.violate(Rule.PLAN_TIMES, (long) at.arrivalSeconds() - at.beginSeconds(), position, "begins before it arrives");
        route.violate(Rule.PLAN_TIMES, (long) at.beginSeconds() + route.durationSeconds(position) - at.departureSeconds(),
                position,
                "leaves after " + (at.departureSeconds() - at.beginSeconds()) + " s, but takes " + route.durationSeconds(position)
                        + " s");
        if (position == route.last())
            checkDepotTimes(position);
    }

    /// At a depot, arrival, begin and departure are one.
    private void checkDepotTimes(int position) {
        var at = route.at(position);
        long spread = Math.abs((long) at.departureSeconds() - at.arrivalSeconds())
                + Math.abs((long) at.departureSeconds() - at.beginSeconds());
        route.violate(Rule.PLAN_TIMES, spread, position, "arrival, begin and departure differ at a depot");
    }

    private void checkHours(int position) {
        var at = route.at(position);
        switch (route.stops.get(position)) {
            case Stop.Collection(int visit, _) -> route.violate(Rule.WINDOW,
                    secondsOutside(route.problem.visits().get(visit).windows(), at), position,
                    "begins at " + route.clock(at.beginSeconds()) + ", outside its windows");
            case Stop.Unloading(int facility, _) -> route.violate(Rule.OPENING_HOURS,
                    secondsOutside(route.problem.facilities().get(facility).openingHours(), at), position,
                    "begins at " + route.clock(at.beginSeconds()) + ", outside its opening hours");
            default -> {
            }
        }
    }

    /// Seconds since the last window closed; before the first one, seconds until it opens; 0 inside or without windows.
    private static long secondsOutside(List<TimeWindow> windows, StopState at) {
        long late = 0;
        for (var window : windows) {
            if (window.contains(at.beginSeconds()))
                return 0;
            if (window.latest() < at.beginSeconds())
                late = (long) at.beginSeconds() - window.latest();
        }
        return windows.isEmpty() || late > 0 ? late : (long) windows.getFirst().earliest() - at.beginSeconds();
    }

    private void checkRelease(int position) {
        if (route.hasFixedStops() && position == route.planned)
            tripDeparture = route.start.tripDepartedSeconds();
        switch (route.stops.get(position)) {
            case Stop.DepotStart(_, var at) -> startTrip(at);
            case Stop.Unloading(_, var at) -> startTrip(at);
            case Stop.Break(_, var at) -> postpone(at);
            case Stop.Charging(_, var at) -> {
                tripStands &= at.accessPoint() == route.accessPointBefore(position);
                postpone(at);
            }
            case Stop.Collection(int visit, _) -> {
                tripStands = false;
                long tooEarly = (long) route.problem.visits().get(visit).releaseSeconds() - tripDeparture;
                route.violate(Rule.RELEASE, tooEarly - tripTooEarly, position,
                        "its trip left at " + route.clock(tripDeparture) + ", before its release");
                tripTooEarly = Math.max(tripTooEarly, tooEarly);
            }
            case Stop.DepotEnd _ -> {
            }
        }
    }

    private void startTrip(StopState at) {
        tripDeparture = at.departureSeconds();
        tripStands = true;
        tripTooEarly = 0;
    }

    private void postpone(StopState at) {
        if (tripStands)
            tripDeparture = at.departureSeconds();
    }

    private void checkShift() {
        var shift = route.shift;
        long departed = route.start.departedSeconds();
        long returned = route.returnSeconds();
        long tooEarly = shift.earliestStart() - departed;
        route.violateRoute(Rule.SHIFT_START, tooEarly, route.hasFixedStops() ? tooEarly : 0,
                "departs at " + route.clock(route.start.departedSeconds()) + ", before its earliest start");
        route.violateRoute(Rule.SHIFT_END, returned - shift.latestEnd(), route.home.returnSeconds() - shift.latestEnd(),
                "returns at " + route.clock(route.returnSeconds()) + ", after its latest end");
        route.violateRoute(Rule.DURATION, returned - departed - shift.maxDurationSeconds(),
                route.home.returnSeconds() - departed - shift.maxDurationSeconds(),
                "takes " + (returned - departed) + " s of at most " + shift.maxDurationSeconds() + " s");
    }
}
