package org.abfuhr.solver.timeline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.abfuhr.model.fleet.Shift;
import org.abfuhr.model.fleet.ShiftBreak.WindowBreak;
import org.abfuhr.model.fleet.Vehicle;
import org.abfuhr.model.matrix.TravelMatrix;
import org.abfuhr.model.plan.Route;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.model.problem.Release;
import org.abfuhr.model.problem.TimeWindow;
import org.abfuhr.solver.timeline.PartialRoute.Kind;

/// Tries every way to drive an order of visits with one shift: access points, windows, unloadings, charges, breaks, departure. Shares no
/// code with the evaluator, remembers nothing, and leaves out only what cannot become as good as a bound: the legs that are left cost
/// what they cost straight, as no detour is a shortcut in the towns it is for.
///
/// As in the evaluator, at most 6 stops stand between two visits, 2 of them charging; none changes nothing; a window break is taken
/// once at most, not after its window; trips are held at their depot or facility.
final class EveryRoute {

    private static final List<TimeWindow> ALWAYS = List.of(new TimeWindow(-1_000_000_000, 1_000_000_000));
    private static final int MOST_STOPS = 6;
    private static final int MOST_CHARGINGS = 2;

    /// Hard and soft cost, in this order.
    record Cost(long hard, long soft) {

        boolean above(Cost other) {
            return hard > other.hard || (hard == other.hard && soft > other.soft);
        }
    }

    private final CollectionProblem problem;
    private final Shift shift;
    private final Vehicle vehicle;
    private final TravelMatrix roads;
    private final int[] order; // visits
    private final int[] secondsLeft; // [visits served], from the arrival at the next one straight to the depot
    private final int[] metresLeft; // [visits served]
    private Cost best;
    private boolean found;
    private int departFrom;
    private int departTo;

    /// @param bound routes that cost more are not looked for
    EveryRoute(CollectionProblem problem, int shift, int[] order, Cost bound) {
        this.problem = problem;
        this.shift = problem.shifts().get(shift);
        this.order = order;
        best = bound;
        vehicle = problem.vehicleOf(this.shift);
        roads = problem.profiles().get(vehicle.profile()).matrix();
        secondsLeft = new int[order.length + 1];
        metresLeft = new int[order.length + 1];
        for (int served = order.length; served >= 0; served--)
            measureLeft(served);
    }

    private void measureLeft(int served) {
        if (served == order.length)
            return;
        secondsLeft[served] = problem.visits().get(order[served]).serviceSeconds() + secondsLeft[served + 1];
        metresLeft[served] = metresLeft[served + 1];
        int seconds = TravelMatrix.UNREACHABLE;
        int metres = TravelMatrix.UNREACHABLE;
        for (int from : points(visit(served))) {
            seconds = Math.min(seconds, secondsTo(from, served + 1));
            metres = Math.min(metres, metresTo(from, served + 1));
        }
        secondsLeft[served] += seconds;
        metresLeft[served] += metres;
    }

    /// Straight to a visit of the order, or to the depot behind the last; 0 without a road.
    private int secondsTo(int from, int served) {
        int least = TravelMatrix.UNREACHABLE;
        for (int to : served == order.length ? ends() : points(visit(served)))
            least = Math.min(least, roads.seconds(from, to));
        return least == TravelMatrix.UNREACHABLE ? 0 : least;
    }

    private int metresTo(int from, int served) {
        int least = TravelMatrix.UNREACHABLE;
        for (int to : served == order.length ? ends() : points(visit(served)))
            least = Math.min(least, roads.metres(from, to));
        return least == TravelMatrix.UNREACHABLE ? 0 : least;
    }

    private int visit(int position) {
        return problem.visits().get(order[position]).place();
    }

    private List<Integer> points(int place) {
        return problem.places().get(place).accessPoints().get(vehicle.profile());
    }

    private List<Integer> ends() {
        return points(problem.depots().get(shift.endDepot()).place());
    }

    /// The least cost of all routes that are not above the bound.
    Cost best() {
        for (departFrom = shift.earliestStart(); departFrom < ALWAYS.getFirst().latest(); departFrom = departTo + 1) {
            departTo = nextBreakEnd();
            for (int point : points(problem.depots().get(shift.startDepot()).place())) {
                var start = new PartialRoute(problem, shift, point);
                start.clock = departFrom;
                extend(start, 0);
            }
        }
        if (!found)
            throw new IllegalStateException("no route costs as little as " + best);
        return best;
    }

