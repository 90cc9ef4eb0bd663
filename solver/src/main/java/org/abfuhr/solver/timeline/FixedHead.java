package org.abfuhr.solver.timeline;

import java.util.List;
import org.abfuhr.model.fleet.FixedStops;
import org.abfuhr.model.fleet.ShiftState;
import org.abfuhr.model.plan.Stop;
import org.abfuhr.model.plan.StopState;
import org.jspecify.annotations.Nullable;

/// A shift's fixed stops, judged once: their violations are unavoidable and are part of every timeline of the shift.
final class FixedHead {

    private static final int[] NO_VISITS = {};

    final boolean present;
    final @Nullable FixedStops fixed;
    final int[] visits; // in order
    final Amounts amounts = new Amounts();
    int openRelease; // largest release of the visits of the current trip, seconds
    int worstShortfallWattHours;
    final int[] breaksOutside; // [break], taken outside its window

    FixedHead(ShiftModel shift) {
        fixed = shift.source.fixedOrNull();
        present = fixed != null;
        breaksOutside = new int[shift.breakSeconds.length];
        if (fixed == null) {
            visits = NO_VISITS;
            return;
        }
        visits = fixed.stops().stream().filter(Stop.Collection.class::isInstance).mapToInt(s -> ((Stop.Collection) s).visit())
                .toArray();
        judge(shift, fixed.stops());
        amounts.add(RouteRule.SHIFT_START, shift.source.earliestStart() - fixed.state().departedSeconds(), -1);
        amounts.add(RouteRule.BATTERY, worstShortfallWattHours, -1);
    }

    private void judge(ShiftModel shift, List<Stop> stops) {
        int tripDeparted = stops.getFirst().at().departureSeconds();
        for (var stop : stops) {
            noteBattery(shift, stop.at());
            switch (stop) {
                case Stop.Collection(int visit, StopState at) -> judgeVisit(shift, visit, at);
                case Stop.Unloading(int facility, StopState at) -> {
                    judgeUnloading(shift, facility, at);
                    amounts.add(RouteRule.RELEASE, openRelease - tripDeparted, -1);
                    openRelease = 0;
                    tripDeparted = at.departureSeconds();
                }
                case Stop.Charging(int facility, StopState at) ->
                    amounts.add(RouteRule.FACILITY, usable(shift, facility) ? 0 : 1, -1);
                case Stop.Break(int index, StopState at) -> noteBreak(shift, index, at);
                case Stop.DepotStart start -> {
                }
                case Stop.DepotEnd end -> {
                }
            }
        }
    }

    private void noteBattery(ShiftModel shift, StopState at) {
        if (shift.batteryLimited)
            worstShortfallWattHours = Math.max(worstShortfallWattHours,
                    shift.vehicle.battery().reserveWattHours() - at.batteryWattHours());
    }

    private void judgeVisit(ShiftModel shift, int visit, StopState at) {
        amounts.add(RouteRule.VEHICLE, shift.allows(visit) ? 0 : 1, visit);
        amounts.add(RouteRule.WINDOW, outside(shift.problem.windows[visit], at.beginSeconds()), visit);
        for (int slot = 0; slot < shift.slots; slot++)
            amounts.add(RouteRule.OVERLOAD, at.load().get(slot) - shift.capacity[slot], visit);
        openRelease = Math.max(openRelease, shift.problem.releaseSeconds[visit]);
    }

    private void judgeUnloading(ShiftModel shift, int facility, StopState at) {
        amounts.add(RouteRule.FACILITY, usable(shift, facility) ? 0 : 1, -1);
        amounts.add(RouteRule.OPENING_HOURS, outside(shift.problem.openingHours[facility], at.beginSeconds()), -1);
    }

    private static boolean usable(ShiftModel shift, int facility) {
        return shift.vehicle.facilities().contains(facility);
    }

    private void noteBreak(ShiftModel shift, int index, StopState at) {
        boolean outside = shift.windowBreak(index)
                && (at.beginSeconds() < shift.breakEarliest[index] || at.beginSeconds() > shift.breakLatest[index]);
        breaksOutside[index] += outside ? 1 : 0;
    }

    /// State after the fixed stops, or null without any.
    @Nullable
    ShiftState stateOrNull() {
        return fixed == null ? null : fixed.state();
    }

    /// Seconds since the last window closed, or until the first one opens; 0 inside a window.
    private static int outside(int[] windows, int begin) {
        int seconds = Math.max(0, windows[0] - begin);
        for (int w = 0; w < windows.length && windows[w] <= begin; w += 2)
            seconds = Math.max(0, begin - windows[w + 1]);
        return seconds;
    }
}
