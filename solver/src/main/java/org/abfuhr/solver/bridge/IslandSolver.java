package org.abfuhr.solver.bridge;

import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.phase.custom.CustomPhaseConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.PreviewFeature;
import ai.timefold.solver.core.config.solver.SolverConfig;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.function.IntPredicate;
import org.abfuhr.model.plan.Finding;
import org.abfuhr.solver.domain.RoutePlan;
import org.abfuhr.solver.domain.VehicleShift;
import org.abfuhr.solver.score.CollectionConstraintProvider;
import org.abfuhr.solver.score.Constraints;
import org.abfuhr.solver.score.ConstraintSpec;
import org.abfuhr.solver.score.PlanScore;
import org.abfuhr.solver.score.Weights;
import org.abfuhr.solver.search.route.RouteJudge;
import org.abfuhr.solver.search.RouteSearch;
import org.abfuhr.solver.search.SearchBudget;
import org.abfuhr.solver.search.near.Neighbors;
import org.abfuhr.solver.search.plan.UnservedCost;
import org.abfuhr.solver.timeline.EvaluationProblem;
import org.abfuhr.solver.timeline.RouteEvaluator;
import org.abfuhr.solver.timeline.RouteTimeline;
import org.jspecify.annotations.Nullable;

/// Plans one island: a Timefold solver whose phase is our search, and its own local search behind that where rules have no price ([Polish]).
public final class IslandSolver {

    private final EvaluationProblem problem;
    private final Constraints constraints;
    private final EnvironmentMode mode;
    private @Nullable Neighbors neighbors; // of the problem, once an island asks

    public IslandSolver(EvaluationProblem problem, Constraints constraints, EnvironmentMode mode) {
        this.problem = problem;
        this.constraints = constraints;
        this.mode = mode;
    }

    /// Settings of a solver for our model, with the phase or without any.
    public static SolverConfig config(EnvironmentMode mode) {
        return new SolverConfig().withSolutionClass(RoutePlan.class).withEntityClasses(VehicleShift.class)
                .withConstraintProviderClass(CollectionConstraintProvider.class).withEnvironmentMode(mode);
    }

    /// Searches as one of several islands.
    ///
    /// @param startOrNull legal visit orders per shift to begin with
    public IslandOutcome solve(int island, long seed, SliceBudget budget, Meeting meeting, int @Nullable [][] startOrNull) {
        meeting.enter();
        try {
            return solveInTurn(island, seed, budget, meeting, startOrNull);
        } finally {
            meeting.leave();
        }
    }

    private IslandOutcome solveInTurn(int island, long seed, SliceBudget budget, Meeting meeting,
            int @Nullable [][] startOrNull) {
        var search = new RouteSearch(problem, judge(), unserved(), neighbors(), seed);
        meeting.exchange().join(island, search);
        var guard = new ParityGuard();
        var command = new SearchCommand(search, budget, meeting, guard, startOrNull);
        var slices = new CustomPhaseConfig().withCustomPhaseCommandList(Collections.nCopies(SliceBudget.SLICES + 1, command));
        var start = RoutePlan.start(new RouteEvaluator(problem), Weights.overrides(constraints));
        var polish = new Polish(search, budget, start.getTasks());
        var config = config(mode).withPhases(slices);
        if (!constraints.allPriced()) {
            start.setChanges(polish);
            budget.leavePolish();
            config.withPreviewFeature(PreviewFeature.NEIGHBORHOODS).withPhases(slices, Polish.phase());
        }
        var solver = SolverFactory.<RoutePlan>create(config).buildSolver();
        polish.stops(solver);
        var plan = solver.solve(start);
        return new IslandOutcome(plan.orders(), score(plan, search), search.iterations() + polish.asked(), guard.differences());
    }

    private synchronized Neighbors neighbors() {
        if (neighbors == null)
            neighbors = Neighbors.of(problem);
        return neighbors;
    }

    private static PlanScore score(RoutePlan plan, RouteSearch search) {
        var score = plan.getScore();
        return score == null ? search.score() : new PlanScore(-score.hardScore(), -score.mediumScore(), -score.softScore());
    }

    /// Finds legal orders for the required visits that a start leaves out, and searches no further. No constraint stream looks at them, since
    /// those take longer to set up.
    ///
    /// @param start legal visit orders per shift
    public int[][] repair(int[][] start) {
        var search = new RouteSearch(problem, judge(), unserved(), Neighbors.of(problem, missing(start)), 0);
        search.resume(start, SearchBudget.none());
        search.settle();
        return search.orders();
    }

    /// What a repair has to insert.
    private IntPredicate missing(int[][] orders) {
        var served = new BitSet();
        for (int[] order : orders)
            Arrays.stream(order).forEach(served::set);
        return visit -> problem.required[visit] && !served.get(visit);
    }

    /// What visits on no route cost.
    public UnservedCost unserved() {
        return new UnservedCost(problem, constraints.weight(ConstraintSpec.REQUIRED),
                constraints.weight(ConstraintSpec.NOT_SERVED), constraints.weight(ConstraintSpec.WITHDRAWN));
    }

    /// What routes cost.
    public RouteJudge judge() {
        return new RouteJudge() {

            @Override
            public long hard(RouteTimeline timeline) {
                return constraints.cost(timeline, Finding.Level.HARD);
            }

            @Override
            public long soft(RouteTimeline timeline) {
                return constraints.cost(timeline, Finding.Level.SOFT);
            }

            @Override
            public boolean priced() {
                return constraints.allPriced();
            }
        };
    }
}
