package org.abfuhr.dispatch.service.day;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.abfuhr.model.fleet.FixedStops;
import org.abfuhr.model.fleet.Shift;
import org.abfuhr.model.fleet.ShiftState;
import org.abfuhr.model.fleet.Vehicle;
import org.abfuhr.model.matrix.TravelMatrix;
import org.abfuhr.model.plan.Stop;
import org.abfuhr.model.plan.StopState;
import org.abfuhr.model.problem.CollectionProblem;

/// The head of a shift that has been driven, with the times that the vehicle reported: what it has on board, how far it came, what it
/// used. Lengths are those of the travel matrix, loads those that were expected.
final class DrivenHead {

    private final CollectionProblem problem;
    private final Shift shift;
    private final Vehicle vehicle;
    private final TravelMatrix matrix;
    private final List<Stop> stops = new ArrayList<>();
    private final int[] load;
    private final int[] collected;
    private final TreeSet<Integer> onBoard;
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

    private DrivenHead(CollectionProblem problem, Shift shift) {
        this.problem = problem;
        this.shift = shift;
        vehicle = problem.vehicleOf(shift);
        matrix = problem.profileOf(vehicle).matrix();
        load = shift.initialLoad().stream().mapToInt(i -> i).toArray();
        onBoard = new TreeSet<>(shift.initialFractions());
        collected = new int[problem.dimensions().size()];
        breaksTaken = new int[shift.breaks().size()];
        drivingSinceBreak = new int[shift.breaks().size()];
        milliwattHours = shift.initialWattHours() * 1_000L;
    }

    /// The fixed stops of a shift whose vehicle has left. Stops that the problem does not know are passed over.
    static FixedStops of(CollectionProblem problem, Shift shift, DrivenDay.Vehicle driven) {
        var head = new DrivenHead(problem, shift);
        head.leave(driven);
        driven.done().forEach(head::follow);
        head.hold(head.seconds(driven.busyUntil()));
        if (driven.full())
            head.fill();
        return new FixedStops(head.stops, head.state());
    }

    private int seconds(Instant instant) {
        return instant.equals(Instant.MIN) ? Integer.MIN_VALUE : (int) Duration.between(problem.start(), instant).toSeconds();
    }

    /// What was tried in vain keeps the vehicle, in the plan's eyes at its last stop.
    private void hold(int until) {
        if (until <= now)
            return;
        now = until;
        var last = stops.removeLast();
        stops.add(switch (last) {
            case Stop.DepotStart(int depot, _) -> {
                departed = now;
                tripDeparted = now;
                yield new Stop.DepotStart(depot, at(now, now));
            }
            case Stop.Collection(int visit, var at) -> new Stop.Collection(visit, at(at.arrivalSeconds(), at.beginSeconds()));
            case Stop.Unloading(int facility, var at) -> {
                tripDeparted = now;
                yield new Stop.Unloading(facility, at(at.arrivalSeconds(), at.beginSeconds()));
            }
            case Stop.Charging(int facility, var at) -> new Stop.Charging(facility, at(at.arrivalSeconds(), at.beginSeconds()));
            case Stop.Break(int index, var at) -> new Stop.Break(index, at(at.arrivalSeconds(), at.beginSeconds()));
            case Stop.DepotEnd end -> throw new IllegalStateException("a driven head has ended at " + end);
        });
    }

    /// As reported; else early enough for the first stop.
    private void leave(DrivenDay.Vehicle driven) {
        accessPoint = problem.accessPoints(problem.depots().get(shift.startDepot()).place(), vehicle).getFirst();
        now = driven.departed().map(this::seconds)
                .orElseGet(() -> driven.done().stream().findFirst().map(this::departureFor).orElse(shift.earliestStart()));
        departed = now;
        tripDeparted = now;
        stops.add(new Stop.DepotStart(shift.startDepot(), at(now, now)));
    }

    private int departureFor(DrivenDay.Done first) {
        int visit = problem.visits().stream().map(v -> v.id()).toList().indexOf(first.id());
        if (visit < 0 || problem.accessPoints(problem.visits().get(visit).place(), vehicle).isEmpty())
            return seconds(first.finished());
        int to = problem.accessPoints(problem.visits().get(visit).place(), vehicle).getFirst();
        int leg = matrix.reachable(accessPoint, to) ? matrix.seconds(accessPoint, to) : 0;
        return seconds(first.finished()) - problem.visits().get(visit).serviceSeconds() - leg;
    }

    private void follow(DrivenDay.Done done) {
        switch (done.what()) {
            case "visit" -> index(problem.visits().stream().map(v -> v.id()).toList(), done.id())
                    .ifPresent(visit -> collect(visit, done));
            case "unloading" -> index(problem.facilities().stream().map(f -> f.id()).toList(), done.id())
                    .ifPresent(facility -> unload(facility, done));
            case "charging" -> index(problem.facilities().stream().map(f -> f.id()).toList(), done.id())
                    .ifPresent(facility -> charge(facility, done));
            default -> rest(Integer.parseInt(done.id()), done);
        }
    }

    private static Optional<Integer> index(List<String> ids, String id) {
        int index = ids.indexOf(id);
        return index < 0 ? Optional.empty() : Optional.of(index);
    }

