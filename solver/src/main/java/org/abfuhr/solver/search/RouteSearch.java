package org.abfuhr.solver.search;

import java.util.SplittableRandom;
import org.abfuhr.solver.score.PlanScore;
import org.abfuhr.solver.search.route.RouteJudge;
import org.abfuhr.solver.search.route.SearchRoute;
import org.abfuhr.solver.search.route.UnservedCost;
import org.abfuhr.solver.timeline.EvaluationProblem;
import org.abfuhr.solver.timeline.ShiftModel;

/// The search of one island: builds a first plan, then improves it by ruin and recreate under simulated annealing.
/// Deterministic: same problem, seed and iterations, same plan. Not thread-safe.
public final class RouteSearch {

    private static final double START_TEMPERATURE = 0.3; // of the mean cost of a stop
    private static final double END_TEMPERATURE = 0.003;
    private static final int BANK_TRIES = 6;
    private static final double BOLD_RATE = 0.05; // iterations that may open a trip or shift at a loss, for several visits at once
    private static final int CONFIRMATIONS = 2;

    private final EvaluationProblem problem;
    final SearchPlan plan;
    private final Ruin ruin;
    private final Recreate recreate;
    private final Inserter inserter;
    private final FleetChange fleet;
    private final FleetTrial trial;
    private final Neighbors neighbors;
    private final SplittableRandom random;
    private final SearchRoute[] backup; // [shift]
    private final boolean[] changed; // [shift], since the iteration began
    private final int[] candidates; // visits to insert
    private int candidateCount;
    private PlanScore current;
    private PlanScore best;
    private int[][] bestOrders;
    private long iteration;
    private double scale;

    public RouteSearch(EvaluationProblem problem, RouteJudge judge, UnservedCost unserved, long seed) {
        this.problem = problem;
        neighbors = new Neighbors(problem);
        plan = new SearchPlan(problem, judge, unserved);
        ruin = new Ruin(plan, neighbors);
        recreate = new Recreate(plan);
        inserter = new Inserter(plan, neighbors);
        fleet = new FleetChange(plan, inserter, neighbors, recreate, ruin);
        trial = new FleetTrial(plan, inserter, fleet);
        random = new SplittableRandom(seed);
        backup = plan.copies();
        changed = new boolean[plan.routes.length];
        candidates = new int[problem.visits];
        current = plan.score();
        best = current;
        bestOrders = plan.orders();
    }

    /// Visit order per shift of the best plan so far.
    public int[][] bestOrders() {
        return bestOrders;
    }

    public PlanScore bestScore() {
        return best;
    }

    public long iterations() {
        return iteration;
    }

    private void noteCurrent() {
        current = plan.score();
        scale = scale();
        if (current.compareTo(best) < 0)
            keepBest();
    }

    private void keepBest() {
        best = current;
        bestOrders = plan.orders();
    }

    /// Inserts every unserved visit that fits and pays: required ones first, whatever the budget, then optional ones until it stops.
    public void construct(SearchBudget budget) {
        candidateCount = 0;
        for (int visit = 0; visit < problem.visits; visit++)
            if (plan.shiftOf[visit] == SearchPlan.UNSERVED && !neighbors.lonely(visit))
                candidates[candidateCount++] = visit;
        recreate.sortFarthestFirst(candidates, candidateCount);
        for (int i = 0; i < candidateCount && (problem.required[candidates[i]] || !budget.stopped()); i++) {
            inserter.begin(random, false, CONFIRMATIONS, 0);
            int shift = inserter.find(candidates[i], true);
            if (shift != SearchPlan.UNSERVED)
                placeLegally(candidates[i], shift);
        }
        for (var route : plan.routes)
            plan.decider.settle(route);
        fleet.openAll(random, budget);
        noteCurrent();
    }

    /// Puts the visit where the inserter found room, unless the evaluator disagrees.
    private void placeLegally(int visit, int shift) {
        var route = plan.routes[shift];
        long hard = route.hard();
        backup[shift].copyFrom(route);
        inserter.place(visit);
        if (plan.decider.settleLegally(route) && route.hard() <= hard)
            return;
        plan.routes[shift] = backup[shift];
        backup[shift] = route;
        plan.shiftOf[visit] = SearchPlan.UNSERVED;
        inserter.changed(shift);
    }

    /// Improves until the budget is over.
    public void improve(SearchBudget budget) {
        if (problem.visits == 0)
            return;
        while (!budget.over(iteration)) {
            double temperature = temperature(budget.progress(iteration));
            if (trial.turn(iteration, current, tolerance(temperature), random))
                noteCurrent();
            iterate(temperature);
            iteration++;
            budget.heartbeat(iteration, best);
        }
    }

    private double temperature(double progress) {
        return scale * START_TEMPERATURE * Math.pow(END_TEMPERATURE / START_TEMPERATURE, progress);
    }

    /// Loss that simulated annealing accepts now.
    private double tolerance(double temperature) {
        return -temperature * Math.log(1 - random.nextDouble());
    }

