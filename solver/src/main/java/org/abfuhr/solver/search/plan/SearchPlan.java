package org.abfuhr.solver.search.plan;

import java.util.Arrays;
import org.abfuhr.solver.score.PlanScore;
import org.abfuhr.solver.search.near.FreeShifts;
import org.abfuhr.solver.search.near.Neighbors;
import org.abfuhr.solver.search.near.PlainPlaces;
import org.abfuhr.solver.search.near.PromisingGaps;
import org.abfuhr.solver.search.route.RouteDecider;
import org.abfuhr.solver.search.route.RouteJudge;
import org.abfuhr.solver.search.route.SearchRoute;
import org.abfuhr.solver.timeline.EvaluationProblem;

/// A whole plan in the search: one route per shift, where each visit is, and which are on no route.
public final class SearchPlan {

    /// No shift serves the visit.
    public static final int UNSERVED = -1;

    public final EvaluationProblem problem;
    public final RouteDecider decider;
    public final UnservedCost unserved;
    public final SearchRoute[] routes; // [shift]
    public final int[] shiftOf; // [visit], or UNSERVED
    public final int[] bank; // the first `bankSize` entries: visits on no route
    public int bankSize;
    private final int[] bankAt; // [visit], place in the bank while it is there
    public final Territory territory;
    public final FreeShifts free;
    public final Neighbors neighbors;
    public final PlainPlaces places;
    public final PromisingGaps gaps;
    private final int[] stepOf; // [visit], step on its route
    private final boolean[] stale; // [shift], whether stepOf is out of date
    private long bankMedium; // cost of the bank
    private long bankSoft; // cost of the bank, µ€

    public SearchPlan(EvaluationProblem problem, RouteJudge judge, UnservedCost unserved, Neighbors neighbors) {
        this.problem = problem;
        this.unserved = unserved;
        decider = new RouteDecider(problem, judge);
        routes = decider.routes();
        shiftOf = new int[problem.visits];
        bank = new int[problem.visits];
        bankAt = new int[problem.visits];
        territory = new Territory(routes.length, problem.visits);
        free = new FreeShifts(problem, routes, territory::closed);
        this.neighbors = neighbors;
        places = new PlainPlaces(problem, free, neighbors);
        gaps = new PromisingGaps(problem, neighbors);
        stepOf = new int[problem.visits];
        stale = new boolean[routes.length];
        Arrays.fill(stale, true);
        Arrays.fill(shiftOf, 0);
        for (int visit = 0; visit < problem.visits; visit++)
            unserve(visit);
        for (var route : routes)
            for (int visit : route.shift.fixedVisitList())
                serve(visit, route.shift.index);
    }

    /// Notes that a visit has gone from its route to the bank.
    public void unserve(int visit) {
        shiftOf[visit] = UNSERVED;
        bankAt[visit] = bankSize;
        bank[bankSize++] = visit;
        bankMedium += unserved.medium(visit);
        bankSoft += unserved.soft(visit);
    }

    /// Notes that a visit has gone from the bank to a route.
    public void serve(int visit, int shift) {
        int last = bank[--bankSize];
        bank[bankAt[visit]] = last;
        bankAt[last] = bankAt[visit];
        shiftOf[visit] = shift;
        bankMedium -= unserved.medium(visit);
        bankSoft -= unserved.soft(visit);
    }

    /// Cost of the visits on no route: required ones.
    public long bankMedium() {
        return bankMedium;
    }

    /// Cost of the visits on no route, in micro-euro.
    public long bankSoft() {
        return bankSoft;
    }

    /// Notes that the steps of a route are others now.
    public void changed(int shift) {
        stale[shift] = true;
    }

    /// Has a route decided, as [RouteDecider#settle].
    public void settle(SearchRoute route) {
        decider.settle(route);
        changed(route.shift.index);
    }

    /// Has a route decided, as [RouteDecider#settleLegally].
    public boolean settleLegally(SearchRoute route) {
        changed(route.shift.index);
        return decider.settleLegally(route);
    }

    /// Has a shift's route go on behind a step as another does: see [RouteDecider#goOn]. Which shifts serve the visits is noted elsewhere.
    public void goOn(int shift, int step, SearchRoute other, int otherStep) {
        decider.goOn(routes[shift], step, other, otherStep);
        changed(shift);
        free.released(shift);
    }

    /// Has a shift's route serve its visits in opposite order.
    public void turn(int shift) {
        decider.turn(routes[shift]);
        changed(shift);
    }

    /// Step of a visit on its route, or [SearchRoute#NONE] when it is fixed.
    public int stepOf(int visit) {
        locate(shiftOf[visit]);
        return stepOf[visit];
    }

    /// Notes where the visits of a shift are, if its route has changed.
    public void locate(int shift) {
        if (stale[shift])
            locate(routes[shift]);
    }

    private void locate(SearchRoute route) {
        if (route.shift.started())
            for (int fixed : route.shift.fixedVisitList())
                stepOf[fixed] = SearchRoute.NONE;
        for (int step = 0; step < route.steps(); step++)
            if (route.isVisit(step))
                stepOf[route.visitAt(step)] = step;
        if (route.used())
            gaps.refresh(route);
        if (route.shift.plain && route.used())
            places.refresh(route);
        stale[route.shift.index] = false;
    }

    /// Takes every visit off a route that is not fixed.
    public void close(SearchRoute route) {
        for (int visit : route.visits())
            unserve(visit);
        decider.take(route, decider.evaluate(route.shift.index, route.shift.fixedVisitList()));
        changed(route.shift.index);
        free.released(route.shift.index);
    }

    /// Becomes another plan of the problem.
    ///
    /// @param others a route per shift
    /// @param shifts per visit, or UNSERVED
    public void adopt(SearchRoute[] others, int[] shifts) {
        for (int visit = 0; visit < shifts.length; visit++)
            if (shiftOf[visit] != shifts[visit])
                move(visit, shifts[visit]);
        for (int shift = 0; shift < routes.length; shift++)
            if (routes[shift].used() || others[shift].used()) {
                routes[shift].copyFrom(others[shift]);
                changed(shift);
            }
        free.released();
    }

    private void move(int visit, int shift) {
        if (shiftOf[visit] != UNSERVED)
            unserve(visit);
        if (shift != UNSERVED)
            serve(visit, shift);
    }

    /// Copies of all routes.
    public SearchRoute[] copies() {
        return Arrays.stream(routes).map(SearchRoute::copy).toArray(SearchRoute[]::new);
    }

    public boolean fixed(int visit) {
        return shiftOf[visit] != UNSERVED && problem.shifts[shiftOf[visit]].started() && stepOf(visit) == SearchRoute.NONE;
    }

    /// Exact only while every route is.
    public PlanScore score() {
        long hard = 0;
        long soft = bankSoft;
        for (var route : routes) {
            hard += route.hard();
            soft += route.price();
        }
        return new PlanScore(hard, bankMedium, soft);
    }
}
