package org.abfuhr.solver.timeline;

import java.util.Arrays;
import org.abfuhr.model.fleet.Shift;
import org.abfuhr.model.fleet.ShiftBreak.AccumulatedBreak;
import org.abfuhr.model.fleet.ShiftBreak.WindowBreak;
import org.abfuhr.model.fleet.ShiftState;
import org.abfuhr.model.fleet.Vehicle;
import org.abfuhr.model.matrix.TravelMatrix;
import org.abfuhr.solver.timeline.label.FacilityLegs;

/// A shift with its vehicle and roads as arrays. Prices are weighted: rule weight × price of the vehicle.
public final class ShiftModel {

    public static final long MILLI = 1000;

    public final EvaluationProblem problem;
    public final Shift source;
    public final int index;
    public final int day;
    public final Vehicle vehicle;

    public final int size; // access points of the profile
    final int[] seconds; // [from × size + to]
    final int[] metres; // [from × size + to]
    private final ProfileModel roads;
    private final MatrixModel matrix;
    public final int[][] visitPoints; // [visit], access points
    public final int[][] facilityPoints; // [facility], access points
    public final int[] startPoints; // access points
    public final int[] endPoints; // access points

    public final int slots;
    public final int[] capacity; // [slot]
    public final int[] compartmentOf; // [fraction], or Vehicle.NO_COMPARTMENT
    public final long[] fractionsOf; // [compartment], bit per fraction
    public final int[] facilities; // usable, ascending
    public final int[] fullFacilities; // those that take all fractions of the vehicle
    public final FacilityLegs facilityLegs; // of usable facilities
    final boolean[] allowed; // [visit]

    public final int[] breakSeconds; // [break]
    public final int[] breakEarliest; // [break], window breaks
    public final int[] breakLatest; // [break], window breaks
    public final int[] drivingLimit; // [break], accumulated breaks; NO_LIMIT for window breaks
    public final boolean batteryLimited;
    public final long batteryMilli; // capacity, mWh
    public final long reserveMilli; // mWh
    public final long metrePrice; // µ€/1000, energy included
    public final long secondPrice; // µ€
    public final long overtimePrice; // µ€
    public final long energyRounding; // µ€ by which rounding energy down may make a route cheaper
    public final ShiftState origin; // what is true where planning begins; its times count only after fixed stops
    public final int originPoint; // access point where planning begins, or NOWHERE
    final FixedHead head;
    public final int[] loadAtOrigin; // [slot]
    public final int[] dayLimit; // [dimension], units
    public final int stopLimit;
    public final int metreLimit;
    public final int maxDurationSeconds;
    public final int earliestStart; // seconds
    public final int latestEnd; // seconds
    public final boolean timeCounts; // whether the duration has a price or a limit
    public final boolean restsOrCharges; // whether driving on may need a break or a charge
    public final boolean plain; // whether an order leaves nothing to decide, see isPlain

    /// Marks a break without a limit on driving.
    public static final int NO_LIMIT = Integer.MAX_VALUE;