    private void iterate(double temperature) {
        int seed = random.nextInt(problem.visits);
        ruin.mark(random, seed);
        java.util.Arrays.fill(changed, false);
        removeMarked();
        boolean bold = random.nextDouble() < BOLD_RATE;
        collectCandidates(seed, bold ? neighbors.near[seed].length : BANK_TRIES);
        ruin.clearMarks();
        recreate.sort(random, candidates, candidateCount);
        inserter.begin(random, true, CONFIRMATIONS, bold ? worthOfCandidates() : 0);
        for (int i = 0; i < candidateCount; i++)
            insert(candidates[i]);
        finish(tolerance(temperature));
    }

    private void removeMarked() {
        for (var route : plan.routes)
            if (ruin.touched[route.shift.index]) {
                backUp(route.shift.index);
                plan.decider.takeOff(route, ruin.marked);
                inserter.changed(route.shift.index);
            }
        for (int i = 0; i < ruin.count; i++)
            plan.shiftOf[ruin.removed[i]] = SearchPlan.UNSERVED;
    }

    private void backUp(int shift) {
        if (!changed[shift])
            backup[shift].copyFrom(plan.routes[shift]);
        changed[shift] = true;
    }

    /// The removed visits, and unserved ones near the seed.
    private void collectCandidates(int seed, int most) {
        candidateCount = ruin.count;
        System.arraycopy(ruin.removed, 0, candidates, 0, ruin.count);
        int added = 0;
        if (plan.shiftOf[seed] == SearchPlan.UNSERVED && !ruin.marked[seed]) {
            candidates[candidateCount++] = seed;
            added++;
        }
        for (int near : neighbors.near[seed])
            if (added < most && plan.shiftOf[near] == SearchPlan.UNSERVED && !ruin.marked[near]) {
                candidates[candidateCount++] = near;
                added++;
            }
    }

    /// What the candidates cost unserved: the most that serving them can save.
    private long worthOfCandidates() {
        long worth = 0;
        for (int i = 0; i < candidateCount; i++)
            worth += problem.required[candidates[i]] ? 0 : plan.unserved.soft(candidates[i]);
        return worth;
    }

    private void insert(int visit) {
        if (neighbors.lonely(visit))
            return;
        int shift = inserter.find(visit, false);
        if (shift != SearchPlan.UNSERVED) {
            backUp(shift);
            inserter.place(visit);
        }
    }

    private void finish(double tolerance) {
        if (promising(tolerance) && settleChanged()) {
            var score = plan.score();
            if (acceptable(score, current, tolerance)) {
                current = score;
                if (current.compareTo(best) < 0)
                    keepBest();
                return;
            }
        }
        rollBack();
    }

    /// Whether simulated annealing goes from one score to another at a tolerated loss; violations must not grow.
    static boolean acceptable(PlanScore score, PlanScore before, double tolerance) {
        return score.hard() <= before.hard() && score.medium() <= before.medium()
                && (score.medium() < before.medium() || score.hard() < before.hard()
                        || score.soft() < before.soft() + tolerance);
    }

    private boolean settleChanged() {
        for (int s = 0; s < changed.length; s++)
            if (changed[s] && !plan.decider.settleLegally(plan.routes[s]))
                return false;
        return true;
    }

    /// Whether the plan may be accepted, judged with decisions that are legal but perhaps not the best.
    private boolean promising(double tolerance) {
        long soft = 0;
        long medium = 0;
        for (var route : plan.routes)
            soft += route.exact() ? route.soft() : route.cost();
        for (int visit = 0; visit < plan.shiftOf.length; visit++)
            if (plan.shiftOf[visit] == SearchPlan.UNSERVED) {
                soft += plan.unserved.soft(visit);
                medium += plan.unserved.medium(visit);
            }
        return medium < current.medium()
                || (medium == current.medium() && soft < current.soft() + tolerance + slackOfDecisions());
    }

    /// New decisions may save a little more than the current ones.
    private double slackOfDecisions() {
        return scale;
    }

    private void rollBack() {
        for (int s = 0; s < changed.length; s++)
            if (changed[s]) {
                for (int visit : plan.routes[s].visits())
                    plan.shiftOf[visit] = SearchPlan.UNSERVED;
            }
        for (int s = 0; s < changed.length; s++)
            if (changed[s]) {
                var kept = plan.routes[s];
                plan.routes[s] = backup[s];
                backup[s] = kept;
                for (int visit : plan.routes[s].visits())
                    plan.shiftOf[visit] = s;
                inserter.changed(s);
            }
    }

    /// Mean cost of getting to a stop, in weighted micro-euro.
    private double scale() {
        double cost = 0;
        int stops = 1;
        for (var route : plan.routes)
            if (route.used()) {
                double metres = (double) route.shift.source.limits().metres() - route.metreRoom();
                cost += metres * route.shift.metrePrice / ShiftModel.MILLI + route.drivingSeconds() * route.shift.secondPrice;
                stops += route.steps();
            }
        return Math.max(1, cost / stops);
    }
}
