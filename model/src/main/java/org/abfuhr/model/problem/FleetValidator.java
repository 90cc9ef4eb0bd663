package org.abfuhr.model.problem;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.abfuhr.model.fault.Faults;
import org.abfuhr.model.fleet.Compartment;
import org.abfuhr.model.fleet.FixedStops;
import org.abfuhr.model.fleet.Shift;
import org.abfuhr.model.fleet.ShiftBreak;
import org.abfuhr.model.fleet.Vehicle;
import org.abfuhr.model.plan.Stop;

/// Finds every fault of a problem's vehicles (E20x), shifts (E21x) and fixed stops (E22x).
final class FleetValidator {

    private final CollectionProblem problem;
    private final Faults faults;

    FleetValidator(CollectionProblem problem, Faults faults) {
        this.problem = problem;
        this.faults = faults;
    }

    void validate() {
        faults.requireUnique("E105", "vehicles", problem.vehicles(), Vehicle::id);
        faults.requireUnique("E105", "shifts", problem.shifts(), Shift::id);
        problem.vehicles().forEach(this::validateVehicle);
        problem.shifts().forEach(this::validateShift);
        validateFixedVisitsOnce();
    }

    private void validateVehicle(Vehicle vehicle) {
        var where = "vehicle " + vehicle.id();
        faults.requireIndex("E200", where, "profile", vehicle.profile(), problem.profiles().size());
        vehicle.facilities().forEach(f -> faults.requireIndex("E201", where, "facilities", f, problem.facilities().size()));
        vehicle.compartments().forEach(c -> validateCompartment(c, where));
        requireFractionsOnce(vehicle, where);
        var costs = vehicle.costs();
        for (long cost : List.of(costs.fixedMicroEuro(), costs.perMetre(), costs.perSecond(), costs.overtimePerSecond(),
                costs.perLift(),
                costs.perWattHour()))
            faults.requireNotNegative("E204", where, "costs", cost);
        var battery = vehicle.battery();
        for (int value : List.of(battery.capacityWattHours(), battery.reserveWattHours(), battery.milliwattHoursPerMetre(),
                battery.wattHoursPerLift()))
            faults.requireNotNegative("E205", where, "battery", value);
        faults.require(battery.reserveWattHours() <= battery.capacityWattHours(), "E205", where,
                "battery reserve " + battery.reserveWattHours() + " Wh exceeds its capacity " + battery.capacityWattHours()
                        + " Wh.",
                "Lower the reserve.");
    }

    private void validateCompartment(Compartment compartment, String where) {
        compartment.fractions()
                .forEach(f -> faults.requireIndex("E202", where, "compartment fractions", f, problem.fractions().size()));
        faults.require(compartment.capacity().size() == problem.dimensions().size(), "E203", where,
                "has a compartment with " + compartment.capacity().size() + " capacities.",
                "Give one for each of the " + problem.dimensions().size() + " dimensions.");
        compartment.capacity().forEach(c -> faults.requireNotNegative("E203", where, "compartment capacity", c));
    }

    private void requireFractionsOnce(Vehicle vehicle, String where) {
        Set<Integer> seen = new HashSet<>();
        for (var compartment : vehicle.compartments())
            for (int fraction : compartment.fractions())
                faults.require(seen.add(fraction), "E202", where, "takes fraction " + fraction + " in two compartments.",
                        "Name each fraction in one compartment only.");
    }

    private void validateShift(Shift shift) {
        var where = "shift " + shift.id();
        faults.requireIndex("E210", where, "startDepot", shift.startDepot(), problem.depots().size());
        faults.requireIndex("E210", where, "endDepot", shift.endDepot(), problem.depots().size());
        faults.requireIndex("E211", where, "day", shift.day(), problem.horizonDays());
        faults.require(shift.earliestStart() <= shift.latestEnd(), "E212", where,
                "ends at " + shift.latestEnd() + " s, before it starts at " + shift.earliestStart() + " s.",
                "Let it end after its start.");
        faults.require(shift.earliestStart() > -Shift.MOST_SECONDS && shift.latestEnd() < Shift.MOST_SECONDS, "E212", where,
                "lies from " + shift.earliestStart() + " to " + shift.latestEnd()
                        + " s, 31 years and more from the problem's start.",
                "Let the problem start near its days, and count from there.");
        for (int value : List.of(shift.maxDurationSeconds(), shift.regularSeconds(), shift.maxUnloadings(),
                shift.initialWattHours(),
                shift.limits().stops(), shift.limits().metres()))
            faults.requireNotNegative("E213", where, "a limit", value);
        faults.require(shift.limits().load().size() == problem.dimensions().size(), "E213", where,
                "has " + shift.limits().load().size() + " day load limits.",
                "Give one for each of the " + problem.dimensions().size() + " dimensions.");
        shift.breaks().forEach(b -> validateBreak(b, where));
        faults.requireIndex("E214", where, "vehicle", shift.vehicle(), problem.vehicles().size());
        if (shift.vehicle() >= 0 && shift.vehicle() < problem.vehicles().size())
            validateStart(shift, where);
    }

