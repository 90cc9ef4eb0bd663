package org.abfuhr.solver.search;

import java.util.SplittableRandom;
import org.abfuhr.solver.search.insert.Inserter;
import org.abfuhr.solver.search.insert.Openings;
import org.abfuhr.solver.search.insert.Recreate;
import org.abfuhr.solver.search.insert.TripByTrip;
import org.abfuhr.solver.search.near.FreeShifts;
import org.abfuhr.solver.search.near.Neighbors;
import org.abfuhr.solver.search.plan.SearchPlan;
import org.abfuhr.solver.search.route.InsertionPrice;
import org.abfuhr.solver.search.route.SearchRoute;
import org.abfuhr.solver.timeline.ShiftModel;
import org.jspecify.annotations.Nullable;

/// Changes which vehicles drive: opens a shift that is still unused, closes one, or both at once. Opens with many visits at once, since
/// one alone seldom pays for the vehicle's day; closes some for good, so that the others have to do.
final class FleetChange {

    private static final int OPEN = 0; // kinds of change
    private static final int CLOSE = 1;
    private static final int MERGE = 2; // two routes into one
    private static final int SPLIT = 3; // one route into two
    private static final int DISSOLVE = 4; // closes a shift, and opens none until the change is over
    private static final int KINDS = 6; // the last one: from a shift to another
    private static final int EVALUATIONS_OF_REST = 2; // of trips without room, for what the opened shift left

    private final SearchPlan plan;
    private final Inserter inserter;
    private final Neighbors neighbors;
    private final Recreate recreate;
    private final Ruin ruin;
    private final FreeShifts free;
    private final TripByTrip trips;
    private final Openings openings;
    private final int[] candidates; // visits
    private int count;
    private final int[] moved; // the first `movedCount` entries: visits that the last change moved
    private int movedCount;

    FleetChange(SearchPlan plan, Inserter inserter, Recreate recreate, Ruin ruin, Openings openings) {
        trips = new TripByTrip(plan, openings);
        this.openings = openings;
        free = plan.free;
        this.plan = plan;
        this.inserter = inserter;
        neighbors = plan.neighbors;
        this.recreate = recreate;
        this.ruin = ruin;
        candidates = new int[plan.problem.visits];
        moved = new int[plan.problem.visits];
    }

    /// Gives used shifts further trips for unserved visits, then tries unused ones, kind by kind; keeps a route if the whole plan gets better by it, and
    /// else turns to the next kind.
    void openAll(SplittableRandom random, SearchBudget budget) {
        for (var route : plan.routes)
            if (route.used() && !route.shift.started() && plan.bankSize > 0 && !budget.stopped()) {
                addUnserved(route, random);
                plan.settle(route);
            }
        for (int kind = 0; kind < free.kinds(); kind++) {
            int shift = free.find(kind);
            while (shift != SearchPlan.UNSERVED && plan.bankSize > 0 && !budget.stopped()
                    && openedForBetter(plan.routes[shift], random))
                shift = free.find(kind);
        }
    }

    private boolean openedForBetter(SearchRoute route, SplittableRandom random) {
        var before = plan.score();
        inserter.begin(random, true, 0, 0);
        addUnserved(route, random);
        plan.settle(route);
        boolean better = plan.score().compareTo(before) < 0;
        if (!better)
            plan.close(route);
        return better && route.used();
    }

    /// Opens a shift with a cluster of visits from other routes, closes one, gives the visits of one to another, those of two to one, or those of one
    /// to two; unserved visits that pay go along. What finds no place is left out. Routes are left unsettled, whether better or worse. Until [#over], it
    /// may be that no shift can be opened.
    ///
    /// @return false if there is no such change
    boolean apply(SplittableRandom random) {
        int kind = random.nextInt(KINDS);
        var closed = kind == OPEN ? null : shorter(draw(true, random), draw(true, random));
        var opened = kind == CLOSE || kind == DISSOLVE ? null : draw(false, random);
        openings.block(kind == DISSOLVE);
        ruin.clear();
        if (closed != null)
            ruin.markRoute(closed.shift.index);
        else if (opened != null)
            ruin.markCluster(random, opened.shift);
        if (kind == MERGE)
            markNeighbor(random);
        if (opened == null && ruin.count == 0)
            return false;
        takeOff();
        if (opened != null)
            open(opened, random);
        var second = kind == SPLIT ? draw(false, random) : null;
        if (second != null)
            open(second, random);
        insertRest(random);
        noteMoved(opened);
        return true;
    }

    /// Lets shifts be opened again.
    void over() {
        openings.block(false);
    }

    /// Marks the route beside the visits that are marked.
    private void markNeighbor(SplittableRandom random) {
        if (ruin.count == 0)
            return;
        for (int near : neighbors.near[ruin.removed[random.nextInt(ruin.count)]]) {
            int shift = plan.shiftOf[near];
            if (shift != SearchPlan.UNSERVED && !ruin.touched[shift] && !plan.territory.closed(shift)) {
                ruin.markRoute(shift);
                return;
            }
        }
    }

