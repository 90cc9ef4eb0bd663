package org.abfuhr.solver.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.abfuhr.solver.score.PlanScore;
import org.abfuhr.solver.search.insert.Inserter;
import org.abfuhr.solver.search.insert.Openings;
import org.abfuhr.solver.search.insert.Recreate;
import org.abfuhr.solver.search.insert.RouteByRoute;
import org.abfuhr.solver.search.near.FreeShifts;
import org.abfuhr.solver.search.near.Neighbors;
import org.abfuhr.solver.search.near.Savings;
import org.abfuhr.solver.search.plan.SearchPlan;
import org.abfuhr.solver.search.plan.Undo;
import org.abfuhr.solver.search.route.InsertionPrice;
import org.abfuhr.solver.search.route.SearchRoute;
import org.abfuhr.solver.timeline.ShiftModel;

/// Builds a first plan: where shifts are plain, routes joined by savings, once with the kind of shift that suits each visit best and once with
/// each kind alone, and routes filled one after the other, both also for a mixed fleet; and visits inserted one by one. The best of these plans stays.
final class Construction {

    private static final int CONFIRMATIONS = 2;
    private static final int TRIES = 4; // shifts for one visit
    private static final int MOST_KINDS = 12;

    private final SearchPlan plan;
    private final Neighbors neighbors;
    private final FreeShifts free;
    private final Openings openings;
    private final RouteByRoute routeByRoute;
    private final Recreate recreate;
    private final Inserter inserter;
    private final FleetChange fleet;
    private final Undo undo;
    private final SplittableRandom random;
    private final ShiftModel[] kinds; // one shift of each kind
    private final int[] visits; // to be planned: on no route at first

    Construction(SearchPlan plan, Openings openings, Recreate recreate, Inserter inserter, FleetChange fleet, Undo undo,
            SplittableRandom random) {
        this.plan = plan;
        neighbors = plan.neighbors;
        free = plan.free;
        this.openings = openings;
        this.recreate = recreate;
        routeByRoute = new RouteByRoute(plan, openings);
        this.inserter = inserter;
        this.fleet = fleet;
        this.undo = undo;
        this.random = random;
        kinds = FreeShifts.examples(plan.problem);
        visits = Arrays.stream(plan.bank, 0, plan.bankSize).filter(visit -> !neighbors.lonely(visit)).sorted().toArray();
    }

    void run(SearchBudget budget) {
        PlanScore best = null;
        var orders = new int[0][];
        for (var start : starts()) {
            if (best != null && budget.stopped())
                break;
            clear();
            start.run();
            insertAll(budget);
            var rating = rating();
            if (best == null || rating.compareTo(best) < 0) {
                best = rating;
                orders = orders();
            }
        }
        if (best != null)
            restore(orders, best);
        fleet.openAll(random, budget);
    }

    /// The score with one more stop for each route: the search changes how many there are more slowly than their order.
    private PlanScore rating() {
        var score = plan.score();
        long routes = Arrays.stream(plan.routes).filter(SearchRoute::used).count();
        return new PlanScore(score.hard(), score.medium(), score.soft() + routes * (score.soft() / Math.max(1, visits.length)));
    }

    /// Ways to begin before visits are inserted one by one. Savings first, where shifts are plain: that is quick and mostly better.
    private List<Runnable> starts() {
        boolean several = kinds.length > 1 && kinds.length <= MOST_KINDS;
        List<Runnable> starts = new ArrayList<>();
        if (Arrays.stream(kinds).anyMatch(shift -> shift.plain)) {
            starts.add(this::joinEachOnItsKind);
            starts.add(() -> routeByRoute.fill(farthestFirst()));
        }
        if (several && sizesDiffer()) {
            starts.add(() -> routeByRoute.fill(farthestFirst(), bySize(-1)));
            starts.add(this::joinMixed);
        }
        for (int kind = 0; kind < kinds.length && several; kind++)
            if (kinds[kind].plain)
                starts.add(joinOnOneKind(kind));
        starts.add(() -> {});
        return starts;
    }

    /// Takes over visit orders, then inserts what is left.
    void resume(int[][] orders, SearchBudget budget) {
        for (int shift = 0; shift < orders.length; shift++) {
            int fixed = plan.problem.shifts[shift].fixedVisitList().length;
            if (orders[shift].length == fixed)
                continue;
            plan.decider.take(plan.routes[shift], plan.decider.evaluate(shift, orders[shift]));
            for (int i = fixed; i < orders[shift].length; i++)
                plan.serve(orders[shift][i], shift);
            plan.changed(shift);
        }
        insertAll(budget);
        fleet.openAll(random, budget);
    }

    private int[][] orders() {
        return Arrays.stream(plan.routes).map(SearchRoute::visits).toArray(int[][]::new);
    }

    /// Inserts what is on no route yet where it fits and pays: required visits whatever the budget, then optional ones until it stops.
    private void insertAll(SearchBudget budget) {
        for (int visit : farthestFirst())
            if (plan.problem.required[visit] || !budget.stopped())
                insert(visit);
        for (var route : plan.routes)
            plan.settle(route);
    }

    private int[] farthestFirst() {
        int[] left = Arrays.stream(visits).filter(visit -> plan.shiftOf[visit] == SearchPlan.UNSERVED).toArray();
        recreate.sortFarthestFirst(left, left.length);
        return left;
    }

