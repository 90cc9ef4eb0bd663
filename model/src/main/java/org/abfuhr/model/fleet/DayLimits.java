package org.abfuhr.model.fleet;

import java.util.List;

/// What one shift may do at most, over all its trips.
///
/// @param load per dimension of the problem, summed over everything collected
/// @param stops collections
/// @param metres driven
public record DayLimits(List<Integer> load, int stops, int metres) {

    /// A limit that never binds.
    public static final int NO_LIMIT = Integer.MAX_VALUE;

    public DayLimits {
        load = List.copyOf(load);
    }

    /// No limits, for a problem with so many dimensions.
    public static DayLimits none(int dimensions) {
        return new DayLimits(java.util.Collections.nCopies(dimensions, NO_LIMIT), NO_LIMIT, NO_LIMIT);
    }
}
