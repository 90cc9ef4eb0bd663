package org.abfuhr.solver.search;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.abfuhr.solver.score.PlanScore;
import org.abfuhr.solver.search.insert.Inserter;
import org.abfuhr.solver.search.insert.Openings;
import org.abfuhr.solver.search.insert.Recreate;
import org.abfuhr.solver.search.near.FreeShifts;
import org.abfuhr.solver.search.near.Neighbors;
import org.abfuhr.solver.search.plan.Absences;
import org.abfuhr.solver.search.plan.BestPlan;
import org.abfuhr.solver.search.plan.SearchPlan;
import org.abfuhr.solver.search.plan.Territory;
import org.abfuhr.solver.search.plan.Undo;
import org.abfuhr.solver.search.route.RouteJudge;
import org.abfuhr.solver.search.route.SearchRoute;
import org.abfuhr.solver.search.plan.UnservedCost;
import org.abfuhr.solver.timeline.EvaluationProblem;

/// The search of one island: builds a first plan, then improves it by ruin and recreate under simulated annealing.
/// Deterministic: same problem, seed and iterations, same plan. Not thread-safe.
public final class RouteSearch {

    private static final int MEASURE_EVERY = 1_000; // iterations
    private static final int TAIL_SWAPS = 100; // tried after each accepted iteration, around what has moved
    private static final double REVERSAL_RATE = 0.2; // accepted iterations after which a route is turned round
    private static final double TAIL_WARMTH = 0.2; // their temperature, of that of iterations: those are drawn at random, not as the cheapest

    private final EvaluationProblem problem;
    private final RouteJudge judge;
    final SearchPlan plan;
    private final Recreate recreate;
    private final Inserter inserter;
    private final FleetChange fleet;
    private final FleetTrial trial;
    private final FreeShifts free;
    private final Territory territory;
    private final Openings openings;
    private final Undo undo;
    private final RuinRecreate step;
    private final TailSwap tailSwap;
    private final Reversal reversal;
    private final Absences absences;
    private final BestPlan best;
    private final Answer answer;
    private final SplittableRandom random;
    private final Annealing annealing;
    private final boolean allPlain; // whether orders are all there is to decide
    private final boolean fleetCounts; // whether it matters which vehicles drive
    private PlanScore current;
    private long iteration;

    public RouteSearch(EvaluationProblem problem, RouteJudge judge, UnservedCost unserved, long seed) {
        this(problem, judge, unserved, Neighbors.of(problem), seed);
    }

    /// @param neighbors of the problem
    public RouteSearch(EvaluationProblem problem, RouteJudge judge, UnservedCost unserved, Neighbors neighbors, long seed) {
        this.problem = problem;
        this.judge = judge;
        plan = new SearchPlan(problem, judge, unserved, neighbors);
        free = plan.free;
        territory = plan.territory;
        var ruin = new Ruin(plan);
        recreate = new Recreate(plan);
        openings = new Openings(plan);
        inserter = new Inserter(plan, openings);
        fleet = new FleetChange(plan, inserter, recreate, ruin, openings);
        undo = new Undo(plan);
        absences = new Absences(plan);
        best = new BestPlan(plan);
        answer = new Answer(plan);
        random = new SplittableRandom(seed);
        step = new RuinRecreate(plan, ruin, recreate, inserter, undo, random);
        tailSwap = new TailSwap(plan, undo, random);
        reversal = new Reversal(plan, undo);
        annealing = new Annealing(problem);
        allPlain = Arrays.stream(problem.shifts).allMatch(shift -> shift.plain);
        boolean fixedCosts = Arrays.stream(problem.shifts).anyMatch(shift -> shift.vehicle.costs().fixedMicroEuro() > 0);
        boolean optional = IntStream.range(0, problem.visits).anyMatch(visit -> !problem.required[visit]);
        boolean numberCounts = fixedCosts || optional;
        fleetCounts = numberCounts || free.kinds() > 1 || !allPlain;
        trial = new FleetTrial(plan, fleet, numberCounts ? FleetTrial.GAP : FleetTrial.GAP_OF_KINDS);
        current = plan.score();
        measure();
    }

    /// Has the evaluator judge the best plan so far, for [#orders] and [#score].
    public void settle() {
        answer.offer(best.orders());
    }

    /// Has the evaluator look once more for room for what that plan leaves out, where shifts leave more to decide than the order.
    ///
    /// @param timeIsUp asked once per visit
    public void lookOnceMore(BooleanSupplier timeIsUp) {
        if (!allPlain && plan.bankSize > 0)
            answer.offer(new LastLook(plan, judge).complete(answer.orders(), timeIsUp));
    }

    /// Visit order per shift of the best plan that was settled.
    public int[][] orders() {
        return answer.orders();
    }

    /// Score of the best plan that was settled, as the evaluator says.
    public PlanScore score() {
        return answer.scoreOfOrders();
    }

    /// Score of the best plan so far, as the search sees it: the evaluator may find better decisions for it.
    public PlanScore bestScore() {
        return best.score();
    }

    public long iterations() {
        return iteration;
    }

