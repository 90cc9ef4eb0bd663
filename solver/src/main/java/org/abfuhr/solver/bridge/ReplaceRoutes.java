package org.abfuhr.solver.bridge;

import ai.timefold.solver.core.preview.api.domain.metamodel.PlanningListVariableMetaModel;
import ai.timefold.solver.core.preview.api.move.Move;
import ai.timefold.solver.core.preview.api.move.MutableSolutionView;
import java.util.List;
import java.util.SequencedMap;
import org.abfuhr.solver.domain.RoutePlan;
import org.abfuhr.solver.domain.VehicleShift;
import org.abfuhr.solver.domain.VisitTask;

/// Gives shifts new visit orders. First everything behind the fixed visits is taken off, then the new orders are put on, since a visit must
/// leave its old shift before another takes it.
///
/// @param variable the list variable of shifts
/// @param orders new order per shift that changes
record ReplaceRoutes(PlanningListVariableMetaModel<RoutePlan, VehicleShift, VisitTask> variable,
        SequencedMap<VehicleShift, List<VisitTask>> orders) implements Move<RoutePlan> {

    @Override
    public void execute(MutableSolutionView<RoutePlan> view) {
        for (var shift : orders.keySet())
            for (int last = view.countValues(variable, shift) - 1; last >= shift.getFixedVisits(); last--)
                view.unassignValue(variable, shift, last);
        orders.forEach((shift, order) -> {
            for (int i = shift.getFixedVisits(); i < order.size(); i++)
                view.assignValueAndAdd(variable, order.get(i), shift, i);
        });
    }

    @Override
    public String describe() {
        return "ReplaceRoutes" + orders.keySet();
    }
}
