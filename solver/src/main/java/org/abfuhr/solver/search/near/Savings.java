package org.abfuhr.solver.search.near;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.abfuhr.model.matrix.TravelMatrix;
import org.abfuhr.solver.timeline.EvaluationProblem;
import org.abfuhr.solver.timeline.RouteRule;
import org.abfuhr.solver.timeline.ShiftModel;

/// Routes for one kind of plain shift by savings (Clarke and Wright 1964, doi:10.1287/opre.12.4.568): each visit has a route of its own at first;
/// then, the largest saving first, the end of one route is joined to the start of another where load and time allow it. Waiting
/// counts like driving. However many routes there are in the end: the fleet is not looked at.
///
/// With several kinds of shifts each route is thought to be driven by the cheapest that takes its load, and two are joined only if that saves what a larger
/// one costs more (combined savings, Golden et al. 1984, doi:10.1016/0305-0548(84)90007-8).
public final class Savings {

    private static final int NONE = -1;

    private final EvaluationProblem problem;
    private final ShiftModel shift;
    private final int start; // access point of the start depot
    private final int end; // access point of the end depot
    private final int[] next; // [visit], on its route, or NONE
    private final int[] head; // [visit], the first visit of its route; true of a route's ends
    private final int[] tail; // [visit], the last visit of its route; true of a route's ends
    private final int[] ready; // [head], earliest end of service at the tail, seconds
    private final int[] busy; // [head], driving and service from arrival at the head to the end of service at the tail, seconds
    private final int[] latest; // [head], latest arrival at the head, seconds
    private final int[] stops; // [head]
    private final long[] load; // [head × dimensions + dimension]
    private final ShiftModel[] kinds; // that may drive a route, the smaller ones first
    private final long[] metres; // [head], from the head to the tail

    private Savings(ShiftModel shift, ShiftModel[] kinds) {
        this.shift = shift;
        this.kinds = kinds;
        problem = shift.problem;
        start = shift.startPoints[0];
        end = shift.endPoints[0];
        next = new int[problem.visits];
        head = new int[problem.visits];
        tail = new int[problem.visits];
        ready = new int[problem.visits];
        busy = new int[problem.visits];
        latest = new int[problem.visits];
        stops = new int[problem.visits];
        load = new long[problem.visits * problem.dimensions];
        metres = new long[problem.visits];
    }

    /// Routes through visits that the shift can serve alone.
    ///
    /// @param visits to be served
    /// @param near those that may follow each visit
    /// @return visits of each route, in order
    public static List<int[]> routes(ShiftModel shift, int[] visits, Fitting near) {
        return routes(new ShiftModel[]{shift}, visits, near);
    }

    /// Routes for several kinds of shifts, through visits that the largest can serve alone.
    ///
    /// @param kinds the largest last: its places and times are taken for those of all
    /// @param visits to be served
    /// @param near those that may follow each visit
    /// @return visits of each route, in order
    public static List<int[]> routes(ShiftModel[] kinds, int[] visits, Fitting near) {
        var savings = new Savings(kinds[kinds.length - 1], kinds);
        Arrays.fill(savings.head, NONE);
        for (int visit : visits)
            savings.begin(visit);
        savings.join(visits, near);
        return savings.collect(visits);
    }

    private int point(int visit) {
        return shift.visitPoints[visit][0];
    }

    private void begin(int visit) {
        head[visit] = visit;
        tail[visit] = visit;
        next[visit] = NONE;
        stops[visit] = 1;
        int arrival = shift.earliestStart + shift.seconds(start, point(visit));
        int home = shift.latestEnd - shift.seconds(point(visit), end) - problem.serviceSeconds[visit];
        ready[visit] = Math.max(arrival, problem.earliest[visit]) + problem.serviceSeconds[visit];
        busy[visit] = problem.serviceSeconds[visit];
        latest[visit] = Math.min(problem.latest[visit], home);
        int offset = problem.demandOffset(visit, shift.day);
        for (int d = 0; d < problem.dimensions; d++)
            load[visit * problem.dimensions + d] = problem.demand[offset + d];
    }

    private void join(int[] visits, Fitting near) {
        List<long[]> pairs = new ArrayList<>();
        for (int from : visits)
            for (int to : near.others(from)) {
                long saving = head[to] == NONE ? 0 : saving(from, to);
                if (saving > 0)
                    pairs.add(new long[]{-saving, from, to});
            }
        pairs.sort((a, b) -> a[0] != b[0]
                ? Long.compare(a[0], b[0])
                : a[1] != b[1] ? Long.compare(a[1], b[1]) : Long.compare(a[2], b[2]));
        for (long[] pair : pairs)
            joinIfPossible((int) pair[1], (int) pair[2]);
    }

