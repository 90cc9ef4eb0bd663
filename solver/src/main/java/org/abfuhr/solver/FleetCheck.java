package org.abfuhr.solver;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.abfuhr.model.fleet.DayLimits;
import org.abfuhr.model.fleet.Shift;
import org.abfuhr.model.plan.SkipReason;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.model.problem.Visit;
import org.abfuhr.solver.explain.NeverServed;
import org.abfuhr.solver.timeline.EvaluationProblem;

/// What can be said before planning: required visits that no shift can serve, however it drives, and required loads that the whole fleet cannot carry.
final class FleetCheck {

    private static final int NAMED = 5; // visits

    private final CollectionProblem problem;
    private final EvaluationProblem arrays;

    FleetCheck(EvaluationProblem arrays) {
        problem = arrays.source;
        this.arrays = arrays;
    }

    List<String> notes() {
        List<String> notes = new ArrayList<>();
        checkVisits(notes);
        for (int fraction = 0; fraction < problem.fractions().size(); fraction++)
            for (int dimension = 0; dimension < problem.dimensions().size(); dimension++)
                checkLoads(fraction, dimension, notes);
        return notes;
    }

    private void checkVisits(List<String> notes) {
        Map<SkipReason, List<Integer>> never = new EnumMap<>(SkipReason.class);
        for (int v = 0; v < arrays.visits; v++) {
            int visit = v;
            if (arrays.required[visit])
                NeverServed.reason(arrays, visit).or(() -> outOfTime(visit))
                        .ifPresent(reason -> never.computeIfAbsent(reason, _ -> new ArrayList<>()).add(visit));
        }
        never.forEach((reason, visits) -> notes.add("Required, but " + words(reason) + ": " + named(visits, reason) + "."));
    }

    private Optional<SkipReason> outOfTime(int visit) {
        int late = NeverServed.secondsLate(arrays, visit);
        if (late <= 0)
            return Optional.empty();
        return Optional.of(late == EvaluationProblem.FOREVER ? SkipReason.UNREACHABLE : SkipReason.WINDOW_MISSED);
    }

    private static String words(SkipReason reason) {
        return switch (reason) {
            case NO_VEHICLE -> "no allowed vehicle takes the fraction on an allowed day";
            case UNREACHABLE -> "no way leads an allowed vehicle there";
            case NO_FACILITY -> "no allowed vehicle may unload the fraction anywhere";
            case WINDOW_MISSED -> "the last window closes before any vehicle can be there";
            default -> throw new IllegalArgumentException(reason + " is no reason before planning");
        };
    }

    private String named(List<Integer> visits, SkipReason reason) {
        var first = visits.stream().limit(NAMED).map(visit -> name(visit, reason)).collect(joining(", "));
        return visits.size() > NAMED ? first + " and " + (visits.size() - NAMED) + " more" : first;
    }

    private String name(int visit, SkipReason reason) {
        var id = problem.visits().get(visit).id();
        return reason == SkipReason.WINDOW_MISSED ? id + " (" + NeverServed.secondsLate(arrays, visit) + " s late)" : id;
    }

    private void checkLoads(int fraction, int dimension, List<String> notes) {
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
        if (compartment < 0)
            return 0;
        long carried = (shift.maxUnloadings() + 1L) * vehicle.compartments().get(compartment).capacity().get(dimension);
        int limit = shift.limits().load().get(dimension);
        return limit == DayLimits.NO_LIMIT ? carried : Math.min(carried, limit);
    }
}
