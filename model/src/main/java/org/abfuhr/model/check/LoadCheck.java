package org.abfuhr.model.check;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.abfuhr.model.fleet.Vehicle;
import org.abfuhr.model.plan.Stop;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.model.problem.DisposalFacility;

/// Loads per slot: what is collected, what is emptied where, what is too much, what comes home.
final class LoadCheck {

    private final RouteUnderCheck route;
    private final int dimensions;
    private final long[] load; // [slot]
    private final long[] carried; // [slot] units above capacity that the head brings along
    private final Set<Integer> onBoard; // fractions
    private long feesMicroEuro;

    LoadCheck(RouteUnderCheck route) {
        this.route = route;
        this.dimensions = route.problem.dimensions().size();
        this.load = route.start.load().stream().mapToLong(Integer::longValue).toArray();
        this.carried = new long[load.length];
        for (int slot = 0; slot < load.length; slot++)
            carried[slot] = Math.max(0, load[slot] - capacity(slot));
        this.onBoard = new TreeSet<>(route.start.fractionsOnBoard());
        this.feesMicroEuro = route.start.feesMicroEuro();
    }

    /// Gate fees of the route.
    long check() {
        for (int p = 0; p < route.fixedCount; p++)
            checkHead(p);
        if (!route.hasFixedStops())
            checkStated(0);
        for (int p = route.planned; p <= route.last(); p++) {
            simulate(p);
            checkStated(p);
        }
        checkEnd();
        return feesMicroEuro;
    }

    private void checkHead(int position) {
        var stated = route.at(position).load();
        if (route.stops.get(position) instanceof Stop.Collection)
            for (int slot = 0; slot < stated.size(); slot++)
                overload(position, slot, stated.get(slot) - capacity(slot), true);
    }

    private void simulate(int position) {
        switch (route.stops.get(position)) {
            case Stop.Collection(int visit, _) -> collect(position, visit);
            case Stop.Unloading(int facility, _) -> unload(route.problem.facilities().get(facility));
            default -> {
            }
        }
    }

    private void collect(int position, int visitIndex) {
        var visit = route.problem.visits().get(visitIndex);
        int compartment = route.vehicle.compartmentOf(visit.fraction());
        if (compartment != Vehicle.NO_COMPARTMENT) {
            onBoard.add(visit.fraction());
            for (int d = 0; d < dimensions; d++)
                load[compartment * dimensions + d] += route.demand(visit, d);
        }
        for (int slot = 0; slot < load.length; slot++) {
            overload(position, slot, Math.min(carried[slot], load[slot] - capacity(slot)), true);
            overload(position, slot, load[slot] - capacity(slot) - carried[slot], false);
        }
    }

    private void overload(int position, int slot, long excess, boolean unavoidable) {
        route.violate(Rule.OVERLOAD, excess, position, unavoidable,
                "is " + excess + " " + route.problem.dimensions().get(slot % dimensions)
                        + " above the capacity of compartment " + slot / dimensions);
    }

    private void unload(DisposalFacility facility) {
        feesMicroEuro += facility.feeMicroEuro();
        for (int c = 0; c < route.vehicle.compartments().size(); c++) {
            List<Integer> fractions = route.vehicle.compartments().get(c).fractions();
            boolean accepted = fractions.stream().filter(onBoard::contains).allMatch(facility.fractions()::contains);
            if (accepted)
                empty(c, facility);
        }
    }

    private void empty(int compartment, DisposalFacility facility) {
        int first = compartment * dimensions;
        feesMicroEuro += load[first] * facility.feePerUnitMicroEuro();
        java.util.Arrays.fill(load, first, first + dimensions, 0);
        java.util.Arrays.fill(carried, first, first + dimensions, 0);
        route.vehicle.compartments().get(compartment).fractions().forEach(onBoard::remove);
    }

    private void checkStated(int position) {
        long difference = 0;
        for (int slot = 0; slot < load.length; slot++)
            difference += Math.abs(route.at(position).load().get(slot) - load[slot]);
        route.violate(Rule.PLAN_LOAD, difference, position,
                "says it leaves with " + route.at(position).load() + ", but it is " + java.util.Arrays.toString(load));
    }

    private void checkEnd() {
        long left = java.util.Arrays.stream(load).sum();
        if (route.vehicle.endsEmpty())
            route.violateRoute(Rule.ENDS_EMPTY, left, 0, "comes home with " + left + " units on board");
    }

    private long capacity(int slot) {
        CollectionProblem problem = route.problem;
        return route.vehicle.compartments().get(slot / problem.dimensions().size()).capacity()
                .get(slot % problem.dimensions().size());
    }
}
