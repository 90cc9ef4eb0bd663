package org.abfuhr.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.abfuhr.model.check.PlanChecker;
import org.abfuhr.model.fleet.FixedStops;
import org.abfuhr.model.fleet.Shift;
import org.abfuhr.model.fleet.ShiftState;
import org.abfuhr.model.fleet.Vehicle;
import org.abfuhr.model.matrix.TravelMatrix;
import org.abfuhr.model.plan.CollectionPlan;
import org.abfuhr.model.plan.PlanMetrics;
import org.abfuhr.model.plan.Route;
import org.abfuhr.model.plan.SkipReason;
import org.abfuhr.model.plan.SkippedVisit;
import org.abfuhr.model.plan.Stop;
import org.abfuhr.model.plan.StopState;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.model.problem.TimeWindow;

/// Drives a shift as a timetable says, stop by stop, and writes down what it sees. It decides nothing and judges nothing:
/// a stop without a time begins as soon as the vehicle is there and a window is open.
///
/// `D 06:00 | P1 P2 06:10 break1 | F1 | P3 06:31-06:40 | D`: a second time is a later departure. Words as in [RouteText].
/// A shift with fixed stops has them in front already; the text is the rest, such as `P3 | F1 | D`.
public final class Drive {

    private final CollectionProblem problem;
    private final Shift shift;
    private final Vehicle vehicle;
    private final TravelMatrix matrix;
    private final List<Stop> stops = new ArrayList<>();
    private final int[] load;
    private final int[] collected;
    private final Set<Integer> onBoard;
    private final int[] breaksTaken;
    private final int[] drivingSinceBreak;
    private int accessPoint;
    private int departed;
    private int now;
    private int tripDeparted;
    private int metres;
    private long milliwattHours;
    private long usedMilliwattHours;
    private int collections;
    private int lifts;
    private int unloadings;
    private long fees;
    private long dayCosts;

    private Drive(CollectionProblem problem, Shift shift) {
        this.problem = problem;
        this.shift = shift;
        this.vehicle = problem.vehicleOf(shift);
        this.matrix = problem.profileOf(vehicle).matrix();
        this.load = shift.initialLoad().stream().mapToInt(i -> i).toArray();
        this.onBoard = new TreeSet<>(shift.initialFractions());
        this.collected = new int[problem.dimensions().size()];
        this.breaksTaken = new int[shift.breaks().size()];
        this.drivingSinceBreak = new int[shift.breaks().size()];
        this.milliwattHours = shift.initialWattHours() * 1_000L;
        this.now = shift.earliestStart();
        shift.fixed().ifPresent(this::resume);
    }

    /// The route of a shift.
    public static Route route(CollectionProblem problem, int shift, String text) {
        var drive = new Drive(problem, problem.shifts().get(shift));
        drive.follow(text, true);
        return new Route(shift, drive.stops);
    }

    /// Fixed stops of a shift, such as `D 06:00 | P1 P2`, and the state behind them.
    public static FixedStops fixed(CollectionProblem problem, int shift, String text) {
        var drive = new Drive(problem, problem.shifts().get(shift));
        drive.follow(text, false);
        return new FixedStops(drive.stops, drive.state());
    }

    /// A plan of lines like `V1: D 06:00 | P1 | F1 | D`, ascending by shift. What no route serves is skipped ([SkipReason#NOT_FOUND]);
    /// metrics and findings are the checker's.
    public static CollectionPlan plan(CollectionProblem problem, String text) {
        var ids = problem.shifts().stream().map(Shift::id).toList();
        return plan(problem, text.strip().lines().filter(line -> !line.isBlank()).map(line -> line.split(":", 2))
                .map(parts -> route(problem, GridTown.GridWords.index(parts[0].strip(), ids), parts[1])).toList());
    }

