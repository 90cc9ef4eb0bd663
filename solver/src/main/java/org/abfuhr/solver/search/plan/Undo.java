package org.abfuhr.solver.search.plan;

import java.util.Arrays;
import org.abfuhr.solver.score.PlanScore;
import org.abfuhr.solver.search.near.FreeShifts;
import org.abfuhr.solver.search.route.SearchRoute;

/// What an iteration changes, so that it can be taken back: routes as they were, and where visits came from.
public final class Undo {

    private final SearchPlan plan;
    private final FreeShifts free;
    private final SearchRoute[] before; // [shift], as saved; spare memory if not
    private final boolean[] isSaved; // [shift]
    private final int[] saved; // the first `savedCount` entries: shifts
    private int savedCount;
    private int[] moved = new int[64]; // the first `movedCount` entries: visits, in order
    private int[] movedFrom = new int[64]; // shift of each, or UNSERVED
    private int movedCount;
    private long hard; // see price
    private long soft; // see price, µ€
    private long bankSoft; // cost of the bank when the iteration began, µ€

    public Undo(SearchPlan plan) {
        this.plan = plan;
        free = plan.free;
        before = plan.copies();
        isSaved = new boolean[before.length];
        saved = new int[before.length];
    }

    /// Forgets what was saved: from here on changes count.
    public void begin() {
        for (int i = 0; i < savedCount; i++)
            isSaved[saved[i]] = false;
        savedCount = 0;
        movedCount = 0;
        bankSoft = plan.bankSoft();
    }

    /// Saves a route before it is changed; from now on the plan holds a copy of its decisions, to be measured after the change.
    public void save(int shift) {
        if (isSaved[shift])
            return;
        isSaved[shift] = true;
        saved[savedCount++] = shift;
        var kept = plan.routes[shift];
        plan.routes[shift] = before[shift];
        before[shift] = kept;
        plan.routes[shift].copyDecisionsFrom(kept);
    }

    /// Notes that a visit leaves a shift, or the bank.
    public void moved(int visit, int from) {
        if (movedCount == moved.length) {
            moved = Arrays.copyOf(moved, 2 * movedCount);
            movedFrom = Arrays.copyOf(movedFrom, 2 * movedCount);
        }
        moved[movedCount] = visit;
        movedFrom[movedCount++] = from;
    }

    public int savedCount() {
        return savedCount;
    }

    /// A shift whose route was saved.
    public int saved(int index) {
        return saved[index];
    }

    /// What the plan costs more now than when the iteration began, in micro-euro.
    public long more() {
        long more = plan.bankSoft() - bankSoft;
        for (int i = 0; i < savedCount; i++)
            more += plan.routes[saved[i]].price() - before[saved[i]].price();
        return more;
    }

    /// Prices the plan as it is now, if it had the given score when the iteration began: for [#hard], [#soft] and [#score].
    public void price(PlanScore score) {
        hard = score.hard();
        soft = score.soft() + plan.bankSoft() - bankSoft;
        for (int i = 0; i < savedCount; i++) {
            int shift = saved[i];
            hard += plan.routes[shift].hard() - before[shift].hard();
            soft += plan.routes[shift].price() - before[shift].price();
        }
    }

    /// Weighted violations when the plan was priced last.
    public long hard() {
        return hard;
    }

    /// Weighted micro-euro when the plan was priced last.
    public long soft() {
        return soft;
    }

    /// Score when the plan was priced last.
    public PlanScore score() {
        return new PlanScore(hard, plan.bankMedium(), soft);
    }

    /// Puts a saved route back if its order is what it was.
    ///
    /// @return whether it was put back
    boolean restoreUnchanged(int shift) {
        var kept = before[shift];
        if (!kept.exact() || !plan.routes[shift].sameOrder(kept))
            return false;
        plan.routes[shift].copyFrom(kept);
        plan.changed(shift);
        return true;
    }

    /// Has the changed routes decided; those that got their order back are what they were.
    ///
    /// @return false when one has become illegal
    public boolean settle() {
        for (int i = 0; i < savedCount; i++)
            if (!restoreUnchanged(saved[i]) && !plan.settleLegally(plan.routes[saved[i]]))
                return false;
        return true;
    }

    /// Makes the plan what it was.
    public void rollBack() {
        for (int i = movedCount - 1; i >= 0; i--) {
            if (plan.shiftOf[moved[i]] != SearchPlan.UNSERVED)
                plan.unserve(moved[i]);
            if (movedFrom[i] != SearchPlan.UNSERVED)
                plan.serve(moved[i], movedFrom[i]);
        }
        for (int i = 0; i < savedCount; i++) {
            int shift = saved[i];
            var discarded = plan.routes[shift];
            plan.routes[shift] = before[shift];
            before[shift] = discarded;
            plan.changed(shift);
            free.released(shift);
        }
        begin();
    }
}
