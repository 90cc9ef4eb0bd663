package org.abfuhr.model.plan;

import org.abfuhr.model.problem.CollectionProblem;

/// A visit left out, with the closest miss in numbers.
///
/// @param visit index of the visit
/// @param reason with the unit of the amount
/// @param amount how much was missing or saved, at least 0
/// @param nearestShift index of the shift that came closest, or -1
/// @param dimension index of the load dimension that lacks ([SkipReason#NO_CAPACITY]), or -1
public record SkippedVisit(int visit, SkipReason reason, long amount, int nearestShift, int dimension) {

    private static final int NONE = CollectionProblem.NO_INDEX;

    /// A visit that no lack of load space leaves out.
    public SkippedVisit(int visit, SkipReason reason, long amount, int nearestShift) {
        this(visit, reason, amount, nearestShift, NONE);
    }
}
