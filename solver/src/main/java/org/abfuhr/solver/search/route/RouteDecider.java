package org.abfuhr.solver.search.route;

import org.abfuhr.solver.timeline.EvaluationProblem;
import org.abfuhr.solver.timeline.RouteEvaluator;
import org.abfuhr.solver.timeline.RouteSteps;
import org.abfuhr.solver.timeline.RouteTimeline;
import org.jspecify.annotations.Nullable;

/// Has routes decided by the evaluator, and measures them. Scratch memory, one per thread.
public final class RouteDecider {

    private static final int PATIENCE = 40; // steps per route to settle

    private final EvaluationProblem problem;
    private final RouteEvaluator evaluator;
    private final RouteJudge judge;
    private final boolean priced;
    private final RouteSteps scratch = new RouteSteps();
    private final RouteSteps present = new RouteSteps();
    private final RouteSteps better = new RouteSteps();
    private int patience; // steps that may be looked through
    private final RouteGauge gauge;

    public RouteDecider(EvaluationProblem problem, RouteJudge judge) {
        this(problem, judge, false);
    }

    private RouteDecider(EvaluationProblem problem, RouteJudge judge, boolean thorough) {
        this.problem = problem;
        this.judge = judge;
        priced = judge.priced();
        evaluator = new RouteEvaluator(problem);
        gauge = new RouteGauge(problem, thorough);
    }

    /// A decider whose routes can be asked what a visit lacks, plain ones too.
    public static RouteDecider thorough(EvaluationProblem problem, RouteJudge judge) {
        return new RouteDecider(problem, judge, true);
    }

    /// Whether every rule of a route is in the prices of insertions.
    public boolean priced() {
        return priced;
    }

    /// Routes with the stops that are fixed, one per shift.
    public SearchRoute[] routes() {
        var routes = new SearchRoute[problem.shifts.length];
        for (int s = 0; s < routes.length; s++) {
            var timeline = evaluate(s, problem.shifts[s].fixedVisitList());
            routes[s] = new SearchRoute(problem.shifts[s], timeline);
            take(routes[s], timeline);
        }
        return routes;
    }

    /// Takes over decisions.
    public void take(SearchRoute route, RouteTimeline timeline) {
        route.take(timeline, scratch, judge);
        gauge.measure(route);
    }

    /// Puts a visit behind a step; the other decisions stay.
    public void insert(SearchRoute route, int step, int visit, int accessPoint) {
        route.insert(step, RouteSteps.VISIT, visit, accessPoint);
        measure(route);
    }

    /// Puts a visit behind a step, and an unloading before or behind it; the other decisions stay.
    public void insert(SearchRoute route, int step, int visit, int accessPoint, int facility, int facilityPoint,
            boolean unloadFirst) {
        route.insert(step, RouteSteps.VISIT, visit, accessPoint);
        route.insert(unloadFirst ? step : step + 1, RouteSteps.UNLOAD, facility, facilityPoint);
        measure(route);
    }

    /// Puts a visit on an unused shift.
    public void open(SearchRoute route, int visit) {
        if (route.shift.plain) {
            route.startWith(visit);
            measure(route);
        } else
            take(route, evaluate(route.shift.index, new int[]{visit}));
    }

    /// Has a route go on behind a step as another does, up to its own end; the decisions stay those of the other.
    public void goOn(SearchRoute route, int step, SearchRoute other, int otherStep) {
        RouteTails.goOn(route, step, other, otherStep);
        measure(route);
    }

    /// Has a route serve its visits in opposite order; the other decisions stay.
    public void turn(SearchRoute route) {
        RouteReversal.turn(route);
        measure(route);
    }

    /// Puts visits on an unused plain shift, in order.
    public void fill(SearchRoute route, int[] order) {
        route.startWith(order[0]);
        for (int i = 1; i < order.length; i++)
            route.insert(i, RouteSteps.VISIT, order[i], route.shift.visitPoints[order[i]][0]);
        measure(route);
    }

    /// Measures a route whose decisions have changed. Where nothing is to be decided, they are what the evaluator says if they are legal.
    void measure(SearchRoute route) {
        gauge.measure(route);
        if (!route.used() || (route.shift.plain && priced && !route.broken))
            route.settle(0, route.cost);
    }

    /// Takes marked visits off the route; decides it anew only where the decisions that stay break a rule.
    ///
    /// @param marked per visit
    public void takeOff(SearchRoute route, boolean[] marked) {
        route.removeMarked(marked);
        measure(route);
        if (route.broken)
            settle(route);
    }

    /// Decides the route anew if its decisions have changed.
    public void settle(SearchRoute route) {
        if (!route.exact)
            take(route, evaluate(route.shift.index, route.visits()));
    }

    /// Decides the route anew if its decisions have changed. Legal decisions are only looked through for better ones.
    ///
    /// @return false when its order has become illegal; the route is then left as it is
    public boolean settleLegally(SearchRoute route) {
        if (route.exact)
            return true;
        if (!route.broken && priced && !route.shift.started()) {
            improve(route);
            return true;
        }
        var timeline = evaluate(route, route.visits());
        if (timeline == null)
            return false;
        take(route, timeline);
        return true;
    }

    /// Takes better decisions for a legal route, if they are found. Long routes are looked through more seldom.
    private void improve(SearchRoute route) {
        patience += PATIENCE;
        boolean look = patience >= route.count;
        patience -= look ? route.count : 0;
        route.copyDecisions(present);
        if (look && evaluator.undercut(route.shift.index, route.visits(), present, route.avoidable, better)) {
            long cost = route.cost;
            route.take(better);
            gauge.measure(route);
            if (route.broken || route.cost >= cost) {
                route.take(present);
                gauge.measure(route);
            }
        }
        route.settle(0, route.cost);
    }

    /// Timeline of another order for the route, or null if it would make a legal route illegal.
    public @Nullable RouteTimeline evaluate(SearchRoute route, int[] order) {
        int shift = route.shift.index;
        return route.hard > 0 ? evaluate(shift, order) : evaluator.evaluateLegal(shift, order);
    }

    /// Timeline of an order for a shift, legal or not.
    public RouteTimeline evaluate(int shift, int[] order) {
        return evaluator.evaluate(shift, order);
    }

    /// Weighted violations.
    public long hard(RouteTimeline timeline) {
        return judge.hard(timeline);
    }

    /// Weighted micro-euro.
    public long soft(RouteTimeline timeline) {
        return judge.soft(timeline);
    }
}
