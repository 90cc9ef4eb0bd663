package org.abfuhr.benchmarks;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.abfuhr.model.fleet.Compartment;
import org.abfuhr.model.fleet.Vehicle;
import org.abfuhr.model.plan.Stop;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.solver.timeline.EvaluationProblem;
import org.abfuhr.solver.timeline.RouteEvaluator;
import org.abfuhr.solver.timeline.RouteTimeline;
import org.abfuhr.solver.timeline.ShiftModel;

/// A legal visit order of a given length, always the nearest next, for the shift that has to unload most often.
final class SampleRoute {

    private static final int ROOMY = 1_000; // times the capacity

    private final int shift;
    private final int[] visits;

    private SampleRoute(int shift, int[] visits) {
        this.shift = shift;
        this.visits = visits;
    }

    /// Index of the shift.
    int shift() {
        return shift;
    }

    /// Visits in order; must not be changed.
    int[] visits() {
        return visits;
    }

    static SampleRoute of(EvaluationProblem problem, int length) {
        var evaluator = new RouteEvaluator(problem);
        return Arrays.stream(problem.shifts).filter(shift -> possible(shift).size() >= length)
                .map(shift -> new SampleRoute(shift.index, nearestNext(shift, length)))
                .filter(route -> evaluator.evaluate(route.shift, route.visits).hardCost() == 0)
                .max(Comparator.comparingLong(route -> unloadings(evaluator.evaluate(route.shift, route.visits))))
                .orElseThrow(() -> new IllegalArgumentException("no shift may make " + length + " visits"));
    }

    static long unloadings(RouteTimeline timeline) {
        return timeline.toRoute().stops().stream().filter(stop -> stop instanceof Stop.Unloading).count();
    }

    private static List<Integer> possible(ShiftModel shift) {
        return IntStream.range(0, shift.problem.visits).filter(v -> shift.allows(v) && shift.reaches(v)).boxed().toList();
    }

    private static int[] nearestNext(ShiftModel shift, int length) {
        var left = new LinkedHashSet<>(possible(shift));
        var order = new int[length];
        int at = shift.startPoints[0];
        for (int i = 0; i < length; i++) {
            int here = at;
            var nearest = Collections.min(left, Comparator.comparingInt(visit -> shift.seconds(here, point(shift, visit))));
            left.remove(nearest);
            order[i] = nearest;
            at = point(shift, nearest);
        }
        return order;
    }

    private static int point(ShiftModel shift, int visit) {
        return shift.visitPoints[visit][0];
    }

    /// The same problem with vehicles that never fill.
    static CollectionProblem withoutLimitsOfLoad(CollectionProblem problem) {
        return new CollectionProblem(problem.name(), problem.start(), problem.zone(), problem.horizonDays(), problem.scale(),
                problem.dimensions(), problem.fractions(), problem.profiles(), problem.places(), problem.depots(),
                problem.facilities(), problem.vehicles().stream().map(SampleRoute::roomy).toList(), problem.shifts(),
                problem.visits(), problem.weights());
    }

    private static Vehicle roomy(Vehicle vehicle) {
        var compartments = vehicle.compartments().stream()
                .map(c -> new Compartment(c.fractions(), c.capacity().stream().map(amount -> amount * ROOMY).toList())).toList();
        return new Vehicle(vehicle.id(), vehicle.profile(), compartments, vehicle.facilities(), vehicle.endsEmpty(),
                vehicle.costs(), vehicle.battery(), vehicle.autonomous());
    }
}