    /// A plan of these routes.
    public static CollectionPlan plan(CollectionProblem problem, List<Route> routes) {
        Set<Integer> served = new HashSet<>();
        routes.forEach(route -> served.addAll(route.visits()));
        List<SkippedVisit> skipped = new ArrayList<>();
        for (int visit = 0; visit < problem.visits().size(); visit++)
            if (!served.contains(visit))
                skipped.add(new SkippedVisit(visit, SkipReason.NOT_FOUND, 0, CollectionProblem.NO_INDEX));
        var report = PlanChecker.check(problem,
                new CollectionPlan(problem.name(), routes, skipped, PlanMetrics.NONE, List.of()));
        return new CollectionPlan(problem.name(), routes, skipped, report.metrics(), report.findings());
    }

    private void resume(FixedStops fixed) {
        var state = fixed.state();
        stops.addAll(fixed.stops());
        accessPoint = state.accessPoint();
        departed = state.departedSeconds();
        now = state.readySeconds();
        for (int slot = 0; slot < load.length; slot++)
            load[slot] = state.load().get(slot);
        onBoard.addAll(state.fractionsOnBoard());
        milliwattHours = state.batteryMilliwattHours();
        metres = state.drivenMetres();
    }

    private ShiftState state() {
        return new ShiftState(accessPoint, departed, now, list(load), List.copyOf(new TreeSet<>(onBoard)), milliwattHours, metres,
                usedMilliwattHours, list(collected), collections, lifts, unloadings, fees, dayCosts, list(breaksTaken),
                list(drivingSinceBreak), tripDeparted);
    }

    private void follow(String text, boolean home) {
        var words = RouteText.words(text);
        for (int w = 0; w < words.size(); w++) {
            boolean timed = w + 1 < words.size() && RouteText.isTime(words.get(w + 1));
            var times = timed ? words.get(w + 1).split("-", 2) : new String[0];
            go(words.get(w), times, home && w >= words.size() - (timed ? 2 : 1));
            w += timed ? 1 : 0;
        }
    }

    private void go(String word, String[] times, boolean last) {
        var plain = word.replace("'", "");
        if (word.startsWith("break"))
            rest(Integer.parseInt(word.substring(5)) - 1, times);
        else if (word.startsWith("charge@"))
            charge(index(problem.facilities().stream().map(f -> f.id()).toList(), word.substring(7)), times);
        else if (problem.visits().stream().anyMatch(v -> v.id().equals(plain)))
            collect(index(problem.visits().stream().map(v -> v.id()).toList(), plain), word.endsWith("'") ? 1 : 0, times);
        else if (problem.facilities().stream().anyMatch(f -> f.id().equals(word)))
            unload(index(problem.facilities().stream().map(f -> f.id()).toList(), word), times);
        else if (stops.isEmpty())
            leave(index(problem.depots().stream().map(d -> d.id()).toList(), word), times);
        else if (last)
            comeHome(index(problem.depots().stream().map(d -> d.id()).toList(), word));
        else
            throw new IllegalArgumentException("'" + word + "' may only begin or end a route");
    }

    private static int index(List<String> ids, String id) {
        return GridTown.GridWords.index(id, ids);
    }

    private void leave(int depot, String[] times) {
        accessPoint = problem.accessPoints(problem.depots().get(depot).place(), vehicle).getFirst();
        now = times.length > 0 ? Clock.seconds(times[0]) : now;
        departed = now;
        tripDeparted = now;
        stops.add(new Stop.DepotStart(depot, at(now, now)));
    }

    private void comeHome(int depot) {
        drive(problem.depots().get(depot).place(), 0);
        stops.add(new Stop.DepotEnd(depot, at(now, now)));
    }

