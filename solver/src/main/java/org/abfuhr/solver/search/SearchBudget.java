package org.abfuhr.solver.search;

import org.abfuhr.solver.score.PlanScore;

/// How long the search may go on. Asked once per iteration.
public interface SearchBudget {

    /// No time at all: only what must be done whatever the budget.
    static SearchBudget none() {
        return new SearchBudget() {

            @Override
            public boolean stopped() {
                return true;
            }

            @Override
            public boolean over(long iteration) {
                return true;
            }

            @Override
            public double progress(long iteration) {
                return 1;
            }
        };
    }

    /// A number of iterations, however long they take.
    static SearchBudget ofIterations(long most) {
        return new SearchBudget() {

            @Override
            public boolean stopped() {
                return false;
            }

            @Override
            public boolean over(long iteration) {
                return iteration >= most;
            }

            @Override
            public double progress(long iteration) {
                return (double) iteration / most;
            }
        };
    }

    /// Whether to stop at once, whatever the iteration.
    boolean stopped();

    /// Whether to stop before the iteration.
    boolean over(long iteration);

    /// Share of the whole search done, 0..1; the cooling follows it.
    double progress(long iteration);

    /// Hears of the search now and then, between iterations.
    default void heartbeat(long iteration, PlanScore best) {}
}
