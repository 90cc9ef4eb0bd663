package org.abfuhr.solver.domain;

import ai.timefold.solver.core.api.domain.solution.ConstraintWeightOverrides;
import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.ProblemFactProperty;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.abfuhr.solver.timeline.RouteEvaluator;
import org.jspecify.annotations.Nullable;

/// All shifts with their visit orders: what Timefold plans.
@PlanningSolution
public class RoutePlan {

    @ProblemFactCollectionProperty
    @ValueRangeProvider
    private List<VisitTask> tasks = new ArrayList<>();

    @PlanningEntityCollectionProperty
    private List<VehicleShift> shifts = new ArrayList<>();

    @ProblemFactProperty
    private RouteChanges changes = RouteChanges.NONE;

    private ConstraintWeightOverrides<HardMediumSoftScore> weights = ConstraintWeightOverrides.none();

    @PlanningScore
    private @Nullable HardMediumSoftScore score;

    /// For the planner's clones.
    public RoutePlan() {}

    private RoutePlan(List<VisitTask> tasks, List<VehicleShift> shifts, ConstraintWeightOverrides<HardMediumSoftScore> weights) {
        this.tasks = tasks;
        this.shifts = shifts;
        this.weights = weights;
    }

    /// Only the fixed stops are planned yet.
    ///
    /// @param evaluator used by one thread at a time
    public static RoutePlan start(RouteEvaluator evaluator, ConstraintWeightOverrides<HardMediumSoftScore> weights) {
        var problem = evaluator.problem();
        List<VisitTask> tasks = new ArrayList<>();
        for (int v = 0; v < problem.visits; v++)
            tasks.add(new VisitTask(v, problem.required[v], problem.notServedCost[v], problem.leaveOutCost[v]));
        List<VehicleShift> shifts = new ArrayList<>();
        for (var shift : problem.shifts)
            shifts.add(new VehicleShift(shift.index, Arrays.stream(shift.fixedVisitList()).mapToObj(tasks::get).toList(),
                    evaluator));
        return new RoutePlan(tasks, shifts, weights);
    }

    public List<VisitTask> getTasks() {
        return tasks;
    }

    public List<VehicleShift> getShifts() {
        return shifts;
    }

    /// Weights of the rules.
    public ConstraintWeightOverrides<HardMediumSoftScore> getWeights() {
        return weights;
    }

    /// The planner's verdict, null before it has looked.
    public @Nullable HardMediumSoftScore getScore() {
        return score;
    }

    /// Where moves come from.
    public RouteChanges getChanges() {
        return changes;
    }

    public void setChanges(RouteChanges source) {
        changes = source;
    }

    public void setTasks(List<VisitTask> all) {
        tasks = all;
    }

    public void setShifts(List<VehicleShift> all) {
        shifts = all;
    }

    public void setWeights(ConstraintWeightOverrides<HardMediumSoftScore> overrides) {
        weights = overrides;
    }

    public void setScore(@Nullable HardMediumSoftScore verdict) {
        score = verdict;
    }

    /// Visit order per shift.
    public int[][] orders() {
        return shifts.stream().map(VehicleShift::order).toArray(int[][]::new);
    }
}