    /// Up to when the same window breaks are due.
    private int nextBreakEnd() {
        return shift.breaks().stream().filter(b -> b instanceof WindowBreak w && w.latest() >= departFrom)
                .mapToInt(b -> ((WindowBreak) b).latest()).min().orElse(ALWAYS.getFirst().latest());
    }

    private void extend(PartialRoute route, int served) {
        if (hopeless(route, served))
            return;
        if (served == order.length)
            for (int point : ends())
                finish(route.end(point));
        else
            for (int point : points(visit(served)))
                for (var window : orAlways(problem.visits().get(order[served]).windows()))
                    extend(route.collect(order[served], point, window.earliest(), window.latest()), served + 1);
        if (route.stopsHere < MOST_STOPS)
            stop(route, served);
    }

    private static List<TimeWindow> orAlways(List<TimeWindow> windows) {
        return windows.isEmpty() ? ALWAYS : windows;
    }

    private void stop(PartialRoute route, int served) {
        for (int facility : vehicle.facilities()) {
            var where = problem.facilities().get(facility);
            for (int point : points(where.place())) {
                if (route.empties(facility))
                    for (var open : orAlways(where.openingHours()))
                        extend(route.unload(facility, point, open.earliest(), open.latest()), served);
                if (vehicle.battery().limited() && where.charger().isPresent() && route.chargingsHere < MOST_CHARGINGS
                        && route.battery < 1000L * vehicle.battery().capacityWattHours())
                    extend(route.charge(facility, point), served);
            }
        }
        for (int b = 0; b < shift.breaks().size(); b++)
            if (shift.breaks().get(b) instanceof WindowBreak w
                    ? (route.taken >> b & 1) == 0 && route.clock <= w.latest() && departFrom <= w.latest()
                    : route.tired(b))
                extend(route.rest(b), served);
    }

    private long weight(String rule) {
        return problem.weights().get(rule, 1);
    }

    /// Whether the rest, driven straight, costs too much already.
    private boolean hopeless(PartialRoute route, int served) {
        int seconds = secondsTo(route.point, served) + secondsLeft[served];
        int metresMore = metresTo(route.point, served) + metresLeft[served];
        int back = route.clock + seconds;
        int duration = route.busy + seconds;
        long hard = violations(route, back, duration);
        if (hard > best.hard)
            return true;
        long energy = route.used + (long) metresMore * vehicle.battery().milliwattHoursPerMetre();
        return hard == best.hard && money(route.metres + metresMore, duration, energy, route.fees) > best.soft;
    }

    private long violations(PartialRoute route, int back, int duration) {
        return weight("unreachable") * route.unreachable + weight("overload") * route.overload + lateness(route.late)
                + weight("drivingTime") * route.tooFar + weight("battery") * Math.max(0, route.shortfall)
                + weight("unloadings") * Math.max(0, route.unloadings - shift.maxUnloadings())
                + weight("shiftEnd") * Math.max(0, back - shift.latestEnd())
                + weight("duration") * Math.max(0, duration - shift.maxDurationSeconds());
    }

    /// Windows and opening hours weigh alike in the towns it is for.
    private long lateness(long seconds) {
        if (weight("window") != weight("openingHours"))
            throw new IllegalArgumentException("weights differ");
        return weight("window") * seconds;
    }

    private long money(long metres, long duration, long milliwattHours, long fees) {
        var costs = vehicle.costs();
        long lifts = Arrays.stream(order).mapToLong(v -> problem.visits().get(v).lifts()).sum();
        long future = Arrays.stream(order).mapToLong(v -> problem.visits().get(v).dayCostsMicroEuro().get(shift.day())).sum();
        return weight("fixedCost") * costs.fixedMicroEuro() + weight("distance") * metres * costs.perMetre()
                + weight("time") * duration * costs.perSecond()
                + weight("overtime") * Math.max(0, duration - shift.regularSeconds()) * costs.overtimePerSecond()
                + weight("lift") * lifts * costs.perLift()
                + weight("energy") * Math.floorDiv(milliwattHours * costs.perWattHour(), 1000L) + weight("gateFee") * fees
                + weight("dayCost") * future + weight("deviation") * deviation();
    }

