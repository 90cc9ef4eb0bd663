package org.abfuhr.dispatch.service.day;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.abfuhr.model.plan.CollectionPlan;
import org.abfuhr.model.plan.Route;
import org.abfuhr.model.plan.Stop;
import org.abfuhr.model.plan.StopState;
import org.abfuhr.model.problem.CollectionProblem;

/// The visit orders that vehicles know, in the words of a newer problem. What the problem has no more is left out.
final class KnownOrders {

    private static final StopState NOWHERE = new StopState(0, 0, 0, 0, List.of(), 0, 0);

    private final CollectionProblem problem;
    private final DayPlanner.Current current;
    private final Map<String, Integer> visits = new HashMap<>();
    private final Map<Integer, List<Integer>> orders = new TreeMap<>(); // visits by shift

    KnownOrders(CollectionProblem problem, DayPlanner.Current current) {
        this.problem = problem;
        this.current = current;
        for (int visit = 0; visit < problem.visits().size(); visit++)
            visits.put(problem.visits().get(visit).id(), visit);
        for (int shift = 0; shift < problem.shifts().size(); shift++) {
            var known = current.orders().getOrDefault(problem.shifts().get(shift).id(), List.of());
            orders.put(shift, new ArrayList<>(known.stream().filter(visits::containsKey).map(visits::get).toList()));
        }
    }

    /// A plan of nothing but collections, with moves of people in it.
    CollectionPlan plan(List<DayDecisions.Move> moves) {
        moves.forEach(this::move);
        var routes = orders.entrySet().stream().filter(order -> !order.getValue().isEmpty())
                .map(order -> new Route(order.getKey(),
                        order.getValue().stream().<Stop>map(visit -> new Stop.Collection(visit, NOWHERE))
                                .toList()))
                .toList();
        return new CollectionPlan(problem.name(), routes, List.of(), current.metrics(), List.of());
    }

    private void move(DayDecisions.Move move) {
        var visit = visits.get(move.container());
        int shift = problem.shifts().stream().map(each -> problem.vehicleOf(each).id()).toList().indexOf(move.vehicle());
        var order = orders.get(shift);
        if (visit == null || order == null)
            return;
        orders.values().forEach(each -> each.removeIf(visit::equals));
        order.add(Math.min(move.position(), order.size()), visit);
    }
}