    /// Notes what is on the opened route now, and what was taken off elsewhere.
    private void noteMoved(@Nullable SearchRoute opened) {
        int[] onOpened = opened == null ? new int[0] : opened.visits();
        System.arraycopy(onOpened, 0, moved, 0, onOpened.length);
        movedCount = onOpened.length;
        for (int i = 0; i < ruin.count; i++)
            if (opened == null || plan.shiftOf[ruin.removed[i]] != opened.shift.index)
                moved[movedCount++] = ruin.removed[i];
    }

    /// One of the visits that the last change moved, or [SearchPlan#UNSERVED].
    int moved(SplittableRandom random) {
        return movedCount == 0 ? SearchPlan.UNSERVED : moved[random.nextInt(movedCount)];
    }

    private static @Nullable SearchRoute shorter(@Nullable SearchRoute a, @Nullable SearchRoute b) {
        return a == null || b == null || b.steps() < a.steps() ? b : a;
    }

    private @Nullable SearchRoute draw(boolean used, SplittableRandom random) {
        int found = 0;
        for (var route : plan.routes)
            found += eligible(route, used) ? 1 : 0;
        int left = found == 0 ? 0 : random.nextInt(found);
        for (var route : plan.routes)
            if (eligible(route, used) && left-- == 0)
                return route;
        return null;
    }

    private boolean eligible(SearchRoute route, boolean used) {
        return route.used() == used && !plan.territory.closed(route.shift.index) && !route.shift.started()
                && (used || free.find(free.kindOf(route.shift.index)) == route.shift.index);
    }

    private void takeOff() {
        for (int i = 0; i < ruin.touchedCount; i++) {
            int shift = ruin.touchedList[i];
            plan.decider.takeOff(plan.routes[shift], ruin.marked);
            plan.changed(shift);
            free.released(shift);
        }
        for (int i = 0; i < ruin.count; i++)
            plan.unserve(ruin.removed[i]);
        ruin.clearMarks();
    }

    private void open(SearchRoute route, SplittableRandom random) {
        inserter.begin(random, true, 0, 0);
        recreate.sort(random, ruin.removed, ruin.count);
        fill(route, ruin.removed, ruin.count);
        addUnserved(route, random);
    }

    private void insertRest(SplittableRandom random) {
        recreate.sort(random, ruin.removed, ruin.count);
        inserter.begin(random, true, EVALUATIONS_OF_REST, 0);
        for (int i = 0; i < ruin.count; i++) {
            int visit = ruin.removed[i];
            if (plan.shiftOf[visit] == SearchPlan.UNSERVED && inserter.find(visit) != SearchPlan.UNSERVED)
                inserter.place(visit);
        }
    }

    private void addUnserved(SearchRoute route, SplittableRandom random) {
        collect(route);
        recreate.sort(random, candidates, count);
        for (int i = 0; i < count && !route.used(); i++)
            start(route, candidates[i]);
        if (route.used())
            trips.fill(route, candidates, count);
    }

    /// Unserved visits that are worth more than their stop on this shift.
    private void collect(SearchRoute route) {
        var shift = route.shift;
        count = 0;
        for (int i = 0; i < plan.bankSize; i++) {
            int visit = plan.bank[i];
            if (!neighbors.lonely(visit) && !plan.territory.foreign(visit) && shift.allows(visit) && shift.reaches(visit)
                    && (plan.problem.required[visit] || worth(shift, visit) > 0))
                candidates[count++] = visit;
        }
    }

    private long worth(ShiftModel shift, int visit) {
        return plan.unserved.soft(visit) - InsertionPrice.serving(plan.problem, shift, visit)
                - InsertionPrice.lifting(shift, visit)
                - plan.problem.serviceSeconds[visit] * shift.secondPrice;
    }

    /// Serves those of the first `size` visits that no route serves.
    private void fill(SearchRoute route, int[] visits, int size) {
        for (int i = 0; i < size; i++)
            if (plan.shiftOf[visits[i]] == SearchPlan.UNSERVED) {
                if (route.used())
                    add(route, visits[i]);
                else
                    start(route, visits[i]);
            }
    }

    private void start(SearchRoute route, int visit) {
        if (!route.shift.allows(visit) || !route.shift.reaches(visit))
            return;
        var alone = plan.decider.evaluate(route.shift.index, new int[]{visit});
        if (plan.decider.hard(alone) > 0)
            return;
        plan.decider.take(route, alone);
        plan.serve(visit, route.shift.index);
        plan.changed(route.shift.index);
    }

    private void add(SearchRoute route, int visit) {
        if (inserter.findOn(route, visit) == SearchPlan.UNSERVED)
            return;
        inserter.place(visit);
        if (route.broken())
            plan.settle(route);
    }
}
