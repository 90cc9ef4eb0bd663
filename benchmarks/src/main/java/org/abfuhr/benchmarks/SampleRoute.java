package org.abfuhr.benchmarks;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.abfuhr.model.fleet.Compartment;
import org.abfuhr.model.fleet.Shift;
import org.abfuhr.model.fleet.Vehicle;
import org.abfuhr.model.plan.Stop;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.solver.timeline.EvaluationProblem;
import org.abfuhr.solver.timeline.RouteEvaluator;
import org.abfuhr.solver.timeline.RouteTimeline;
import org.abfuhr.solver.timeline.ShiftModel;

/// The first visits of a long legal order, always the nearest next, of one shift of the sample city.
///
/// For measuring, [#tight] and [#roomy] give its vehicle another load space and every shift long hours without breaks, so that
/// routes of any length stay legal and unloading is all there is to decide.
final class SampleRoute {

    /// Visits of the whole order.
    static final int LONGEST = 200;

    private static final int ROOMIER = 1_000;
    private static final int TIGHTER = 8;
    private static final int HOURS = 15;
    private static final int UNLOADINGS = 20;

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
        return Arrays.stream(problem.shifts).filter(shift -> possible(shift).size() >= LONGEST)
                .map(shift -> new SampleRoute(shift.index, nearestNext(shift, LONGEST)))
                .filter(route -> evaluator.evaluate(route.shift, route.visits).hardCost() == 0).findFirst()
                .map(route -> new SampleRoute(route.shift, Arrays.copyOf(route.visits, length)))
                .orElseThrow(() -> new IllegalArgumentException("no shift may make " + LONGEST + " visits"));
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

    /// The problem with an eighth of the load space, so that every route must unload on the way.
    static CollectionProblem tight(CollectionProblem problem) {
        return with(problem, amount -> amount / TIGHTER);
    }

    /// The problem with vehicles that never fill.
    static CollectionProblem roomy(CollectionProblem problem) {
        return with(problem, amount -> amount * ROOMIER);
    }

    private static CollectionProblem with(CollectionProblem problem, UnaryOperator<Integer> capacity) {
        return new CollectionProblem(problem.name(), problem.start(), problem.zone(), problem.horizonDays(), problem.scale(),
                problem.dimensions(), problem.fractions(), problem.profiles(), problem.places(), problem.depots(),
                problem.facilities(), problem.vehicles().stream().map(vehicle -> with(vehicle, capacity)).toList(),
                problem.shifts().stream().map(SampleRoute::longer).toList(), problem.visits(), problem.weights());
    }

    private static Vehicle with(Vehicle vehicle, UnaryOperator<Integer> capacity) {
        var compartments = vehicle.compartments().stream()
                .map(c -> new Compartment(c.fractions(), c.capacity().stream().map(capacity).toList())).toList();
        return new Vehicle(vehicle.id(), vehicle.profile(), compartments, vehicle.facilities(), vehicle.endsEmpty(),
                vehicle.costs(), vehicle.battery(), vehicle.autonomous());
    }

    private static Shift longer(Shift shift) {
        int seconds = HOURS * 3600;
        return new Shift(shift.id(), shift.vehicle(), shift.day(), shift.startDepot(), shift.endDepot(), shift.earliestStart(),
                shift.earliestStart() + seconds, seconds, seconds, UNLOADINGS, shift.limits(), List.of(), shift.initialLoad(),
                shift.initialFractions(), shift.initialWattHours(), shift.fixedOrNull());
    }
}