    private void noteCurrent() {
        current = plan.score();
        absences.accepted();
        for (int shift = 0; shift < plan.routes.length; shift++)
            best.changed(shift);
        measure();
        if (current.compareTo(best.score()) < 0)
            best.keep(current);
    }

    /// Builds a first plan: required visits whatever the budget, then optional ones until it stops.
    public void construct(SearchBudget budget) {
        construction().run(budget);
        noteCurrent();
    }

    /// Begins with a plan instead, and cold, so as not to destroy it: inserts what it leaves out, as above.
    ///
    /// @param orders visits per shift, fixed ones first; legal
    public void resume(int[][] orders, SearchBudget budget) {
        annealing.warmStart();
        construction().resume(orders, budget);
        noteCurrent();
    }

    private Construction construction() {
        return new Construction(plan, openings, recreate, inserter, fleet, undo, random);
    }

    /// Improves until the budget is over.
    public void improve(SearchBudget budget) {
        if (territory.visits() == 0)
            return;
        while (!budget.over(iteration)) {
            double temperature = annealing.temperature(budget.progress(iteration));
            if (fleetCounts && trial.turn(iteration, current, Annealing.tolerance(temperature, random), random))
                noteCurrent();
            if (iterate(temperature))
                rearrange(TAIL_WARMTH * temperature);
            iteration++;
            if (iteration % MEASURE_EVERY == 0)
                measure();
            budget.heartbeat(iteration, best.score());
        }
    }

    /// Score of the plan that the search goes on from.
    PlanScore current() {
        return current;
    }

    /// Ends a trial of another fleet that is under way.
    void endTrial() {
        if (trial.end(current))
            noteCurrent();
    }

    /// Goes on from another plan of the problem. Every route must be exact.
    ///
    /// @param routes per shift
    /// @param shiftOf per visit
    void adopt(SearchRoute[] routes, int[] shiftOf) {
        plan.adopt(routes, shiftOf);
        noteCurrent();
    }

    /// From here on changes only what it owns: see [Territory#claim].
    void claim(int owner, int[] shiftOwner, int[] visitOwner) {
        territory.claim(owner, shiftOwner, visitOwner);
        free.released();
    }

    /// @return whether the plan is another now
    private boolean iterate(double temperature) {
        int moved = trial.focus(random);
        double tolerance = Annealing.tolerance(temperature, random);
        boolean anywhere = moved == SearchPlan.UNSERVED || territory.foreign(moved);
        boolean complete = anywhere ? step.change(most(tolerance)) : step.change(moved, most(tolerance));
        boolean accepted = complete && accept(tolerance);
        if (complete)
            absences.count();
        if (!accepted)
            undo.rollBack();
        return accepted;
    }

    /// What a change may cost before its routes are decided anew, if costs are all that counts.
    private double most(double tolerance) {
        if (current.hard() > 0 || current.medium() > 0 || !plan.decider.priced())
            return Double.POSITIVE_INFINITY;
        return allPlain ? tolerance : tolerance + annealing.slackOfDecisions();
    }

    /// Turns routes round and exchanges their tails, around what has moved.
    private void rearrange(double temperature) {
        if (random.nextDouble() < REVERSAL_RATE) {
            int visit = step.moved();
            double tolerance = Annealing.tolerance(temperature, random);
            keep(visit != SearchPlan.UNSERVED && reversal.change(visit, tolerance), tolerance);
        }
        for (int i = 0; i < TAIL_SWAPS; i++) {
            int visit = step.moved();
            double tolerance = Annealing.tolerance(temperature, random);
            keep(visit != SearchPlan.UNSERVED && tailSwap.change(visit, tolerance), tolerance);
        }
    }

    private void keep(boolean changed, double tolerance) {
        if (changed && !accept(tolerance))
            undo.rollBack();
    }

    /// Goes on from the changed plan if it is acceptable.
    private boolean accept(double tolerance) {
        if (!acceptable(tolerance + slackOfDecisions()) || !undo.settle() || !acceptable(tolerance))
            return false;
        absences.accepted();
        current = undo.score();
        for (int i = 0; i < undo.savedCount(); i++)
            best.changed(undo.saved(i));
        if (current.compareTo(best.score()) < 0)
            best.keep(current);
        return true;
    }

    private boolean acceptable(double tolerance) {
        undo.price(current);
        return Annealing.acceptable(undo.hard(), plan.bankMedium(), undo.soft(), current, tolerance)
                || absences.favour(undo.hard(), current);
    }

    /// New decisions may save a little more than the current ones.
    private double slackOfDecisions() {
        for (int i = 0; i < undo.savedCount(); i++)
            if (!plan.routes[undo.saved(i)].exact())
                return annealing.slackOfDecisions();
        return 0;
    }

    /// Measures what the search goes by: costs and lengths of routes now.
    private void measure() {
        annealing.measure(plan);
        step.measure();
    }

    /// Changes of a plan for a local search that is not ours, on the whole problem. From here on this search is no longer one.
    public Proposals proposals() {
        claim(0, new int[plan.routes.length], new int[problem.visits]);
        return new Proposals(plan, step, undo);
    }
}
