package org.abfuhr.solver.bridge;

import java.util.List;
import org.abfuhr.solver.score.PlanScore;

/// What an island found.
public final class IslandOutcome {

    private final int[][] orders;
    private final PlanScore score;
    private final long iterations;
    private final List<String> differences;

    IslandOutcome(int[][] orders, PlanScore score, long iterations, List<String> differences) {
        this.orders = orders;
        this.score = score;
        this.iterations = iterations;
        this.differences = differences;
    }

    /// Visits per shift.
    public int[][] orders() {
        return orders;
    }

    /// As the constraint streams count it.
    public PlanScore score() {
        return score;
    }

    public long iterations() {
        return iterations;
    }

    /// Differences between search and constraint streams, none if all is well.
    public List<String> differences() {
        return differences;
    }
}
