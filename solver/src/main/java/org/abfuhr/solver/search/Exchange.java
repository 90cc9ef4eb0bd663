package org.abfuhr.solver.search;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.abfuhr.solver.search.plan.SearchPlan;
import org.abfuhr.solver.search.route.SearchRoute;
import org.jspecify.annotations.Nullable;

/// Islands that search one plan together. It is divided among them: each has the routes of a region, where the others change nothing, so that what
/// they gain adds up. At each meeting the parts are put together, and the plan is divided anew. Where there are too few routes for that, each
/// island searches the whole plan, and now and then all go on from the best.
///
/// One thread calls it while the islands wait.
public final class Exchange {

    /// Used routes for each island, below which the plan is not divided.
    public static final int ROUTES_PER_ISLAND = 2;

    private static final int REACH = 16; // visits near one that its region grows to
    private static final int PATIENCE = 50; // meetings from which islands that search the whole plan go on with their own
    private static final int NOBODY = -1;

    private final @Nullable RouteSearch[] islands;
    private final SplittableRandom random;
    private boolean divided;
    private int patience; // meetings until all follow the best
    private int[] shiftOwner = {}; // [shift], island
    private int[] visitOwner = {}; // [visit], island
    private SearchRoute[] routes = {}; // [shift], of the plan put together
    private int[] shiftOf = {}; // [visit], the same
    private int[] queue = {}; // visits, scratch
    private int[] visitsOfRoute = {}; // scratch

    public Exchange(int islands, long seed) {
        this.islands = new RouteSearch[islands];
        random = new SplittableRandom(seed);
    }

    /// Takes part from the first meeting on.
    public void join(int island, RouteSearch search) {
        islands[island] = search;
    }

    /// Puts the plan together, gives it to all and divides it anew. Islands that never joined do without.
    public void meet() {
        var members = Arrays.stream(islands).filter(search -> search != null).toArray(RouteSearch[]::new);
        if (members.length < 2 || members[0].plan.problem.visits == 0)
            return;
        for (var member : members)
            member.endTrial();
        if (routes.length == 0)
            prepare(members[0].plan);
        if (!divided && patience-- > 0)
            return;
        if (!divided)
            followBest(members);
        collect(members);
        for (var member : members)
            member.adopt(routes, shiftOf);
        divide(members);
    }

    private void prepare(SearchPlan plan) {
        routes = plan.copies();
        shiftOwner = new int[routes.length];
        shiftOf = new int[plan.problem.visits];
        visitOwner = new int[shiftOf.length];
        queue = new int[shiftOf.length];
        visitsOfRoute = new int[shiftOf.length];
    }

    private void followBest(RouteSearch[] members) {
        int best = 0;
        for (int i = 1; i < members.length; i++)
            if (members[i].current().compareTo(members[best].current()) < 0)
                best = i;
        Arrays.fill(shiftOwner, best);
        Arrays.fill(visitOwner, best);
    }

    private void collect(RouteSearch[] members) {
        for (int shift = 0; shift < routes.length; shift++)
            routes[shift].copyFrom(members[shiftOwner[shift]].plan.routes[shift]);
        for (int visit = 0; visit < shiftOf.length; visit++)
            shiftOf[visit] = members[visitOwner[visit]].plan.shiftOf[visit];
    }

    private void divide(RouteSearch[] members) {
        var plan = members[0].plan;
        int used = 0;
        for (var route : routes)
            used += route.used() ? 1 : 0;
        divided = used >= ROUTES_PER_ISLAND * members.length;
        patience = PATIENCE;
        if (divided) {
            regions(plan, members.length);
            shareUnused(plan, members.length);
        }
        for (int i = 0; i < members.length; i++) {
            if (!divided) {
                Arrays.fill(shiftOwner, i);
                Arrays.fill(visitOwner, i);
            }
            members[i].claim(i, shiftOwner, visitOwner);
        }
    }

    /// Gives each island routes that lie together, with about as many visits as the others', each region grown from a visit drawn at random; then visits
    /// on no route to where the nearest one on a route is.
    private void regions(SearchPlan plan, int count) {
        Arrays.fill(shiftOwner, NOBODY);
        Arrays.fill(visitOwner, NOBODY);
        int served = visitOwner.length - plan.bankSize;
        var reached = new boolean[visitOwner.length];
        int owned = 0;
        for (int owner = 0; owner < count - 1; owner++) {
            int enough = (int) ((long) served * (owner + 1) / count);
            Arrays.fill(reached, false);
            while (owned < enough)
                owned += grow(plan, owner, drawUnowned(), enough - owned, reached);
        }
        for (int visit = 0; visit < visitOwner.length; visit++)
            if (unowned(visit))
                own(visit, count - 1);
        for (int visit = 0; visit < visitOwner.length; visit++)
            if (visitOwner[visit] == NOBODY)
                visitOwner[visit] = ownerNear(plan.neighbors.near[visit], count);
    }

    /// Whether the visit is on a route that nobody has yet.
    private boolean unowned(int visit) {
        return shiftOf[visit] != SearchPlan.UNSERVED && visitOwner[visit] == NOBODY;
    }

    private int drawUnowned() {
        int visit = random.nextInt(visitOwner.length);
        while (!unowned(visit))
            visit = (visit + 1) % visitOwner.length;
        return visit;
    }

    /// @return visits that have come into the region
    private int grow(SearchPlan plan, int owner, int seed, int enough, boolean[] reached) {
        int owned = 0;
        int size = 0;
        queue[size++] = seed;
        reached[seed] = true;
        for (int i = 0; i < size && owned < enough; i++) {
            int visit = queue[i];
            if (unowned(visit))
                owned += own(visit, owner);
            int[] near = plan.neighbors.near[visit];
            for (int n = 0; n < Math.min(REACH, near.length); n++)
                if (!reached[near[n]]) {
                    reached[near[n]] = true;
                    queue[size++] = near[n];
                }
        }
        return owned;
    }

    /// Gives an island the route of a visit.
    ///
    /// @return how many visits it has
    private int own(int visit, int owner) {
        int shift = shiftOf[visit];
        shiftOwner[shift] = owner;
        int size = routes[shift].copyVisits(visitsOfRoute);
        for (int i = 0; i < size; i++)
            visitOwner[visitsOfRoute[i]] = owner;
        return size;
    }

    /// Whose the nearest visit on a route is, or anybody.
    private int ownerNear(int[] near, int count) {
        for (int visit : near)
            if (shiftOf[visit] != SearchPlan.UNSERVED)
                return visitOwner[visit];
        return random.nextInt(count);
    }

    /// Deals the unused shifts of each kind out.
    private void shareUnused(SearchPlan plan, int count) {
        int[] next = new int[plan.free.kinds()];
        Arrays.setAll(next, _ -> random.nextInt(count));
        for (int shift = 0; shift < shiftOwner.length; shift++)
            if (shiftOwner[shift] == NOBODY)
                shiftOwner[shift] = next[plan.free.kindOf(shift)]++ % count;
    }
}