    /// Micro-euro saved by going on to the next visit instead of going home and starting anew.
    private long saving(int from, int to) {
        int leg = shift.seconds(point(from), point(to));
        if (leg == TravelMatrix.UNREACHABLE || ready[from] + leg > latest[to])
            return 0;
        int waiting = Math.max(0, problem.earliest[to] - latest[from] - problem.serviceSeconds[from] - leg);
        return price(point(from), end) + price(start, point(to)) - price(point(from), point(to)) - waiting * pace();
    }

    private long price(int from, int to) {
        return shift.metres(from, to) * shift.metrePrice / ShiftModel.MILLI + shift.seconds(from, to) * shift.secondPrice;
    }

    /// Price of a second: that of driving on where time itself costs nothing.
    private long pace() {
        return Math.max(shift.secondPrice, shift.metrePrice / ShiftModel.MILLI);
    }

    private void joinIfPossible(int from, int to) {
        int first = head[from];
        if (next[from] != NONE || head[to] != to || first == to)
            return;
        int leg = shift.seconds(point(from), point(to));
        if (ready[first] + leg > latest[to] || stops[first] + stops[to] > shift.stopLimit || !fits(first, to))
            return;
        int longer = busy[first] + leg + busy[to];
        int whole = longer + shift.seconds(start, point(first)) + shift.seconds(point(tail[to]), end);
        int readyThen = Math.max(ready[first] + leg + busy[to], ready[to]);
        if (whole > shift.maxDurationSeconds || readyThen + shift.seconds(point(tail[to]), end) > shift.latestEnd)
            return;
        long way = metres[first] + shift.metres(point(from), point(to)) + metres[to];
        if (kinds.length > 1 && !worthJoining(first, to, way, whole))
            return;
        metres[first] = way;
        latest[first] = Math.min(latest[first], latest[to] - leg - busy[first]);
        ready[first] = readyThen;
        busy[first] = longer;
        stops[first] += stops[to];
        for (int d = 0; d < problem.dimensions; d++)
            load[first * problem.dimensions + d] += load[to * problem.dimensions + d];
        next[from] = to;
        tail[first] = tail[to];
        head[tail[to]] = first;
        if (tail[to] != to)
            head[to] = NONE;
    }

    /// Whether one route is cheaper than two, each driven by the kind of shift that suits it.
    private boolean worthJoining(int first, int second, long way, int whole) {
        long joined = cheapest(first, second, way + metresHome(first, tail[second]), whole);
        return joined < cheapest(first, NONE, metres[first] + metresHome(first, tail[first]), busyFromHome(first))
                + cheapest(second, NONE, metres[second] + metresHome(second, tail[second]), busyFromHome(second));
    }

    private long metresHome(int first, int last) {
        return shift.metres(start, point(first)) + (long) shift.metres(point(last), end);
    }

    private int busyFromHome(int first) {
        return busy[first] + shift.seconds(start, point(first)) + shift.seconds(point(tail[first]), end);
    }

    /// Price of a route with the load of one or two, on the kind of shift for which it is least.
    private long cheapest(int first, int second, long way, int seconds) {
        long least = Long.MAX_VALUE;
        for (var kind : kinds)
            if (takes(kind, first, second))
                least = Math.min(least,
                        problem.weight(RouteRule.FIXED_COST) * kind.vehicle.costs().fixedMicroEuro()
                                + way * kind.metrePrice / ShiftModel.MILLI
                                + seconds * kind.secondPrice);
        return least;
    }

    /// Whether the load of one route, or of two, fits into the compartment of a kind of shift.
    private boolean takes(ShiftModel kind, int first, int second) {
        int slot = kind.slotOf(first);
        if (slot < 0 || (second != NONE && kind.slotOf(second) != slot))
            return false;
        for (int d = 0; d < problem.dimensions; d++) {
            long sum = load[first * problem.dimensions + d] + (second == NONE ? 0 : load[second * problem.dimensions + d]);
            if (sum > kind.capacity[slot + d] - kind.loadAtOrigin[slot + d])
                return false;
        }
        return true;
    }

    private boolean fits(int first, int second) {
        for (int d = 0; d < problem.dimensions; d++)
            if (load[first * problem.dimensions + d] + load[second * problem.dimensions + d] > shift.dayLimit[d])
                return false;
        return takes(shift, first, second);
    }

    private List<int[]> collect(int[] visits) {
        List<int[]> routes = new ArrayList<>();
        for (int visit : visits)
            if (head[visit] == visit) {
                int[] route = new int[stops[visit]];
                int at = visit;
                for (int i = 0; i < route.length; i++) {
                    route[i] = at;
                    at = next[at];
                }
                routes.add(route);
            }
        return routes;
    }
}
