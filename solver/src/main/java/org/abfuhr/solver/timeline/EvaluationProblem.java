package org.abfuhr.solver.timeline;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.abfuhr.model.fault.Fault;
import org.abfuhr.model.fault.FaultException;
import org.abfuhr.model.fault.FaultKind;
import org.abfuhr.model.fleet.Shift;
import org.abfuhr.model.plan.Route;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.model.problem.DisposalFacility;
import org.abfuhr.model.problem.Release;
import org.abfuhr.model.problem.TimeWindow;
import org.abfuhr.model.problem.Visit;

/// A problem compiled into primitive arrays, built once and read by every thread. The arrays must not be changed.
///
/// Indices are those of the problem's lists. Windows are flat pairs `earliest, latest`; where the problem has none
/// stands one that never closes.
public final class EvaluationProblem {

    /// An instant after every plan, and minus it one before every plan.
    public static final int FOREVER = Shift.MOST_SECONDS;

    private static final int MAX_FRACTIONS = 64;

    public final CollectionProblem source;
    public final int visits;
    public final int days;
    public final int dimensions;

    public final int[] serviceSeconds; // [visit]
    public final int[] lifts; // [visit]
    public final int[] releaseSeconds; // [visit]
    public final int[] fraction; // [visit]
    public final int[][] windows; // [visit][2 × window], seconds
    public final int[] earliest; // [visit], when the first window opens, seconds
    public final int[] latest; // [visit], when the last window closes, seconds
    public final int[] demand; // [(visit × days + day) × dimensions + dimension]
    public final long[] dayCost; // [visit × days + day], µ€
    public final long[] notServedCost; // [visit], µ€
    public final boolean[] required; // [visit]
    private final int[] releasedTo; // [visit], shift, or NO_INDEX without a release and among fixed stops
    private final long[] moveCost; // [visit], µ€ on another shift than that
    public final long[] leaveOutCost; // [visit], µ€ of a released visit on no route

    public final int[][] openingHours; // [facility][2 × window], seconds
    public final int[] unloadingSeconds; // [facility]
    public final long[] fee; // [facility], µ€
    public final long[] feePerUnit; // [facility], µ€ per unit of dimension 0
    public final long[] accepts; // [facility], bit per fraction
    public final int[] chargeSeconds; // [facility], -1 without a charger
    public final long[] chargeMilliwattHours; // [facility]

    final boolean[][] vehicleServes; // [vehicle][visit], whether the visit allows it
    private final List<boolean[]> allowedSets = new java.util.ArrayList<>();
    public final ShiftModel[] shifts; // [shift]
    final long[] weights; // [rule]

    public EvaluationProblem(CollectionProblem problem) {
        requireFewFractions(problem);
        source = problem;
        visits = problem.visits().size();
        days = problem.horizonDays();
        dimensions = problem.dimensions().size();
        List<Visit> all = problem.visits();
        serviceSeconds = all.stream().mapToInt(Visit::serviceSeconds).toArray();
        lifts = all.stream().mapToInt(Visit::lifts).toArray();
        releaseSeconds = all.stream().mapToInt(Visit::releaseSeconds).toArray();
        fraction = all.stream().mapToInt(Visit::fraction).toArray();
        windows = all.stream().map(v -> pairs(v.windows())).toArray(int[][]::new);
        earliest = java.util.Arrays.stream(windows).mapToInt(w -> w[0]).toArray();
        latest = java.util.Arrays.stream(windows).mapToInt(w -> w[w.length - 1]).toArray();
        demand = all.stream().flatMap(v -> v.demand().stream()).flatMap(List::stream).mapToInt(i -> i).toArray();
        dayCost = all.stream().flatMap(v -> v.dayCostsMicroEuro().stream()).mapToLong(c -> c).toArray();
        notServedCost = all.stream().mapToLong(Visit::notServedCostMicroEuro).toArray();
        required = new boolean[visits];
        for (int v = 0; v < visits; v++)
            required[v] = all.get(v).required();
        var fixed = fixedVisits(problem);
        releasedTo = IntStream.range(0, visits).map(v -> fixed.get(v)
                ? CollectionProblem.NO_INDEX
                : all.get(v).released().map(Release::shift).orElse(CollectionProblem.NO_INDEX)).toArray();
        moveCost = all.stream().mapToLong(v -> v.released().map(Release::moveCostMicroEuro).orElse(0L)).toArray();
        leaveOutCost = all.stream().mapToLong(v -> v.released().map(Release::leaveOutCostMicroEuro).orElse(0L)).toArray();
        List<DisposalFacility> sites = problem.facilities();
        openingHours = sites.stream().map(f -> pairs(f.openingHours())).toArray(int[][]::new);
        unloadingSeconds = sites.stream().mapToInt(DisposalFacility::unloadingSeconds).toArray();
        fee = sites.stream().mapToLong(DisposalFacility::feeMicroEuro).toArray();
        feePerUnit = sites.stream().mapToLong(DisposalFacility::feePerUnitMicroEuro).toArray();
        accepts = sites.stream().mapToLong(f -> mask(f.fractions())).toArray();
        chargeSeconds = sites.stream().mapToInt(f -> f.charger().map(c -> c.seconds()).orElse(-1)).toArray();
        chargeMilliwattHours = sites.stream().mapToLong(f -> f.charger().map(c -> c.wattHours() * 1000L).orElse(0L)).toArray();
        weights = java.util.Arrays.stream(RouteRule.values()).mapToLong(r -> problem.weights().get(r.id(), 1)).toArray();
        vehicleServes = vehicleServes(problem);
        var roads = IntStream.range(0, problem.profiles().size()).mapToObj(p -> new ProfileModel(problem, p)).toList();
        shifts = IntStream.range(0, problem.shifts().size())
                .mapToObj(s -> new ShiftModel(this, s, roads.get(problem.vehicleOf(problem.shifts().get(s)).profile())))
                .toArray(ShiftModel[]::new);
    }

