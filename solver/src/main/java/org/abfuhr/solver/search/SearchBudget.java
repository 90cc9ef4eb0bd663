package org.abfuhr.solver.search;

/// How long the search may go on. Asked once per iteration.
public interface SearchBudget {

    /// Whether to stop at once, whatever the iteration.
    boolean stopped();

    /// Whether to stop before the iteration.
    boolean over(long iteration);

    /// Share of the whole search done, 0..1; the cooling follows it.
    double progress(long iteration);
}