    ShiftModel(EvaluationProblem problem, int index, ProfileModel roads) {
        this.problem = problem;
        this.index = index;
        source = problem.source.shifts().get(index);
        day = source.day();
        vehicle = problem.source.vehicleOf(source);
        this.roads = roads;
        matrix = roads.matrix;
        size = matrix.size;
        seconds = matrix.seconds;
        metres = matrix.metres;
        visitPoints = roads.visitPoints;
        facilityPoints = roads.facilityPoints;
        startPoints = roads.depotPoints[source.startDepot()];
        endPoints = roads.depotPoints[source.endDepot()];
        slots = problem.source.slots(vehicle);
        capacity = vehicle.compartments().stream().flatMap(c -> c.capacity().stream()).mapToInt(i -> i).toArray();
        compartmentOf = new int[problem.source.fractions().size()];
        Arrays.setAll(compartmentOf, vehicle::compartmentOf);
        fractionsOf = vehicle.compartments().stream().mapToLong(c -> EvaluationProblem.mask(c.fractions())).toArray();
        facilities = vehicle.facilities().stream().mapToInt(i -> i).sorted().distinct().toArray();
        facilityLegs = roads.facilityLegs(facilities);
        long all = java.util.Arrays.stream(fractionsOf).reduce(0, (a, b) -> a | b);
        fullFacilities = java.util.Arrays.stream(facilities).filter(f -> (all & ~problem.accepts[f]) == 0).toArray();
        allowed = problem.shared(allowedVisits());
        var breaks = source.breaks();
        breakSeconds = breaks.stream().mapToInt(b -> b.seconds()).toArray();
        breakEarliest = breaks.stream().mapToInt(b -> b instanceof WindowBreak w ? w.earliest() : 0).toArray();
        breakLatest = breaks.stream().mapToInt(b -> b instanceof WindowBreak w ? w.latest() : 0).toArray();
        drivingLimit = breaks.stream().mapToInt(b -> b instanceof AccumulatedBreak a ? a.afterSeconds() : NO_LIMIT).toArray();
        var battery = vehicle.battery();
        batteryLimited = battery.limited();
        batteryMilli = battery.capacityWattHours() * MILLI;
        reserveMilli = battery.reserveWattHours() * MILLI;
        var costs = vehicle.costs();
        metrePrice = MILLI * problem.weight(RouteRule.DISTANCE) * costs.perMetre()
                + problem.weight(RouteRule.ENERGY) * costs.perWattHour() * battery.milliwattHoursPerMetre();
        secondPrice = problem.weight(RouteRule.TIME) * costs.perSecond();
        overtimePrice = problem.weight(RouteRule.OVERTIME) * costs.overtimePerSecond();
        energyRounding = costs.perWattHour() == 0 ? 0 : problem.weight(RouteRule.ENERGY);
        head = new FixedHead(this);
        var state = head.stateOrNull();
        origin = state == null ? atDepot() : state;
        originPoint = matrix.pointOf(origin.accessPoint());
        loadAtOrigin = origin.load().stream().mapToInt(i -> i).toArray();
        var limits = source.limits();
        dayLimit = limits.load().stream().mapToInt(i -> i).toArray();
        stopLimit = limits.stops();
        metreLimit = limits.metres();
        maxDurationSeconds = source.maxDurationSeconds();
        earliestStart = source.earliestStart();
        latestEnd = source.latestEnd();
        timeCounts = secondPrice != 0 || overtimePrice != 0 || maxDurationSeconds < latestEnd - earliestStart;
        restsOrCharges = batteryLimited || java.util.Arrays.stream(drivingLimit).anyMatch(limit -> limit != NO_LIMIT);
        plain = isPlain();
    }

    /// Whether an order of visits leaves nothing to decide: no unloading, break, charging, release or fixed stop, and one access point and
    /// one window everywhere.
    private boolean isPlain() {
        boolean unloads = vehicle.endsEmpty() || (facilities.length > 0 && source.maxUnloadings() > 0);
        boolean single = startPoints.length == 1 && endPoints.length == 1;
        for (int v = 0; single && v < allowed.length; v++)
            single = !allowed[v] || (visitPoints[v].length <= 1 && problem.windows[v].length == 2
                    && problem.releaseSeconds[v] <= earliestStart);
        return single && !started() && !unloads && breakSeconds.length == 0 && !batteryLimited;
    }

    private ShiftState atDepot() {
        int start = source.earliestStart();
        var none = java.util.Collections.nCopies(breakSeconds.length, 0);
        return new ShiftState(startPoints.length == 0 ? RouteSteps.NOWHERE : matrix.accessPoint(startPoints[0]), start, start,
                source.initialLoad(),
                source.initialFractions(), source.initialWattHours() * MILLI, 0, 0,
                java.util.Collections.nCopies(problem.dimensions, 0), 0, 0, 0, 0, 0, none, none, start);
    }

    private boolean[] allowedVisits() {
        var result = new boolean[problem.visits];
        for (int v = 0; v < result.length; v++) {
            var visit = problem.source.visits().get(v);
            result[v] = problem.vehicleServes[source.vehicle()][v] && visit.allowedDays().contains(day)
                    && vehicle.compartmentOf(visit.fraction()) != Vehicle.NO_COMPARTMENT;
        }
        return result;
    }

