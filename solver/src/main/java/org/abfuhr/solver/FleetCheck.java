package org.abfuhr.solver;

import java.util.ArrayList;
import java.util.List;
import org.abfuhr.model.fleet.Shift;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.model.problem.Visit;

/// What can be said before planning: required loads that the whole fleet cannot carry, however it drives.
final class FleetCheck {

    private final CollectionProblem problem;

    FleetCheck(CollectionProblem problem) {
        this.problem = problem;
    }

    List<String> notes() {
        List<String> notes = new ArrayList<>();
        for (int fraction = 0; fraction < problem.fractions().size(); fraction++)
            for (int dimension = 0; dimension < problem.dimensions().size(); dimension++)
                check(fraction, dimension, notes);
        return notes;
    }

    private void check(int fraction, int dimension, List<String> notes) {
        long load = 0;
        for (var visit : problem.visits())
            if (visit.required() && visit.fraction() == fraction)
                load += leastDemand(visit, dimension);
        long capacity = 0;
        for (var shift : problem.shifts())
            capacity += capacity(shift, fraction, dimension);
        if (load > capacity)
            notes.add("Fraction " + problem.fractions().get(fraction) + ": the required visits hold " + load + " "
                    + problem.dimensions().get(dimension) + ", all shifts together carry " + capacity + " at most.");
    }

    private static long leastDemand(Visit visit, int dimension) {
        return visit.demand().stream().mapToLong(day -> day.get(dimension)).min().orElse(0);
    }

    private long capacity(Shift shift, int fraction, int dimension) {
        var vehicle = problem.vehicleOf(shift);
        int compartment = vehicle.compartmentOf(fraction);
        return compartment < 0
                ? 0
                : (shift.maxUnloadings() + 1L) * vehicle.compartments().get(compartment).capacity().get(dimension);
    }
}
