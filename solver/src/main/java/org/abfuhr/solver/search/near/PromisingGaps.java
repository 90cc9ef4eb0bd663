package org.abfuhr.solver.search.near;

import org.abfuhr.solver.search.route.InsertionPrice;
import org.abfuhr.solver.search.route.SearchRoute;
import org.abfuhr.solver.timeline.EvaluationProblem;

/// Where on a route a visit may stand at a price: told from the least that the ways to the visit and on take, without a look into the matrix. What
/// is passed over is too dear or too late for certain, where roads have no shortcuts.
public final class PromisingGaps {

    private final EvaluationProblem problem;
    private final Neighbors neighbors;
    private final int[] longestSeconds; // [shift], of the ways between two steps that [#next] looks at
    private final int[] longestMetres; // [shift], the same

    public PromisingGaps(EvaluationProblem problem, Neighbors neighbors) {
        this.problem = problem;
        this.neighbors = neighbors;
        longestSeconds = new int[problem.shifts.length];
        longestMetres = new int[problem.shifts.length];
    }

    /// Takes over a route in use that was measured.
    public void refresh(SearchRoute route) {
        int seconds = 0;
        int metres = 0;
        for (int step = first(route); step < end(route); step++) {
            seconds = Math.max(seconds, route.secondsOnward(step));
            metres = Math.max(metres, route.metresOnward(step));
        }
        longestSeconds[route.shift.index] = seconds;
        longestMetres[route.shift.index] = metres;
    }

    /// The ends of a plain route are left to those who know the ways from and to its depot.
    private static int first(SearchRoute route) {
        return route.shift.plain ? 1 : 0;
    }

    private static int end(SearchRoute route) {
        return route.steps() - (route.shift.plain ? 2 : 1);
    }

    /// Whether any step of a route is worth a look.
    ///
    /// @param limit micro-euro that the detour may cost, without what serving costs anywhere on the shift ([InsertionPrice#anywhere])
    public boolean any(SearchRoute route, int visit, long limit) {
        return InsertionPrice.ofGap(route, visit, seconds(visit) - longestSeconds[route.shift.index],
                metres(visit) - longestMetres[route.shift.index]) < limit;
    }

    /// The next step, from one on, behind which a look is worth while, or [SearchRoute#NONE].
    ///
    /// @param limit as above
    public int next(SearchRoute route, int visit, int from, long limit) {
        int latestReady = problem.latest[visit] - neighbors.secondsInto[visit];
        int soonestOn = problem.earliest[visit] + problem.serviceSeconds[visit] + neighbors.secondsOut[visit];
        for (int step = Math.max(from, first(route)); step < end(route) && route.readyAt(step) <= latestReady; step++)
            if (route.latestAt(step + 1) >= soonestOn && behind(route, step, visit, seconds(visit), metres(visit), limit))
                return step;
        return SearchRoute.NONE;
    }

    /// Whether it is worth while to look behind a step.
    ///
    /// @param seconds of the ways to the visit and on, at least
    /// @param metres of the same, at least
    /// @param limit as above
    public boolean behind(SearchRoute route, int step, int visit, int seconds, int metres, long limit) {
        return InsertionPrice.ofGap(route, visit, seconds - route.secondsOnward(step), metres - route.metresOnward(step)) < limit;
    }

    private int seconds(int visit) {
        return neighbors.secondsInto[visit] + neighbors.secondsOut[visit];
    }

    private int metres(int visit) {
        return neighbors.metresInto[visit] + neighbors.metresOut[visit];
    }
}