    /// Puts the visit at its cheapest place that turns out to be legal: prices do not know all that is decided anew.
    private void insert(int visit) {
        inserter.begin(random, false, CONFIRMATIONS, 0);
        int shift = inserter.find(visit);
        for (int tries = 1; shift != SearchPlan.UNSERVED && !placed(visit, shift); tries++) {
            inserter.avoid(shift);
            shift = tries < TRIES ? inserter.find(visit) : SearchPlan.UNSERVED;
        }
    }

    private boolean placed(int visit, int shift) {
        long hard = plan.routes[shift].hard();
        undo.begin();
        undo.save(shift);
        inserter.place(visit);
        undo.moved(visit, SearchPlan.UNSERVED);
        if (plan.settleLegally(plan.routes[shift]) && plan.routes[shift].hard() <= hard)
            return true;
        undo.rollBack();
        return false;
    }

    private void clear() {
        for (var route : plan.routes)
            if (route.used() && !route.shift.started())
                plan.close(route);
    }

    /// Joins visits to routes of one kind, and what that has no shifts for to others.
    private Runnable joinOnOneKind(int kind) {
        return () -> {
            join(kind, unserved(visit -> price(kind, visit) != InsertionPrice.IMPOSSIBLE));
            joinEachOnItsKind();
        };
    }

    /// Joins visits to routes, each of the kind that serves it alone at the least price. Where that has no more shifts, the next one is asked.
    private void joinEachOnItsKind() {
        int left = plan.bankSize + 1;
        while (plan.bankSize < left) {
            left = plan.bankSize;
            for (int kind = 0; kind < kinds.length; kind++) {
                int own = kind;
                if (kinds[kind].plain)
                    join(kind, unserved(visit -> cheapestKind(visit) == own));
            }
        }
    }

    private int[] unserved(IntPredicate wanted) {
        return Arrays.stream(visits).filter(visit -> plan.shiftOf[visit] == SearchPlan.UNSERVED && wanted.test(visit)).toArray();
    }

    private boolean sizesDiffer() {
        return Arrays.stream(kinds).filter(kind -> kind.plain).mapToLong(Construction::size).distinct().count() > 1;
    }

    private static long size(ShiftModel kind) {
        return Arrays.stream(kind.capacity).asLongStream().sum();
    }

    /// Plain kinds of shifts by what they hold: with 1 the smallest first, with -1 the largest.
    private int[] bySize(int sign) {
        return IntStream.range(0, kinds.length).filter(kind -> kinds[kind].plain).boxed()
                .sorted(Comparator.comparingLong(kind -> sign * size(kinds[kind]))).mapToInt(kind -> kind).toArray();
    }

    /// Joins visits to routes, each for the kind that suits its load.
    private void joinMixed() {
        int[] smallFirst = bySize(1);
        int largest = smallFirst[smallFirst.length - 1];
        int[] own = unserved(visit -> price(largest, visit) != InsertionPrice.IMPOSSIBLE);
        var models = Arrays.stream(smallFirst).mapToObj(kind -> kinds[kind]).toArray(ShiftModel[]::new);
        for (int[] route : longestFirst(Savings.routes(models, own, neighbors.behind))) {
            boolean placed = false;
            for (int i = 0; i < smallFirst.length && !placed; i++)
                placed = place(smallFirst[i], route);
        }
    }

    private static List<int[]> longestFirst(List<int[]> routes) {
        return routes.stream().sorted(Comparator.comparingInt(route -> -route.length)).toList();
    }

    private void join(int kind, int[] own) {
        for (int[] route : longestFirst(Savings.routes(kinds[kind], own, neighbors.behind)))
            place(kind, route);
    }

    /// Puts visits on an unused shift of a kind, in order, if that is legal and pays.
    private boolean place(int kind, int[] order) {
        int shift = free.find(kind);
        if (shift == SearchPlan.UNSERVED
                || Arrays.stream(order).anyMatch(visit -> price(kind, visit) == InsertionPrice.IMPOSSIBLE))
            return false;
        var route = plan.routes[shift];
        plan.decider.fill(route, order);
        for (int visit : order)
            plan.serve(visit, shift);
        plan.changed(shift);
        if (!route.broken() && worthwhile(route, order))
            return true;
        plan.close(route);
        return false;
    }

    private boolean worthwhile(SearchRoute route, int[] order) {
        long saved = 0;
        for (int visit : order) {
            if (plan.problem.required[visit])
                return true;
            saved += plan.unserved.soft(visit);
        }
        return route.price() < saved;
    }

    /// The kind with an unused shift that serves the visit alone at the least price, or [FreeShifts#NONE].
    private int cheapestKind(int visit) {
        int best = FreeShifts.NONE;
        long least = InsertionPrice.IMPOSSIBLE;
        for (int kind = 0; kind < kinds.length; kind++)
            if (free.find(kind) != FreeShifts.NONE && price(kind, visit) < least) {
                best = kind;
                least = price(kind, visit);
            }
        return best;
    }

    private long price(int kind, int visit) {
        return openings.price(kind, kinds[kind].index, visit);
    }

    private void restore(int[][] orders, PlanScore rating) {
        if (rating().equals(rating))
            return;
        clear();
        for (int shift = 0; shift < orders.length; shift++)
            if (orders[shift].length > 0 && !plan.routes[shift].used()) {
                plan.decider.take(plan.routes[shift], plan.decider.evaluate(shift, orders[shift]));
                for (int visit : orders[shift])
                    plan.serve(visit, shift);
                plan.changed(shift);
            }
    }
}