    /// Weighted price of a duration, overtime included, in micro-euro.
    public long timeCost(int durationSeconds) {
        return secondPrice * durationSeconds + overtimePrice * Math.max(0, durationSeconds - source.regularSeconds());
    }

    /// Whether vehicle, day and fraction fit the visit.
    public boolean allows(int visit) {
        return allowed[visit];
    }

    /// Whether the visit has an access point for the vehicle.
    public boolean reaches(int visit) {
        return visitPoints[visit].length > 0;
    }

    /// Whether the other shift drives on the same roads, with the same access points.
    public boolean sharesRoads(ShiftModel other) {
        return roads == other.roads;
    }

    /// The problem's number of an access point: here they have numbers of their own.
    int accessPoint(int point) {
        return matrix.accessPoint(point);
    }

    /// Whether two visits, facilities or depots stand at the access point.
    public boolean shared(int point) {
        return roads.shared[point];
    }

    /// Seconds of a leg, unreachable when an end of it is no access point.
    public int leg(int from, int to) {
        return from < 0 || to < 0 ? TravelMatrix.UNREACHABLE : seconds[from * size + to];
    }

    public int seconds(int from, int to) {
        return seconds[from * size + to];
    }

    public int metres(int from, int to) {
        return metres[from * size + to];
    }

    /// The same as [#seconds], where the answers for one `to` and many `from` lie side by side.
    public int secondsInto(int to, int from) {
        return matrix.secondsInto[to * matrix.intoRow + from * matrix.intoColumn];
    }

    /// The same as [#metres], where the answers for one `to` and many `from` lie side by side.
    public int metresInto(int to, int from) {
        return matrix.metresInto[to * matrix.intoRow + from * matrix.intoColumn];
    }

    /// The seconds from anywhere to some points, a row for each.
    ///
    /// @param rows [index of the point × size + from]
    public void copySecondsInto(int[] points, int count, int[] rows) {
        matrix.copySecondsInto(points, count, rows);
    }

    public boolean reachable(int from, int to) {
        return seconds[from * size + to] != TravelMatrix.UNREACHABLE;
    }

    /// Release up to which a visit on the trip under way since the fixed stops breaks no rule that they do not break already.
    public int openTripReleased() {
        return Math.max(origin.tripDepartedSeconds(), head.openRelease);
    }

    /// Number of visits among the fixed stops: the head of every visit list of this shift.
    public int fixedVisits() {
        return head.visits.length;
    }

    /// Visits among the fixed stops, in order.
    public int[] fixedVisitList() {
        return head.visits.clone();
    }

    public boolean started() {
        return head.present;
    }

    /// First slot of the compartment that takes the visit's fraction, or -1.
    public int slotOf(int visit) {
        int compartment = compartmentOf[problem.fraction[visit]];
        return compartment == Vehicle.NO_COMPARTMENT ? -1 : compartment * problem.dimensions;
    }

    /// Watt-hours that the charge lies below the reserve, rounded up, at least 0.
    public int shortfallWattHours(long milliwattHours) {
        return (int) Math.max(0, Math.ceilDiv(reserveMilli - milliwattHours, MILLI));
    }

    /// How far below the reserve the fixed stops came, watt-hours.
    public int fixedShortfallWattHours() {
        return head.worstShortfallWattHours;
    }

    public int loadAtStart(int slot) {
        return loadAtOrigin[slot];
    }

    /// The last instant from which on the same window breaks may become due for a departure, seconds.
    int nextBreakEnd(int departure) {
        int end = EvaluationProblem.FOREVER - 1;
        for (int b = 0; !started() && b < breakSeconds.length; b++)
            if (windowBreak(b) && breakLatest[b] >= departure)
                end = Math.min(end, breakLatest[b]);
        return end;
    }

    public boolean windowBreak(int shiftBreak) {
        return drivingLimit[shiftBreak] == NO_LIMIT;
    }
}