    private void validateBreak(ShiftBreak shiftBreak, String where) {
        faults.requireNotNegative("E215", where, "break length", shiftBreak.seconds());
        switch (shiftBreak) {
            case ShiftBreak.WindowBreak(int earliest, int latest, int seconds) ->
                faults.require(earliest <= latest, "E215", where,
                        "has a break of " + seconds + " s with a window from " + earliest + " s to " + latest + " s.",
                        "Let the window close no earlier than it opens.");
            case ShiftBreak.AccumulatedBreak(int after, int seconds) -> faults.require(after > 0, "E215", where,
                    "has a break of " + seconds + " s after " + after + " s of driving.", "Give a driving time above 0.");
        }
    }

    private void validateStart(Shift shift, String where) {
        var vehicle = problem.vehicleOf(shift);
        int slots = problem.slots(vehicle);
        faults.require(shift.initialLoad().size() == slots, "E216", where,
                "has an initial load of " + shift.initialLoad().size() + " slots.",
                "Give one amount for each of the " + slots + " slots (compartments × dimensions).");
        shift.initialLoad().forEach(amount -> faults.requireNotNegative("E216", where, "initialLoad", amount));
        shift.initialFractions()
                .forEach(f -> faults.requireIndex("E216", where, "initialFractions", f, problem.fractions().size()));
        shift.fixed().ifPresent(fixed -> validateFixed(shift, fixed, slots, where));
    }

    private void validateFixed(Shift shift, FixedStops fixed, int slots, String where) {
        boolean fromDepot = !fixed.stops().isEmpty()
                && fixed.stops().getFirst() instanceof Stop.DepotStart(int depot, var at)
                && depot == shift.startDepot();
        faults.require(fromDepot, "E220", where, "has fixed stops that do not begin at its start depot.",
                "List the depot start first.");
        faults.require(fixed.stops().stream().noneMatch(Stop.DepotEnd.class::isInstance), "E220", where, "has a fixed depot end.",
                "Leave a finished shift out of the problem.");
        for (var stop : fixed.stops()) {
            validateFixedStop(shift, stop, where);
            int amounts = stop.at().load().size();
            faults.require(amounts == slots, "E221", where, "has a fixed stop with a load of " + amounts + " slots.",
                    "Give one amount for each of the " + slots + " slots (compartments × dimensions).");
        }
        var state = fixed.state();
        boolean shaped = state.load().size() == slots && state.collected().size() == problem.dimensions().size()
                && state.breaksTaken().size() == shift.breaks().size()
                && state.drivingSinceBreak().size() == shift.breaks().size();
        faults.require(shaped, "E221", where, "has a fixed state of the wrong shape.",
                "Give a load per slot, collected amounts per dimension, and one count per break.");
        state.fractionsOnBoard()
                .forEach(f -> faults.requireIndex("E222", where, "fractionsOnBoard", f, problem.fractions().size()));
        validateFixedAccessPoint(problem.vehicleOf(shift), state.accessPoint(), where);
        faults.require(fixed.stops().isEmpty() || state.readySeconds() >= fixed.stops().getLast().at().departureSeconds(), "E221",
                where,
                "is ready at " + state.readySeconds() + " s, before it leaves its last fixed stop.",
                "Let readySeconds be at least the departure of the last fixed stop.");
    }

    private void validateFixedStop(Shift shift, Stop stop, String where) {
        validateFixedAccessPoint(problem.vehicleOf(shift), stop.at().accessPoint(), where);
        switch (stop) {
            case Stop.DepotStart(int depot, var at) ->
                faults.requireIndex("E222", where, "fixed depot", depot, problem.depots().size());
            case Stop.Collection(int visit, var at) ->
                faults.requireIndex("E222", where, "fixed visit", visit, problem.visits().size());
            case Stop.Unloading(int facility, var at) ->
                faults.requireIndex("E222", where, "fixed facility", facility, problem.facilities().size());
            case Stop.Charging(int facility, var at) ->
                faults.requireIndex("E222", where, "fixed charger", facility, problem.facilities().size());
            case Stop.Break(int index, var at) -> faults.requireIndex("E222", where, "fixed break", index, shift.breaks().size());
            case Stop.DepotEnd(int depot, var at) ->
                faults.requireIndex("E222", where, "fixed depot", depot, problem.depots().size());
        }
    }

    private void validateFixedAccessPoint(Vehicle vehicle, int accessPoint, String where) {
        if (vehicle.profile() >= 0 && vehicle.profile() < problem.profiles().size())
            faults.requireIndex("E222", where, "fixed access point", accessPoint, problem.profileOf(vehicle).matrix().size());
    }

    private void validateFixedVisitsOnce() {
        List<Integer> fixedVisits = new ArrayList<>();
        for (var shift : problem.shifts())
            shift.fixed().ifPresent(fixed -> fixed.stops().stream().filter(Stop.Collection.class::isInstance)
                    .forEach(stop -> fixedVisits.add(((Stop.Collection) stop).visit())));
        Set<Integer> seen = new HashSet<>();
        for (int visit : fixedVisits)
            faults.require(seen.add(visit), "E223", "shifts", "fix visit " + visit + " twice.", "Let one shift serve it.");
    }
}
