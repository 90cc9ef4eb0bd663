package org.abfuhr.solver.explain;

import java.util.Arrays;
import java.util.List;
import org.abfuhr.model.fleet.DayLimits;
import org.abfuhr.model.plan.SkipReason;
import org.abfuhr.model.plan.SkippedVisit;
import org.abfuhr.solver.timeline.RouteRule;
import org.abfuhr.solver.timeline.RouteTimeline;
import org.abfuhr.solver.timeline.ShiftModel;

/// Something of which a route may have too little: the rules that say so, and how short it is.
enum Lack {
    TIME, WINDOW, LOAD, DAY, UNLOADINGS, BATTERY;

    List<RouteRule> rules() {
        return switch (this) {
            case TIME -> List.of(RouteRule.SHIFT_END, RouteRule.DURATION, RouteRule.OPENING_HOURS);
            case WINDOW -> List.of(RouteRule.WINDOW);
            case LOAD -> List.of(RouteRule.OVERLOAD);
            case DAY -> List.of(RouteRule.DAY_LIMIT);
            case UNLOADINGS -> List.of(RouteRule.UNLOADINGS);
            case BATTERY -> List.of(RouteRule.BATTERY);
        };
    }

    /// Whether the shift can be short of it at all.
    boolean possible(ShiftModel shift) {
        var limits = shift.source.limits();
        return switch (this) {
            case TIME, WINDOW, LOAD, UNLOADINGS -> true;
            case DAY -> limits.stops() != DayLimits.NO_LIMIT || limits.metres() != DayLimits.NO_LIMIT
                    || limits.load().stream().anyMatch(limit -> limit != DayLimits.NO_LIMIT);
            case BATTERY -> shift.batteryLimited;
        };
    }

    /// How short the route is, as a share of what the shift has.
    double share(RouteTimeline route, RouteTimeline without) {
        var shift = route.shift();
        return switch (this) {
            case TIME, WINDOW -> (double) amount(route, without) / Math.max(1, hours(shift));
            case LOAD -> loadShare(route, worstSlot(route));
            case DAY -> DayExcess.of(route).share();
            case UNLOADINGS -> (double) amount(route, without) / Math.max(1, shift.source.maxUnloadings());
            case BATTERY -> (double) amount(route, without) / Math.max(1, shift.vehicle.battery().capacityWattHours());
        };
    }

    private static int hours(ShiftModel shift) {
        return Math.min(shift.source.maxDurationSeconds(), shift.source.latestEnd() - shift.source.earliestStart());
    }

    /// The largest amount of its rules.
    private long amount(RouteTimeline route, RouteTimeline without) {
        return rules().stream().mapToLong(rule -> route.amount(rule) - without.amount(rule)).max().orElse(0);
    }

    private static double loadShare(RouteTimeline route, int slot) {
        return (double) route.excess(slot) / Math.max(1, route.shift().capacity[slot]);
    }

    private static int worstSlot(RouteTimeline route) {
        int worst = 0;
        for (int slot = 1; slot < route.shift().slots; slot++)
            if (loadShare(route, slot) > loadShare(route, worst))
                worst = slot;
        return worst;
    }

    /// The visit that is left out for it.
    SkippedVisit skipped(int visit, RouteTimeline route, RouteTimeline without) {
        int shift = route.shift().index;
        if (share(route, without) <= 0)
            return new SkippedVisit(visit, SkipReason.NOT_FOUND, 0, shift);
        return switch (this) {
            case TIME -> new SkippedVisit(visit, SkipReason.SHIFT_TOO_SHORT, amount(route, without), shift);
            case WINDOW -> new SkippedVisit(visit, SkipReason.WINDOW_MISSED, amount(route, without), shift);
            case LOAD -> new SkippedVisit(visit, SkipReason.NO_CAPACITY, route.excess(worstSlot(route)), shift,
                    worstSlot(route) % route.shift().problem.dimensions);
            case DAY -> DayExcess.of(route).skipped(visit, shift);
            case UNLOADINGS -> new SkippedVisit(visit, SkipReason.UNLOADING_LIMIT, amount(route, without), shift);
            case BATTERY -> new SkippedVisit(visit, SkipReason.BATTERY_TOO_LOW, amount(route, without), shift);
        };
    }

    /// What a route collects or drives above a limit of the day, the worst of them.
    ///
    /// @param reason which limit
    /// @param amount above it
    /// @param limit itself
    /// @param dimension of a load limit, else -1
    private record DayExcess(SkipReason reason, long amount, long limit, int dimension) {

        static DayExcess of(RouteTimeline route) {
            var shift = route.shift();
            var limits = shift.source.limits();
            int[] visits = route.visits();
            var worst = new DayExcess(SkipReason.STOP_LIMIT, visits.length - (long) limits.stops(), limits.stops(), -1);
            worst = worst.orWorse(
                    new DayExcess(SkipReason.DISTANCE_LIMIT, route.metres() - (long) limits.metres(), limits.metres(), -1));
            for (int d = 0; d < shift.problem.dimensions; d++) {
                int dimension = d;
                long collected = Arrays.stream(visits)
                        .mapToLong(v -> shift.problem.demand[shift.problem.demandOffset(v, shift.day) + dimension]).sum();
                long limit = limits.load().get(d);
                worst = worst.orWorse(new DayExcess(SkipReason.NO_CAPACITY, collected - limit, limit, d));
            }
            return worst;
        }

        private DayExcess orWorse(DayExcess other) {
            return other.share() > share() ? other : this;
        }

        double share() {
            return Math.max(0, (double) amount / Math.max(1, limit));
        }

        SkippedVisit skipped(int visit, int shift) {
            return new SkippedVisit(visit, reason, amount, shift, dimension);
        }
    }
}
