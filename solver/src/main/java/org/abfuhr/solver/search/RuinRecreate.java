package org.abfuhr.solver.search;

import java.util.SplittableRandom;
import org.abfuhr.solver.search.insert.Inserter;
import org.abfuhr.solver.search.insert.Recreate;
import org.abfuhr.solver.search.plan.SearchPlan;
import org.abfuhr.solver.search.plan.Undo;
import org.abfuhr.solver.search.route.SearchRoute;

/// One change of a plan: takes visits off their routes around a seed, then puts them and unserved ones nearby where they are cheapest. [Undo] knows what
/// has changed.
final class RuinRecreate {

    private static final int BANK_TRIES = 6;
    private static final double BOLD_RATE = 0.05; // changes that may open a trip or shift at a loss, for several visits at once
    private static final double BANK_RATE = 0.3; // changes around a required visit of the bank, while there is one
    private static final double AVOID_RATE = 0.2; // changes that pass a route over, where prices do not tell all
    private static final int CONFIRMATIONS = 2; // calls of the evaluator per change for trips without a price

    private final SearchPlan plan;
    private final Ruin ruin;
    private final Recreate recreate;
    private final Inserter inserter;
    private final Undo undo;
    private final SplittableRandom random;
    private final int[] candidates; // visits to insert
    private int candidateCount;
    private double averageLength; // stops per used route

    RuinRecreate(SearchPlan plan, Ruin ruin, Recreate recreate, Inserter inserter, Undo undo, SplittableRandom random) {
        this.plan = plan;
        this.ruin = ruin;
        this.recreate = recreate;
        this.inserter = inserter;
        this.undo = undo;
        this.random = random;
        candidates = new int[plan.problem.visits];
        measure();
    }

    /// Takes the mean length of routes, by which it is decided how much to take off each.
    void measure() {
        int used = 0;
        for (SearchRoute route : plan.routes)
            used += route.used() ? 1 : 0;
        averageLength = used == 0 ? 1 : (double) (plan.problem.visits - plan.bankSize) / used;
    }

    /// Changes the plan; until the next change, undo may take it back. The plan has visits that may move.
    ///
    /// @param most micro-euro that the plan may cost more: a change that is about to exceed it, or to leave a required visit out, is given up. With
    ///     [Double#POSITIVE_INFINITY], none is
    /// @return false if it was given up: undo must take it back
    boolean change(double most) {
        return change(seed(), most);
    }

    /// Changes the plan around a visit that this search owns, as above.
    boolean change(int seed, double most) {
        ruin.mark(random, seed, averageLength);
        undo.begin();
        removeMarked();
        boolean bold = random.nextDouble() < BOLD_RATE;
        collectCandidates(seed, bold ? plan.neighbors.near[seed].length : BANK_TRIES);
        ruin.clearMarks();
        recreate.sort(random, candidates, candidateCount);
        inserter.begin(random, true, CONFIRMATIONS, bold ? worthOfCandidates() : 0);
        if (!plan.decider.priced() && ruin.touchedCount > 0 && random.nextDouble() < AVOID_RATE)
            inserter.avoid(ruin.touchedList[random.nextInt(ruin.touchedCount)]);
        return insertCandidates(most);
    }

    /// But for what the visit costs unserved, no insertion makes a plan cheaper, or hardly, where a matrix has shortcuts: so what is left to spend only
    /// shrinks, and bounds each price.
    private boolean insertCandidates(double most) {
        long unservedCost = 0; // of candidates that have not had their turn
        for (int i = 0; i < candidateCount; i++)
            unservedCost += plan.unserved.soft(candidates[i]);
        double left = most - undo.more() + unservedCost;
        for (int i = 0; i < candidateCount && left >= 0; i++) {
            int visit = candidates[i];
            inserter.below((long) (left + 1)); // the largest long if there is no limit
            insert(visit);
            boolean leftOut = plan.problem.required[visit] && plan.shiftOf[visit] == SearchPlan.UNSERVED;
            if (leftOut && most < Double.POSITIVE_INFINITY)
                return false;
            unservedCost -= plan.unserved.soft(visit);
            left = most - undo.more() + unservedCost;
        }
        return left >= 0;
    }

    /// One of the visits that the last change took off or tried to insert, or [SearchPlan#UNSERVED].
    int moved() {
        return candidateCount == 0 ? SearchPlan.UNSERVED : candidates[random.nextInt(candidateCount)];
    }

    /// Any visit, or often a required one that no route serves.
    private int seed() {
        if (plan.bankMedium() > 0 && random.nextDouble() < BANK_RATE) {
            int visit = plan.bank[random.nextInt(plan.bankSize)];
            if (plan.problem.required[visit] && !plan.territory.foreign(visit))
                return visit;
        }
        return plan.territory.visit(random.nextInt(plan.territory.visits()));
    }

    private void removeMarked() {
        for (int i = 0; i < ruin.touchedCount; i++) {
            int shift = ruin.touchedList[i];
            undo.save(shift);
            plan.decider.takeOff(plan.routes[shift], ruin.marked);
            plan.changed(shift);
            plan.free.released(shift);
        }
        for (int i = 0; i < ruin.count; i++) {
            int visit = ruin.removed[i];
            undo.moved(visit, plan.shiftOf[visit]);
            plan.unserve(visit);
        }
    }

    /// The removed visits, and unserved ones near the seed.
    private void collectCandidates(int seed, int most) {
        candidateCount = ruin.count;
        System.arraycopy(ruin.removed, 0, candidates, 0, ruin.count);
        if (plan.bankSize == ruin.count)
            return;
        int added = 0;
        if (plan.shiftOf[seed] == SearchPlan.UNSERVED && !ruin.marked[seed]) {
            candidates[candidateCount++] = seed;
            added++;
        }
        for (int near : plan.neighbors.near[seed])
            if (added < most && plan.shiftOf[near] == SearchPlan.UNSERVED && !ruin.marked[near]
                    && !plan.territory.foreign(near)) {
                candidates[candidateCount++] = near;
                added++;
            }
    }

    /// What the candidates cost unserved: the most that serving them can save.
    private long worthOfCandidates() {
        long worth = 0;
        for (int i = 0; i < candidateCount; i++)
            worth += plan.problem.required[candidates[i]] ? 0 : plan.unserved.soft(candidates[i]);
        return worth;
    }

    private void insert(int visit) {
        if (plan.neighbors.lonely(visit))
            return;
        int shift = inserter.find(visit);
        if (shift != SearchPlan.UNSERVED) {
            undo.save(shift);
            undo.moved(visit, SearchPlan.UNSERVED);
            inserter.place(visit);
        }
    }
}
