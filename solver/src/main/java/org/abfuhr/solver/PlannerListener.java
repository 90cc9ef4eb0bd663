package org.abfuhr.solver;

import org.abfuhr.solver.score.PlanScore;

/// Hears how planning goes, and may stop it. Called from the planner's threads, one call at a time.
public interface PlannerListener {

    /// Hears nothing and never stops.
    PlannerListener SILENT = new PlannerListener() {
    };

    /// Now and then.
    ///
    /// @param iterations of all islands so far
    /// @param best score so far
    /// @param share of the work done, 0..1
    default void progress(long iterations, PlanScore best, double share) {}

    /// Something a person should know, such as a fraction for which the fleet is too small.
    default void note(String text) {}

    /// Whether to stop and return the best plan so far. Asked often.
    default boolean cancelled() {
        return false;
    }
}
