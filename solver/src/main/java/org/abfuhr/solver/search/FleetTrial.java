package org.abfuhr.solver.search;

import java.util.SplittableRandom;
import org.abfuhr.solver.score.PlanScore;
import org.abfuhr.solver.search.plan.SearchPlan;
import org.abfuhr.solver.search.route.SearchRoute;

/// Now and then changes which vehicles drive ([FleetChange]). Right after such a change the plan is nearly always worse, by as much as a
/// vehicle's day, since the routes still have to settle, or required visits have no place. So the search goes on from it for a while, mostly around what has moved; only then
/// is it accepted or not against the plan before, which may come back. A trial that does not catch up fast enough ends early.
final class FleetTrial {

    static final int GAP = 1_000; // iterations between two trials
    static final int GAP_OF_KINDS = 4_000; // the same, where only the kinds of vehicles matter: no fixed costs, no optional visits
    static final int LENGTH = 400; // iterations
    static final int CHECK = 100; // iterations of a trial until it must be promising
    static final double FOCUS = 0.7; // iterations of a trial around what it moved
    static final int RESCUE = 3_000; // iterations of a trial that left required visits out, to find them places
    static final int RESCUE_CHECK = 500; // iterations of such a trial in which it must bring what is left out down
    private static final double RESCUE_PACE = 0.7; // to this share
    private static final int STUBBORN = 3; // required visits left out that may take longer

    private final SearchPlan plan;
    private final FleetChange change;
    private final SearchRoute[] saved; // [shift], of the plan before
    private final int[] savedShiftOf; // [visit]
    private PlanScore before = PlanScore.ZERO;
    private double firstLoss; // µ€, right after the change
    private boolean running;
    private boolean rescue; // whether the change left required visits out
    private final int gap; // iterations between two trials
    private long next; // iteration of the next trial
    private long check; // iteration
    private long end; // iteration
    private int leftOut; // required visits, at the last check of a rescue

    /// @param gap iterations between two trials
    FleetTrial(SearchPlan plan, FleetChange change, int gap) {
        this.gap = gap;
        next = gap;
        this.plan = plan;
        this.change = change;
        saved = plan.copies();
        savedShiftOf = new int[plan.shiftOf.length];
    }

    /// Begins or ends a trial when it is time. Every route must be exact.
    ///
    /// @param current score of the plan
    /// @param tolerance loss in micro-euro that the search accepts at present
    /// @return whether the plan is another now
    boolean turn(long iteration, PlanScore current, double tolerance, SplittableRandom random) {
        if (!running)
            return iteration >= next && begin(iteration, current, random);
        boolean rescued = rescue && current.medium() <= before.medium();
        if (iteration != end && !rescued && (iteration != check || (rescue ? rescuing() : promising(current))))
            return false;
        next = iteration + (iteration == end && rescue && !rescued ? RESCUE : gap);
        return end(current, tolerance);
    }

    /// Ends a trial that is under way, as above.
    boolean end(PlanScore current) {
        return running && end(current, 0);
    }

    private boolean end(PlanScore current, double tolerance) {
        running = false;
        change.over();
        if (Annealing.acceptable(current, before, tolerance))
            return false;
        plan.adopt(saved, savedShiftOf);
        return true;
    }

    /// A visit that a trial under way has moved, often; else [SearchPlan#UNSERVED].
    int focus(SplittableRandom random) {
        return running && random.nextDouble() < FOCUS ? change.moved(random) : SearchPlan.UNSERVED;
    }

    private boolean begin(long iteration, PlanScore current, SplittableRandom random) {
        next = iteration + gap;
        save(current);
        if (!change.apply(random) || !settle()) {
            change.over();
            plan.adopt(saved, savedShiftOf);
            return false;
        }
        running = true;
        var score = plan.score();
        rescue = score.medium() > before.medium();
        check = iteration + (rescue ? RESCUE_CHECK : CHECK);
        leftOut = leftOut();
        end = iteration + (rescue ? RESCUE : LENGTH);
        firstLoss = score.soft() - before.soft();
        return true;
    }

    /// Whether the trial catches up before its end if it gains as fast as until now.
    private boolean promising(PlanScore current) {
        double loss = current.soft() - before.soft();
        double gained = firstLoss - loss;
        return current.medium() < before.medium() || loss < gained * (LENGTH - CHECK) / CHECK;
    }

    /// Whether a rescue finds places fast enough; it is asked again later.
    private boolean rescuing() {
        check += RESCUE_CHECK;
        int earlier = leftOut;
        leftOut = leftOut();
        return leftOut <= RESCUE_PACE * earlier || leftOut <= STUBBORN;
    }

    private int leftOut() {
        int count = 0;
        for (int i = 0; i < plan.bankSize; i++)
            count += plan.problem.required[plan.bank[i]] ? 1 : 0;
        return count;
    }

    /// Decides the changed routes.
    ///
    /// @return false if the change broke a rule
    private boolean settle() {
        for (var route : plan.routes)
            if (!plan.settleLegally(route))
                return false;
        return plan.score().hard() <= before.hard();
    }

    private void save(PlanScore current) {
        before = current;
        System.arraycopy(plan.shiftOf, 0, savedShiftOf, 0, savedShiftOf.length);
        for (int s = 0; s < saved.length; s++)
            saved[s].copyFrom(plan.routes[s]);
    }
}
