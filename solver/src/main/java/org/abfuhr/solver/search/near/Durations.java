package org.abfuhr.solver.search.near;

import org.abfuhr.solver.timeline.EvaluationProblem;

/// How long the parts of plain routes before and behind each stop take at least, and for which departures: so the duration of a route with one more
/// stop is known in constant time (Vidal et al. 2013, doi:10.1016/j.cor.2012.07.018, without lateness).
final class Durations {

    private static final int SHORTEST = 0; // seconds of the part up to this stop and its service, waiting included
    private static final int EARLIEST = 1; // departure from which on that is so
    private static final int LATEST = 2; // departure up to which that is so and nothing gets late
    private static final int BEHIND = 3; // the same three of the part from this stop on: departure is arrival here
    static final int STRIDE = 8;

    private final EvaluationProblem problem;
    private final int[] cells; // [row + column], rows STRIDE apart

    Durations(EvaluationProblem problem, int rows) {
        this.problem = problem;
        cells = new int[rows * STRIDE];
    }

    /// The part before a row's stop is nothing: a depot from which the route may leave in a span of time.
    void begin(int row, int earliest, int latest) {
        set(row, 0, earliest, latest);
    }

    /// The part from a row's stop on is nothing: a depot where the route may end in a span of time.
    void end(int row, int earliest, int latest) {
        set(row + BEHIND, 0, earliest, latest);
    }

    /// The part up to a visit is that up to the row before it, a leg, and the visit.
    void append(int before, int leg, int row, int visit) {
        int away = cells[before + SHORTEST] + leg;
        int wait = Math.max(0, problem.earliest[visit] - away - cells[before + LATEST]);
        set(row, away + wait + problem.serviceSeconds[visit],
                Math.max(problem.earliest[visit] - away, cells[before + EARLIEST]) - wait,
                Math.min(problem.latest[visit] - away, cells[before + LATEST]));
    }

    /// The part from a visit on is the visit, a leg, and the part from the row behind it on.
    void prepend(int row, int visit, int leg, int behind) {
        int away = problem.serviceSeconds[visit] + leg;
        int wait = Math.max(0, cells[behind + BEHIND + EARLIEST] - away - problem.latest[visit]);
        set(row + BEHIND, away + wait + cells[behind + BEHIND + SHORTEST],
                Math.max(cells[behind + BEHIND + EARLIEST] - away, problem.earliest[visit]) - wait,
                Math.min(cells[behind + BEHIND + LATEST] - away, problem.latest[visit]));
    }

    private void set(int cell, int shortest, int earliest, int latest) {
        cells[cell + SHORTEST] = shortest;
        cells[cell + EARLIEST] = earliest;
        cells[cell + LATEST] = latest;
    }

    /// Shortest duration in seconds of the route with a visit between two neighboring rows; nothing may get late by it.
    int with(int before, int leg, int visit, int onward, int behind) {
        int away = cells[before + SHORTEST] + leg;
        int wait = Math.max(0, problem.earliest[visit] - away - cells[before + LATEST]);
        int latest = Math.min(problem.latest[visit] - away, cells[before + LATEST]);
        int all = away + wait + problem.serviceSeconds[visit] + onward;
        return all + Math.max(0, cells[behind + BEHIND + EARLIEST] - all - latest) + cells[behind + BEHIND + SHORTEST];
    }
}