    private void collect(int index, DrivenDay.Done done) {
        var visit = problem.visits().get(index);
        if (problem.accessPoints(visit.place(), vehicle).isEmpty() || vehicle.compartmentOf(visit.fraction()) < 0)
            return;
        drive(visit.place());
        int arrival = arrive(done, visit.serviceSeconds());
        int begin = stay(done, arrival, visit.serviceSeconds());
        int compartment = vehicle.compartmentOf(visit.fraction());
        for (int d = 0; d < collected.length; d++) {
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

    private void unload(int index, DrivenDay.Done done) {
        var facility = problem.facilities().get(index);
        if (problem.accessPoints(facility.place(), vehicle).isEmpty())
            return;
        drive(facility.place());
        int arrival = arrive(done, facility.unloadingSeconds());
        int begin = stay(done, arrival, facility.unloadingSeconds());
        fees += facility.feeMicroEuro();
        for (int c = 0; c < vehicle.compartments().size(); c++)
            empty(c, facility.fractions(), facility.feePerUnitMicroEuro());
        unloadings++;
        tripDeparted = now;
        stops.add(new Stop.Unloading(index, at(arrival, begin)));
    }

    private void empty(int compartment, List<Integer> accepted, long feePerUnit) {
        var fractions = new TreeSet<>(vehicle.compartments().get(compartment).fractions());
        fractions.retainAll(onBoard);
        if (!accepted.containsAll(fractions))
            return;
        fees += load[compartment * collected.length] * feePerUnit;
        Arrays.fill(load, compartment * collected.length, (compartment + 1) * collected.length, 0);
        onBoard.removeAll(fractions);
    }

    private void charge(int index, DrivenDay.Done done) {
        var charger = problem.facilities().get(index).charger();
        if (charger.isEmpty() || problem.accessPoints(problem.facilities().get(index).place(), vehicle).isEmpty())
            return;
        drive(problem.facilities().get(index).place());
        int arrival = arrive(done, charger.get().seconds());
        int begin = stay(done, arrival, charger.get().seconds());
        milliwattHours = Math.min(1_000L * vehicle.battery().capacityWattHours(),
                milliwattHours + 1_000L * charger.get().wattHours());
        stops.add(new Stop.Charging(index, at(arrival, begin)));
    }

    private void rest(int index, DrivenDay.Done done) {
        if (index >= breaksTaken.length)
            return;
        int arrival = now;
        int begin = stay(done, arrival, shift.breaks().get(index).seconds());
        breaksTaken[index]++;
        for (int b = 0; b < breaksTaken.length; b++)
            if (shift.breaks().get(index).seconds() >= shift.breaks().get(b).seconds())
                drivingSinceBreak[b] = 0;
        stops.add(new Stop.Break(index, at(arrival, begin)));
    }

    private void drive(int place) {
        int to = problem.accessPoints(place, vehicle).getFirst();
        if (matrix.reachable(accessPoint, to)) {
            metres += matrix.metres(accessPoint, to);
            use((long) matrix.metres(accessPoint, to) * vehicle.battery().milliwattHoursPerMetre());
        }
        accessPoint = to;
    }

    private void use(long more) {
        milliwattHours -= more;
        usedMilliwattHours += more;
    }

    /// As reported, but early enough for the service to end when it did, and not before the stop before was left.
    private int arrive(DrivenDay.Done done, int serviceSeconds) {
        int latest = seconds(done.finished()) - serviceSeconds;
        int arrival = Math.max(now, done.arrived().map(at -> Math.min(seconds(at), latest)).orElse(latest));
        for (int b = 0; b < drivingSinceBreak.length; b++)
            drivingSinceBreak[b] += arrival - now;
        return arrival;
    }

    /// Leaves when it was finished, or a little later where the service would have had less time than it needs: a stop is never shorter than that.
    /// Staying longer counts before the service.
    private int stay(DrivenDay.Done done, int arrival, int serviceSeconds) {
        now = Math.max(arrival + serviceSeconds, seconds(done.finished()));
        return now - serviceSeconds;
    }

    /// Nothing more fits into what has something in it; into nothing, if all is empty.
    private void fill() {
        for (int c = 0; c < vehicle.compartments().size(); c++) {
            var compartment = vehicle.compartments().get(c);
            boolean used = onBoard.isEmpty() || compartment.fractions().stream().anyMatch(onBoard::contains);
            for (int d = 0; used && d < collected.length; d++)
                load[c * collected.length + d] = Math.max(load[c * collected.length + d], compartment.capacity().get(d));
        }
        if (onBoard.isEmpty())
            vehicle.compartments().forEach(compartment -> onBoard.addAll(compartment.fractions()));
    }

    private StopState at(int arrival, int begin) {
        int level = vehicle.battery().limited() ? (int) Math.floorDiv(milliwattHours, 1_000L) : 0;
        return new StopState(accessPoint, arrival, begin, now, list(load), level, metres);
    }

    private ShiftState state() {
        return new ShiftState(accessPoint, departed, now, list(load), List.copyOf(onBoard), milliwattHours, metres,
                usedMilliwattHours, list(collected), collections, lifts, unloadings, fees, dayCosts, list(breaksTaken),
                list(drivingSinceBreak), tripDeparted);
    }

    private static List<Integer> list(int[] values) {
        return Arrays.stream(values).boxed().toList();
    }
}
