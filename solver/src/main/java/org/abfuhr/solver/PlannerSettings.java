package org.abfuhr.solver;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How long and how to plan. Exactly one of budget and iterations is given.
///
/// @param budgetOrNull time from the call to the answer
/// @param iterationsOrNull iterations of each island; then equal seeds and islands give equal plans, whatever the threads
/// @param islands searches side by side that share one plan, with seeds derived from the seed; with a budget at most as many as threads
/// @param threads at most so many islands at a time
/// @param seed of all chance
/// @param closerLooks whether the reasons of skipped visits may take time: routes are derived anew with them, see [org.abfuhr.solver.explain.ClosestMiss]
public record PlannerSettings(@Nullable Duration budgetOrNull, @Nullable Long iterationsOrNull, int islands, int threads,
        long seed, boolean closerLooks) {

    public PlannerSettings {
        if ((budgetOrNull == null) == (iterationsOrNull == null))
            throw new IllegalArgumentException(
                    "Give either a budget or iterations, not " + budgetOrNull + " and " + iterationsOrNull);
        if (islands < 1 || threads < 1)
            throw new IllegalArgumentException("islands " + islands + " and threads " + threads + " must be at least 1");
    }

    /// One island for a time.
    public static PlannerSettings ofBudget(Duration budget, long seed) {
        return new PlannerSettings(budget, null, 1, 1, seed, true);
    }

    /// One island for a number of iterations.
    public static PlannerSettings ofIterations(long iterations, long seed) {
        return new PlannerSettings(null, iterations, 1, 1, seed, true);
    }

    public PlannerSettings withIslands(int count, int atATime) {
        return new PlannerSettings(budgetOrNull, iterationsOrNull, count, atATime, seed, closerLooks);
    }

    public PlannerSettings withSeed(long other) {
        return new PlannerSettings(budgetOrNull, iterationsOrNull, islands, threads, other, closerLooks);
    }

    /// For plans whose skipped visits nobody asks about.
    public PlannerSettings withoutCloserLooks() {
        return new PlannerSettings(budgetOrNull, iterationsOrNull, islands, threads, seed, false);
    }
}
