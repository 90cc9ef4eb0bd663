package org.abfuhr.solver.bridge;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.solver.phase.PhaseCommand;
import ai.timefold.solver.core.api.solver.phase.PhaseCommandContext;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.abfuhr.solver.domain.RoutePlan;
import org.abfuhr.solver.domain.VehicleShift;
import org.abfuhr.solver.domain.VisitTask;
import org.abfuhr.solver.search.RouteSearch;
import org.jspecify.annotations.Nullable;

/// One slice of the search per call: the first builds a plan or takes one over, the others improve it; each hands the best routes back as a move.
final class SearchCommand implements PhaseCommand<RoutePlan> {

    private final RouteSearch search;
    private final SliceBudget budget;
    private final ParityGuard guard;
    private final Meeting meeting;
    private final int @Nullable [][] startOrNull; // [shift], visits to begin with
    private boolean constructed;

    SearchCommand(RouteSearch search, SliceBudget budget, Meeting meeting, ParityGuard guard,
            int @Nullable [][] startOrNull) {
        this.meeting = meeting;
        this.startOrNull = startOrNull;
        this.search = search;
        this.budget = budget;
        this.guard = guard;
    }

    @Override
    public void changeWorkingSolution(PhaseCommandContext<RoutePlan> context) {
        if (context.isPhaseTerminated())
            return;
        if (constructed) {
            if (budget.stopped())
                return;
            for (int part = 0; part < SliceBudget.PARTS; part++) {
                budget.nextPart();
                search.improve(budget);
                meeting.await();
            }
        } else if (startOrNull == null)
            search.construct(budget);
        else
            search.resume(startOrNull, budget);
        if (!constructed) {
            meeting.await();
            budget.beginSlices();
        }
        constructed = true;
        budget.report(search.iterations(), search.bestScore());
        handBack(context);
    }

    private void handBack(PhaseCommandContext<RoutePlan> context) {
        search.settle();
        if (budget.lastSlice())
            search.lookOnceMore(budget::lookOver);
        var changes = changes(context.getWorkingSolution());
        if (changes.isEmpty())
            return;
        var variable = context.getSolutionMetaModel().genuineEntity(VehicleShift.class).listVariable(VehicleShift.VISITS,
                VisitTask.class);
        HardMediumSoftScore score = context.executeAndCalculateScore(new ReplaceRoutes(variable, changes));
        guard.check(search.score(), score);
    }

    private SequencedMap<VehicleShift, List<VisitTask>> changes(RoutePlan plan) {
        int[][] orders = search.orders();
        SequencedMap<VehicleShift, List<VisitTask>> changes = new LinkedHashMap<>();
        for (var shift : plan.getShifts())
            if (!Arrays.equals(shift.order(), orders[shift.getIndex()]))
                changes.put(shift, Arrays.stream(orders[shift.getIndex()]).mapToObj(plan.getTasks()::get).toList());
        return changes;
    }
}
