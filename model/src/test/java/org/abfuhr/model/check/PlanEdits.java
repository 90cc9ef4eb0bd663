package org.abfuhr.model.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.abfuhr.model.plan.CollectionPlan;
import org.abfuhr.model.plan.Finding;
import org.abfuhr.model.plan.PlanMetrics;
import org.abfuhr.model.plan.Route;
import org.abfuhr.model.plan.SkippedVisit;
import org.abfuhr.model.plan.Stop;
import org.abfuhr.model.plan.StopState;

/// Plans with one thing changed.
final class PlanEdits {

    private PlanEdits() {}

    static CollectionPlan withSkipped(CollectionPlan plan, List<SkippedVisit> skipped) {
        return new CollectionPlan(plan.problem(), plan.routes(), skipped, plan.metrics(), plan.findings());
    }

    static CollectionPlan withRoutes(CollectionPlan plan, List<Route> routes) {
        return new CollectionPlan(plan.problem(), routes, plan.skipped(), plan.metrics(), plan.findings());
    }

    static CollectionPlan withMetrics(CollectionPlan plan, PlanMetrics metrics) {
        return new CollectionPlan(plan.problem(), plan.routes(), plan.skipped(), metrics, plan.findings());
    }

    static CollectionPlan withFindings(CollectionPlan plan, List<Finding> findings) {
        return new CollectionPlan(plan.problem(), plan.routes(), plan.skipped(), plan.metrics(), findings);
    }

    static CollectionPlan withStops(CollectionPlan plan, int route, UnaryOperator<List<Stop>> edit) {
        var old = plan.routes().get(route);
        return withRoutes(plan, replaced(plan.routes(), route, new Route(old.shift(), edit.apply(new ArrayList<>(old.stops())))));
    }

    static CollectionPlan withState(CollectionPlan plan, int route, int position, UnaryOperator<StopState> edit) {
        return withStops(plan, route, stops -> replaced(stops, position, at(stops.get(position), edit)));
    }

    static Stop at(Stop stop, UnaryOperator<StopState> edit) {
        return switch (stop) {
            case Stop.DepotStart(int depot, var at) -> new Stop.DepotStart(depot, edit.apply(at));
            case Stop.DepotEnd(int depot, var at) -> new Stop.DepotEnd(depot, edit.apply(at));
            case Stop.Collection(int visit, var at) -> new Stop.Collection(visit, edit.apply(at));
            case Stop.Unloading(int facility, var at) -> new Stop.Unloading(facility, edit.apply(at));
            case Stop.Charging(int facility, var at) -> new Stop.Charging(facility, edit.apply(at));
            case Stop.Break(int shiftBreak, var at) -> new Stop.Break(shiftBreak, edit.apply(at));
        };
    }

    static <T> List<T> replaced(List<T> list, int index, T value) {
        var copy = new ArrayList<>(list);
        copy.set(index, value);
        return copy;
    }
}
