package org.abfuhr.solver.timeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToLongFunction;
import org.abfuhr.model.plan.Finding;
import org.abfuhr.model.plan.Route;
import org.abfuhr.model.plan.Stop;
import org.abfuhr.model.plan.StopState;

/// What a shift's visit order means: its stops with times, loads and energy, and an amount for each [RouteRule]. Immutable.
///
/// Step arrays describe the part after the fixed stops; step 0 is its start, the last step the end depot. An unused shift has
/// no steps and all amounts 0. A leg without a path counts as a violation and takes no time.
public final class RouteTimeline {

    final ShiftModel shift;
    final int[] visits; // all of the route, fixed ones first
    final int steps;
    final int[] kind; // [step], see RouteSteps
    final int[] ref; // [step], visit, facility or break
    final int[] point; // [step], access point
    final int[] window; // [step], see RouteSteps
    final int[] arrival; // [step], seconds
    final int[] begin; // [step], seconds
    final int[] departure; // [step], seconds
    final int[] metres; // [step], since the depot
    final long[] battery; // [step], mWh when it leaves; 0 without a limited battery
    final int[] load; // [step × slots + slot], when it leaves
    final Amounts amounts;
    private final int departFrom;
    private final int departTo;
    int departedSeconds;
    int returnedSeconds;
    long usedMilliwattHours;

    private RouteTimeline(ShiftModel shift, int[] visits, RouteSteps decisions) {
        this.shift = shift;
        this.visits = visits;
        steps = decisions.count;
        kind = Arrays.copyOf(decisions.kind, steps);
        ref = Arrays.copyOf(decisions.ref, steps);
        point = Arrays.copyOf(decisions.point, steps);
        window = Arrays.copyOf(decisions.window, steps);
        departFrom = decisions.departFrom;
        departTo = decisions.departTo;
        arrival = new int[steps];
        begin = new int[steps];
        departure = new int[steps];
        metres = new int[steps];
        battery = new long[steps];
        load = new int[steps * shift.slots];
        amounts = new Amounts();
    }

    static RouteTimeline of(ShiftModel shift, int[] visits, RouteSteps decisions) {
        return new RouteTimeline(shift, visits, decisions);
    }

    static RouteTimeline unused(ShiftModel shift) {
        return new RouteTimeline(shift, new int[0], new RouteSteps());
    }

    public ShiftModel shift() {
        return shift;
    }

    /// Whether the shift moves at all.
    public boolean used() {
        return steps > 0;
    }

    /// Visits in order, fixed ones first. A copy.
    public int[] visits() {
        return visits.clone();
    }

    /// Visits of each trip after the fixed stops, in order; trips without any are left out.
    public List<int[]> plannedTrips() {
        List<int[]> trips = new ArrayList<>();
        int[] trip = new int[steps];
        int size = 0;
        for (int step = 0; step < steps; step++) {
            if (kind[step] == RouteSteps.VISIT)
                trip[size++] = ref[step];
            if (size > 0 && (kind[step] == RouteSteps.UNLOAD || step == steps - 1)) {
                trips.add(Arrays.copyOf(trip, size));
                size = 0;
            }
        }
        return trips;
    }

    /// Writes the decisions after the fixed stops.
    public void copyDecisions(RouteSteps into) {
        into.clear(departFrom, departTo);
        for (int step = 0; step < steps; step++)
            into.add(kind[step], ref[step], point[step], window[step]);
    }

    /// The rule's amount: its unit for hard rules, unweighted micro-euro for the others.
    public long amount(RouteRule rule) {
        return amounts.total[rule.index()];
    }

    /// Energy used, rounded down.
    public long usedWattHours() {
        return Math.floorDiv(usedMilliwattHours, ShiftModel.MILLI);
    }

    /// Metres driven in all.
    public int metres() {
        return used() ? metres[steps - 1] : 0;
    }

    /// Units by which the load exceeds a slot's capacity at worst, at least 0.
    public int excess(int slot) {
        int worst = 0;
        for (int step = 0; step < steps; step++)
            worst = Math.max(worst, load[step * shift.slots + slot] - shift.capacity[slot]);
        return worst;
    }

    public int departedSeconds() {
        return departedSeconds;
    }

    public int returnedSeconds() {
        return returnedSeconds;
    }

    /// Weighted sum of all hard amounts.
    public long hardCost() {
        return cost(true);
    }

    /// Weighted sum of all soft amounts in micro-euro.
    public long softCost() {
        return cost(false);
    }

    private long cost(boolean hard) {
        long sum = 0;
        for (int rule = 0; rule < RouteRule.COUNT; rule++)
            if (RouteRule.at(rule).hard() == hard)
                sum += shift.problem.weights[rule] * amounts.total[rule];
        return sum;
    }

    /// The rule's amount item by item: per visit where it happens at visits, else one for the shift.
    public List<Finding> findings(RouteRule rule, long weight) {
        if (rule == RouteRule.DAY_COST)
            return perVisit(rule, weight, visit -> shift.problem.dayCost(visit, shift.day));
        if (rule == RouteRule.DEVIATION)
            return perVisit(rule, weight, visit -> shift.problem.deviation(visit, shift.index));
        List<Finding> found = new ArrayList<>();
        if (rule.hard())
            for (int i = 0; i < amounts.items; i++)
                addIf(amounts.rule(i) == rule, found, rule, amounts.amount(i), weight, amounts.visit(i));
        else
            addIf(amount(rule) != 0, found, rule, amount(rule), weight, -1);
        return found;
    }

    private List<Finding> perVisit(RouteRule rule, long weight, IntToLongFunction costOf) {
        List<Finding> found = new ArrayList<>();
        for (int visit : visits) {
            long cost = costOf.applyAsLong(visit);
            addIf(cost != 0, found, rule, cost, weight, visit);
        }
        return found;
    }

    private void addIf(boolean condition, List<Finding> found, RouteRule rule, long amount, long weight, int visit) {
        var level = rule.hard() ? Finding.Level.HARD : Finding.Level.SOFT;
        if (condition)
            found.add(new Finding(rule.id(), level, amount, amount * weight, shift.index, visit));
    }

    /// The route as the plan tells it, fixed stops word for word.
    public Route toRoute() {
        List<Stop> stops = new ArrayList<>();
        var fixed = shift.head.fixed;
        if (fixed != null)
            stops.addAll(fixed.stops());
        for (int step = fixed == null ? 0 : 1; step < steps; step++)
            stops.add(stop(step));
        return new Route(shift.index, stops);
    }

    private Stop stop(int step) {
        var at = state(step);
        return switch (kind[step]) {
            case RouteSteps.START -> new Stop.DepotStart(shift.source.startDepot(), at);
            case RouteSteps.VISIT -> new Stop.Collection(ref[step], at);
            case RouteSteps.UNLOAD -> new Stop.Unloading(ref[step], at);
            case RouteSteps.CHARGE -> new Stop.Charging(ref[step], at);
            case RouteSteps.BREAK -> new Stop.Break(ref[step], at);
            default -> new Stop.DepotEnd(shift.source.endDepot(), at);
        };
    }

    private StopState state(int step) {
        var loads = Arrays.stream(load, step * shift.slots, (step + 1) * shift.slots).boxed().toList();
        int wattHours = (int) Math.floorDiv(battery[step], ShiftModel.MILLI);
        return new StopState(shift.accessPoint(point[step]), arrival[step], begin[step], departure[step], loads, wattHours,
                metres[step]);
    }
}
