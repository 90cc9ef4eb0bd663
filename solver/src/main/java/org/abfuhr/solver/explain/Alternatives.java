package org.abfuhr.solver.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.abfuhr.solver.search.plan.UnservedCost;
import org.abfuhr.solver.search.route.RouteJudge;
import org.abfuhr.solver.search.route.SearchRoute;
import org.abfuhr.solver.timeline.EvaluationProblem;
import org.abfuhr.solver.timeline.RouteEvaluator;

/// Who could serve a visit, and what it would take or lack: each final route is derived anew with the visit at every place of it. Takes time, as
/// many derivations as there are stops: for whoever asks about one visit ([ClosestMiss] explains all that are left out).
public final class Alternatives {

    private final EvaluationProblem problem;
    private final RouteJudge judge;
    private final UnservedCost unserved;
    private final int[][] orders; // visits per shift
    private final BindingRule bindingRule;

    /// In a plan.
    ///
    /// @param orders visits per shift
    public Alternatives(EvaluationProblem problem, RouteJudge judge, UnservedCost unserved, int[][] orders) {
        this.problem = problem;
        this.judge = judge;
        this.unserved = unserved;
        this.orders = orders;
        bindingRule = new BindingRule(problem);
    }

    /// Of every shift that takes the visit's load and has a way there, the one that serves it among them, in order of shifts. Of unused shifts that are
    /// the same, only the first. Nothing of a visit that is driven already.
    public List<Alternative> of(int visit) {
        if (Arrays.stream(problem.shifts).anyMatch(shift -> contains(shift.fixedVisitList(), visit)))
            return List.of();
        var routes = routesWithout(visit);
        List<Alternative> all = new ArrayList<>();
        for (int shift = 0; shift < routes.shifts(); shift++)
            if (FinalRoutes.takes(problem.shifts[shift], visit) && (contains(orders[shift], visit) || !routes.repeats(shift)))
                all.add(of(visit, routes, routes.of(shift)));
        return all;
    }

    private FinalRoutes routesWithout(int visit) {
        var evaluator = new RouteEvaluator(problem);
        return new FinalRoutes(problem, judge, IntStream.range(0, orders.length)
                .mapToObj(shift -> evaluator.evaluate(shift, Arrays.stream(orders[shift]).filter(v -> v != visit).toArray()))
                .toList());
    }

    private Alternative of(int visit, FinalRoutes routes, SearchRoute route) {
        int[] order = route.visits();
        return IntStream.rangeClosed(route.shift.fixedVisitList().length, order.length)
                .mapToObj(at -> routes.dearer(route, with(order, at, visit))).flatMapToLong(OptionalLong::stream).min().stream()
                .mapToObj(least -> Alternative.of(route.shift.index, least - unserved.soft(visit))).findAny()
                .orElseGet(
                        () -> Alternative.lacking(bindingRule.explain(visit, route.timeline(), routes.orderWith(route, visit))));
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
