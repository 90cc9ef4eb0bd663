package org.abfuhr.solver.bridge;

import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import ai.timefold.solver.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.abfuhr.solver.domain.RouteChanges;
import org.abfuhr.solver.domain.RoutePlan;
import org.abfuhr.solver.domain.VehicleShift;
import org.abfuhr.solver.domain.VisitTask;
import org.abfuhr.solver.search.Proposals;
import org.abfuhr.solver.search.RouteSearch;
import org.jspecify.annotations.Nullable;

/// The end of a search for problems with rules that the search does not price: Timefold's late acceptance takes ruin and recreate as moves, and the constraint
/// streams alone decide.
final class Polish implements RouteChanges {

    private static final int LATE = 50; // steps back with which a plan is compared

    private final RouteSearch search;
    private final SliceBudget budget;
    private final List<VisitTask> tasks;
    private @Nullable Proposals proposals; // once the first move is asked for
    private @Nullable Solver<RoutePlan> solver;
    private long asked;

    Polish(RouteSearch search, SliceBudget budget, List<VisitTask> tasks) {
        this.search = search;
        this.budget = budget;
        this.tasks = tasks;
    }

    static LocalSearchPhaseConfig phase() {
        return new LocalSearchPhaseConfig().withMoveProviderClass(RuinRecreateMoves.class)
                .withAcceptorConfig(new LocalSearchAcceptorConfig().withLateAcceptanceSize(LATE))
                .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1));
    }

    /// Names whom to stop when the budget is over.
    void stops(Solver<RoutePlan> running) {
        solver = running;
    }

    /// Changes proposed so far.
    long asked() {
        return asked;
    }

    @Override
    public SequencedMap<VehicleShift, List<VisitTask>> next(List<VehicleShift> shifts) {
        if (budget.polished(asked)) {
            if (solver != null)
                solver.terminateEarly();
            return new TreeMap<>();
        }
        asked++;
        budget.heartbeat(search.iterations() + asked, search.bestScore());
        if (proposals == null)
            proposals = search.proposals();
        var byIndex = new VehicleShift[shifts.size()];
        shifts.forEach(shift -> byIndex[shift.getIndex()] = shift);
        SequencedMap<VehicleShift, List<VisitTask>> orders = new LinkedHashMap<>();
        proposals.next(shift -> byIndex[shift].order())
                .forEach((shift, order) -> orders.put(byIndex[shift], Arrays.stream(order).mapToObj(tasks::get).toList()));
        return orders;
    }
}
