package org.abfuhr.solver.domain;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.entity.PlanningPinToIndex;
import ai.timefold.solver.core.api.domain.variable.PlanningListVariable;
import java.util.ArrayList;
import java.util.List;
import org.abfuhr.solver.timeline.RouteEvaluator;
import org.abfuhr.solver.timeline.RouteTimeline;

/// A shift whose order of visits is planned. The visits among its fixed stops are pinned at the head.
@PlanningEntity
public class VehicleShift {

    /// Name of the list variable.
    public static final String VISITS = "visits";

    @PlanningId
    private int index;

    @PlanningPinToIndex
    private int fixedVisits;

    @PlanningListVariable(allowsUnassignedValues = true)
    private List<VisitTask> visits = new ArrayList<>();

    private RouteEvaluator evaluator;

    /// For the planner's clones and generated code.
    @SuppressWarnings("NullAway") // the planner copies all fields
    public VehicleShift() {
        evaluator = null;
    }

    /// A shift with nothing but its fixed visits.
    ///
    /// @param evaluator used by one thread at a time
    public VehicleShift(int index, List<VisitTask> fixed, RouteEvaluator evaluator) {
        this.index = index;
        this.evaluator = evaluator;
        fixedVisits = fixed.size();
        visits.addAll(fixed);
    }

    public int getIndex() {
        return index;
    }

    /// Number of pinned visits at the head.
    public int getFixedVisits() {
        return fixedVisits;
    }

    public List<VisitTask> getVisits() {
        return visits;
    }

    public void setIndex(int number) {
        index = number;
    }

    public void setFixedVisits(int count) {
        fixedVisits = count;
    }

    public void setVisits(List<VisitTask> order) {
        visits = order;
    }

    /// Visit indices in order.
    public int[] order() {
        int[] order = new int[visits.size()];
        for (int i = 0; i < order.length; i++)
            order[i] = visits.get(i).getIndex();
        return order;
    }

    /// What the order means.
    public RouteTimeline evaluate() {
        return evaluator.evaluate(index, order());
    }

    @Override
    public String toString() {
        return "shift " + index;
    }
}