    /// The first array with the same content: shifts that may serve the same visits share one.
    boolean[] shared(boolean[] allowed) {
        for (var known : allowedSets)
            if (java.util.Arrays.equals(known, allowed))
                return known;
        allowedSets.add(allowed);
        return allowed;
    }

    private static boolean[][] vehicleServes(CollectionProblem problem) {
        var serves = new boolean[problem.vehicles().size()][problem.visits().size()];
        for (int visit = 0; visit < problem.visits().size(); visit++)
            for (int vehicle : problem.visits().get(visit).allowedVehicles())
                serves[vehicle][visit] = true;
        return serves;
    }

    private static void requireFewFractions(CollectionProblem problem) {
        int fractions = problem.fractions().size();
        if (fractions > MAX_FRACTIONS)
            throw new FaultException(FaultKind.INPUT, new Fault("E702", "has " + fractions + " fractions.", "fractions",
                    "Planning keeps at most " + MAX_FRACTIONS + " apart: merge some."));
    }

    /// Weight of the rule: factor between its amount and its cost.
    public long weight(RouteRule rule) {
        return weights[rule.index()];
    }

    /// Start of the visit's amounts in [#demand], one per dimension.
    public int demandOffset(int visit, int day) {
        return (visit * days + day) * dimensions;
    }

    public long dayCost(int visit, int day) {
        return dayCost[visit * days + day];
    }

    /// What the visit costs on the shift because it was released to another one, µ€.
    public long deviation(int visit, int shift) {
        return releasedTo[visit] == shift || releasedTo[visit] == CollectionProblem.NO_INDEX ? 0 : moveCost[visit];
    }

    /// Whether some visit that is not fixed was released to the shift.
    boolean isReleased(int shift) {
        return java.util.Arrays.stream(releasedTo).anyMatch(released -> released == shift);
    }

    /// What serving the visit costs whatever the route, weighted µ€: its day cost and its deviation.
    public long serving(int visit, ShiftModel shift) {
        return weights[RouteRule.DAY_COST.index()] * dayCost(visit, shift.day)
                + weights[RouteRule.DEVIATION.index()] * deviation(visit, shift.index);
    }

    private static BitSet fixedVisits(CollectionProblem problem) {
        var fixed = new BitSet();
        problem.shifts().forEach(shift -> shift.fixed()
                .ifPresent(head -> new Route(0, head.stops()).visits().forEach(fixed::set)));
        return fixed;
    }

    /// Indices of fractions as a set of bits.
    public static long mask(List<Integer> fractions) {
        long mask = 0;
        for (int fraction : fractions)
            mask |= 1L << fraction;
        return mask;
    }

    private static int[] pairs(List<TimeWindow> windows) {
        if (windows.isEmpty())
            return new int[]{-FOREVER, FOREVER};
        return windows.stream().flatMapToInt(w -> IntStream.of(w.earliest(), w.latest())).toArray();
    }
}
