package org.abfuhr.model.fleet;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One vehicle on one day. All times are seconds since the problem's start.
///
/// @param id the user's, unique in the problem
/// @param vehicle index of the vehicle
/// @param day index of the day of the horizon, 0-based
/// @param startDepot index of the depot where it starts
/// @param endDepot index of the depot where it ends
/// @param earliestStart departure not before
/// @param latestEnd return not after
/// @param maxDurationSeconds from departure to return, waiting included
/// @param regularSeconds beyond which time is overtime
/// @param maxUnloadings allowed on the route
/// @param limits over the whole day
/// @param breaks of the crew
/// @param initialLoad per slot at the start, see [Compartment]
/// @param initialFractions indices of the fractions on board at the start, ascending
/// @param initialWattHours in the battery at the start; ignored without a limited battery
/// @param fixedOrNull head of the route that planning may not change
public record Shift(String id, int vehicle, int day, int startDepot, int endDepot, int earliestStart, int latestEnd,
        int maxDurationSeconds,
        int regularSeconds, int maxUnloadings, DayLimits limits, List<ShiftBreak> breaks, List<Integer> initialLoad,
        List<Integer> initialFractions, int initialWattHours, @Nullable FixedStops fixedOrNull) {

    /// Shifts lie within so many seconds of the problem's start: 31 years.
    public static final int MOST_SECONDS = 1_000_000_000;

    public Shift {
        breaks = List.copyOf(breaks);
        initialLoad = List.copyOf(initialLoad);
        initialFractions = List.copyOf(initialFractions);
    }

    public Optional<FixedStops> fixed() {
        return Optional.ofNullable(fixedOrNull);
    }
}