    /// What visits cost that were released to another shift; driven ones nothing.
    private long deviation() {
        int head = shift.fixed().map(fixed -> new Route(0, fixed.stops()).visits().size()).orElse(0);
        return Arrays.stream(order).skip(head).mapToObj(v -> problem.visits().get(v).released()).flatMap(Optional::stream)
                .filter(release -> problem.shifts().indexOf(shift) != release.shift()).mapToLong(Release::moveCostMicroEuro)
                .sum();
    }

    private void finish(PartialRoute end) {
        var stops = stops(end);
        int[] hold = holds(stops);
        int first = Math.max(departFrom, hold[0]);
        var earliest = drive(stops, hold, first);
        if (earliest.breakMissed())
            return;
        int departed = latestAsGood(stops, hold, first, earliest);
        var cost = new Cost(hard(end, departed, earliest), money(end.metres, earliest.back - departed, end.used, end.fees));
        if (cost.above(best))
            return;
        best = cost;
        found = true;
    }

    private static List<PartialRoute> stops(PartialRoute end) {
        Deque<PartialRoute> stops = new ArrayDeque<>();
        for (var stop = end; stop != null; stop = stop.before)
            stops.addFirst(stop);
        return new ArrayList<>(stops);
    }

    /// When a trip may leave its depot or facility at the earliest.
    private int[] holds(List<PartialRoute> stops) {
        int[] hold = new int[stops.size()];
        int release = -1_000_000_000;
        for (int i = hold.length - 1; i >= 0; i--) {
            var stop = stops.get(i);
            boolean trip = stop.kind == Kind.UNLOAD || stop.kind == Kind.START;
            hold[i] = trip ? release : -1_000_000_000;
            if (stop.kind == Kind.VISIT)
                release = Math.max(release, problem.visits().get(stop.ref).releaseSeconds());
            else if (trip)
                release = -1_000_000_000;
        }
        return hold;
    }

    /// What a departure leads to.
    private record Drive(int back, long late, boolean breakMissed) {}

    private static Drive drive(List<PartialRoute> stops, int[] hold, int departed) {
        int clock = departed;
        long late = 0;
        boolean missed = false;
        for (int i = 1; i < hold.length; i++) {
            var stop = stops.get(i);
            clock += stop.legSeconds;
            int lateHere = Math.max(0, clock - stop.closes);
            missed |= stop.kind == Kind.BREAK && lateHere > 0;
            late += lateHere;
            clock = Math.max(Math.max(clock, stop.opens) + stop.duration, hold[i]);
        }
        return new Drive(clock, late, missed);
    }

    /// The latest departure that is back as early and nowhere later; both grow with the departure.
    private int latestAsGood(List<PartialRoute> stops, int[] hold, int first, Drive earliest) {
        int good = first;
        int bad = Math.max(first, Math.min(departTo, earliest.back)) + 1;
        while (bad - good > 1) {
            int middle = (good + bad) >>> 1;
            if (drive(stops, hold, middle).equals(earliest))
                good = middle;
            else
                bad = middle;
        }
        return good;
    }

    private long hard(PartialRoute end, int departed, Drive drive) {
        long hard = violations(end, drive.back, drive.back - departed) - lateness(end.late) + lateness(drive.late);
        if (vehicle.endsEmpty())
            hard += weight("endsEmpty") * Arrays.stream(end.load).sum();
        var limits = shift.limits();
        long day = Math.max(0, end.metres - limits.metres()) + Math.max(0, order.length - (long) limits.stops());
        for (int d = 0; d < problem.dimensions().size(); d++) {
            int dimension = d;
            day += Math.max(0, Arrays.stream(order)
                    .mapToLong(v -> problem.visits().get(v).demand().get(shift.day()).get(dimension)).sum()
                    - limits.load().get(d));
        }
        for (int b = 0; b < shift.breaks().size(); b++)
            if (shift.breaks().get(b) instanceof WindowBreak w) {
                boolean due = departed <= w.latest() && drive.back > w.latest();
                hard += weight("break") * (due == ((end.taken >> b & 1) != 0) ? 0 : 1);
            }
        return hard + weight("dayLimit") * day;
    }
}
