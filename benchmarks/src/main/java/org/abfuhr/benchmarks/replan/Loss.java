package org.abfuhr.benchmarks.replan;

import com.fasterxml.jackson.annotation.JsonIgnore;

/// What came of losing one vehicle. Costs are what the checker counts, in micro-euro: routes, day costs of what is left out, and departing from the
/// released plan.
///
/// @param visits that the vehicle was to serve, of `served` in all
/// @param repairMillis until the repaired plan was there, the median of several times
/// @param replanSeconds until the improved one was there
/// @param repaired what the repaired plan costs
/// @param replanned what the improved one costs
/// @param fresh what a plan from nothing for the same problem costs
/// @param feasible whether the checker passes all three
record Loss(String vehicle, long seed, int visits, int served, double repairMillis, double replanSeconds, long repaired,
        long replanned, long fresh, boolean feasible) {

    /// How much dearer than the fresh plan, in percent.
    @JsonIgnore
    double percentDearer() {
        return 100.0 * (replanned - fresh) / fresh;
    }
}