    private void collect(int index, int side, String[] times) {
        var visit = problem.visits().get(index);
        drive(visit.place(), side);
        int arrival = now;
        int begin = stay(visit.serviceSeconds(), visit.windows(), times);
        int compartment = vehicle.compartmentOf(visit.fraction());
        for (int d = 0; d < collected.length && compartment != Vehicle.NO_COMPARTMENT; d++) {
            int amount = visit.demand().get(shift.day()).get(d);
            load[compartment * collected.length + d] += amount;
            collected[d] += amount;
        }
        onBoard.add(visit.fraction());
        collections++;
        lifts += visit.lifts();
        dayCosts += visit.dayCostsMicroEuro().get(shift.day());
        use(1_000L * visit.lifts() * vehicle.battery().wattHoursPerLift());
        stops.add(new Stop.Collection(index, at(arrival, begin)));
    }

    private void unload(int index, String[] times) {
        var facility = problem.facilities().get(index);
        drive(facility.place(), 0);
        int arrival = now;
        int begin = stay(facility.unloadingSeconds(), facility.openingHours(), times);
        fees += facility.feeMicroEuro();
        for (int c = 0; c < vehicle.compartments().size(); c++) {
            var fractions = new TreeSet<>(vehicle.compartments().get(c).fractions());
            fractions.retainAll(onBoard);
            if (!facility.fractions().containsAll(fractions))
                continue;
            fees += load[c * collected.length] * facility.feePerUnitMicroEuro();
            for (int d = 0; d < collected.length; d++)
                load[c * collected.length + d] = 0;
            onBoard.removeAll(fractions);
        }
        unloadings++;
        tripDeparted = now;
        stops.add(new Stop.Unloading(index, at(arrival, begin)));
    }

    private void charge(int index, String[] times) {
        var charger = problem.facilities().get(index).charger().orElseThrow();
        drive(problem.facilities().get(index).place(), 0);
        int arrival = now;
        int begin = stay(charger.seconds(), List.of(), times);
        milliwattHours = Math.min(1_000L * vehicle.battery().capacityWattHours(), milliwattHours + 1_000L * charger.wattHours());
        stops.add(new Stop.Charging(index, at(arrival, begin)));
    }

    private void rest(int index, String[] times) {
        int arrival = now;
        int begin = stay(shift.breaks().get(index).seconds(), List.of(), times);
        breaksTaken[index]++;
        for (int b = 0; b < breaksTaken.length; b++)
            if (shift.breaks().get(index).seconds() >= shift.breaks().get(b).seconds())
                drivingSinceBreak[b] = 0;
        stops.add(new Stop.Break(index, at(arrival, begin)));
    }

    private void drive(int place, int side) {
        var there = problem.accessPoints(place, vehicle);
        int to = there.isEmpty() ? accessPoint : there.get(side);
        if (matrix.reachable(accessPoint, to)) {
            int seconds = matrix.seconds(accessPoint, to);
            now += seconds;
            for (int b = 0; b < drivingSinceBreak.length; b++)
                drivingSinceBreak[b] += seconds;
            metres += matrix.metres(accessPoint, to);
            use((long) matrix.metres(accessPoint, to) * vehicle.battery().milliwattHoursPerMetre());
        }
        accessPoint = to;
    }

    private void use(long milliwattHoursMore) {
        milliwattHours -= milliwattHoursMore;
        usedMilliwattHours += milliwattHoursMore;
    }

    /// Waits for a window or the given time, stays, and leaves; returns when it began.
    private int stay(int seconds, List<TimeWindow> windows, String[] times) {
        int arrival = now;
        int begin = times.length > 0
                ? Clock.seconds(times[0])
                : windows.stream().filter(w -> w.latest() >= arrival).findFirst().map(w -> Math.max(arrival, w.earliest()))
                        .orElse(arrival);
        now = times.length > 1 ? Clock.seconds(times[1]) : begin + seconds;
        return begin;
    }

    private StopState at(int arrival, int begin) {
        int level = vehicle.battery().limited() ? (int) Math.floorDiv(milliwattHours, 1_000L) : 0;
        return new StopState(accessPoint, arrival, begin, now, list(load), level, metres);
    }

    private static List<Integer> list(int[] values) {
        return java.util.Arrays.stream(values).boxed().toList();
    }
}
