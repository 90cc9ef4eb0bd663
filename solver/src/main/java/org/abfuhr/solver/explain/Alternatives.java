package org.abfuhr.solver.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.abfuhr.solver.search.insert.LawlessPlace;
import org.abfuhr.solver.search.plan.UnservedCost;
import org.abfuhr.solver.search.route.RouteDecider;
import org.abfuhr.solver.search.route.RouteJudge;
import org.abfuhr.solver.search.route.SearchRoute;
import org.abfuhr.solver.timeline.EvaluationProblem;
import org.abfuhr.solver.timeline.RouteEvaluator;
import org.abfuhr.solver.timeline.Twins;

/// Who could serve a visit, and what it would take or lack: each final route is derived anew with the visit at every place of it. Takes time, as
/// many derivations as there are stops: for whoever asks about one visit ([ClosestMiss] explains all that are left out).
public final class Alternatives {

    private final EvaluationProblem problem;
    private final UnservedCost unserved;
    private final RouteDecider decider;
    private final BindingRule bindingRule;
    private final int[][] orders; // visits per shift

    /// In a plan.
    ///
    /// @param orders visits per shift
    public Alternatives(EvaluationProblem problem, RouteJudge judge, UnservedCost unserved, int[][] orders) {
        this.problem = problem;
        this.unserved = unserved;
        this.orders = orders;
        decider = RouteDecider.thorough(problem, judge);
        bindingRule = new BindingRule(problem);
    }

    /// Of every shift that takes the visit's load and has a way there, the one that serves it among them, in order of shifts. Of unused shifts that are
    /// the same, only the first. Nothing of a visit that is driven already.
    public List<Alternative> of(int visit) {
        if (Arrays.stream(problem.shifts).anyMatch(shift -> contains(shift.fixedVisitList(), visit)))
            return List.of();
        var evaluator = new RouteEvaluator(problem);
        var routes = decider.routes();
        int[][] without = Arrays.stream(orders).map(order -> Arrays.stream(order).filter(v -> v != visit).toArray())
                .toArray(int[][]::new);
        for (var route : routes)
            decider.take(route, evaluator.evaluate(route.shift.index, without[route.shift.index]));
        int[] twins = Twins.of(problem);
        boolean[] asked = new boolean[routes.length]; // of twins, an unused one
        List<Alternative> all = new ArrayList<>();
        for (var route : routes) {
            int shift = route.shift.index;
            boolean same = !route.used() && asked[twins[shift]] && orders[shift].length == 0;
            if (same || !route.shift.allows(visit) || !route.shift.reaches(visit))
                continue;
            asked[twins[shift]] |= !route.used();
            all.add(of(visit, route));
        }
        return all;
    }

    private Alternative of(int visit, SearchRoute route) {
        long cheapest = Long.MAX_VALUE;
        int[] order = route.visits();
        for (int at = route.shift.fixedVisitList().length; at <= order.length; at++) {
            var timeline = decider.evaluate(route, with(order, at, visit));
            if (timeline != null && decider.hard(timeline) <= route.hard())
                cheapest = Math.min(cheapest, decider.soft(timeline) - route.soft());
        }
        if (cheapest < Long.MAX_VALUE)
            return Alternative.of(route.shift.index, cheapest - unserved.soft(visit));
        int[] nearest = route.used() ? route.visits(LawlessPlace.find(route, visit).step(), visit) : new int[]{visit};
        return Alternative.lacking(bindingRule.explain(visit, route.timeline(), nearest));
    }

    private static int[] with(int[] order, int at, int visit) {
        int[] longer = Arrays.copyOf(order, order.length + 1);
        System.arraycopy(order, at, longer, at + 1, order.length - at);
        longer[at] = visit;
        return longer;
    }

    private static boolean contains(int[] visits, int visit) {
        return Arrays.stream(visits).anyMatch(v -> v == visit);
    }
}
