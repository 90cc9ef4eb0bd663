package org.abfuhr.solver;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.abfuhr.model.fleet.Battery;
import org.abfuhr.model.fleet.Compartment;
import org.abfuhr.model.fleet.DayLimits;
import org.abfuhr.model.fleet.Shift;
import org.abfuhr.model.fleet.ShiftBreak;
import org.abfuhr.model.fleet.Vehicle;
import org.abfuhr.model.fleet.VehicleCosts;
import org.abfuhr.model.geo.Coordinate;
import org.abfuhr.model.matrix.TravelMatrix;
import org.abfuhr.model.matrix.TravelProfile;
import org.abfuhr.model.problem.Charger;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.model.problem.Depot;
import org.abfuhr.model.problem.DisposalFacility;
import org.abfuhr.model.problem.Place;
import org.abfuhr.model.problem.TimeWindow;
import org.abfuhr.model.problem.Visit;
import org.abfuhr.model.problem.Weights;

/// Random problems on a plane with the depot in the middle: seeded, with every feature switched on or off by hand.
///
/// Legs are Euclidean at 8 m/s, rounded up, so the triangle inequality holds. Two facilities lie north-east and south of the depot.
public final class RandomCity {

    private static final int START = 6 * 3600;

    private final SplittableRandom random;
    private final int visits;
    private final int shifts;
    private int radiusMetres = 5000;
    private int capacityKg = 10_000;
    private int loadKg = 90;
    private int hours = 8;
    private boolean windows;
    private boolean breaks;
    private boolean battery;
    private boolean twoKerbs;
    private boolean compartments;
    private boolean hoursOfFacilities;
    private boolean plain;
    private double optional;

    public RandomCity(long seed, int visits, int shifts) {
        random = new SplittableRandom(seed);
        this.visits = visits;
        this.shifts = shifts;
    }

    public RandomCity radius(int metres) {
        radiusMetres = metres;
        return this;
    }

    public RandomCity capacity(int kg) {
        capacityKg = kg;
        return this;
    }

    /// Mean demand of a visit.
    public RandomCity load(int kg) {
        loadKg = kg;
        return this;
    }

    public RandomCity hours(int length) {
        hours = length;
        return this;
    }

    public RandomCity windows() {
        windows = true;
        return this;
    }

    public RandomCity breaks() {
        breaks = true;
        return this;
    }

    public RandomCity battery() {
        battery = true;
        return this;
    }

    public RandomCity twoKerbs() {
        twoKerbs = true;
        return this;
    }

    /// Two fractions in two compartments; the first facility takes both, the second only the first.
    public RandomCity compartments() {
        compartments = true;
        return this;
    }

    public RandomCity openingHours() {
        hoursOfFacilities = true;
        return this;
    }

    /// Nothing to decide but the order: no facility, one window for most visits, and a working time shorter than the day.
    public RandomCity plain() {
        plain = true;
        windows = true;
        return this;
    }

    /// Share of visits that need not be served.
    public RandomCity optional(double share) {
        optional = share;
        return this;
    }

    public CollectionProblem build() {
        List<int[]> points = new ArrayList<>();
        points.add(new int[]{0, 0});
        points.add(new int[]{radiusMetres / 2, radiusMetres / 2});
        points.add(new int[]{0, -radiusMetres});
        for (int v = 0; v < visits; v++)
            points.add(point());
        List<Place> places = new ArrayList<>();
        int places0 = points.size();
        for (int p = 0; p < places0; p++)
            places.add(place(p, points));
        var fractions = compartments ? List.of("residual", "bio") : List.of("residual");
        return new CollectionProblem("random", Instant.parse("2026-03-02T00:00:00Z"), ZoneId.of("UTC"), 1, 1, List.of("kg"),
                fractions,
                List.of(new TravelProfile("truck", matrix(points))), places, List.of(new Depot("D", 0)), facilities(), vehicles(),
                IntStream.range(0, shifts).mapToObj(this::shift).toList(),
                IntStream.range(0, visits).mapToObj(this::visit).toList(), Weights.DEFAULT);
    }

    private int[] point() {
        return new int[]{random.nextInt(-radiusMetres, radiusMetres), random.nextInt(-radiusMetres, radiusMetres)};
    }

    private Place place(int index, List<int[]> points) {
        List<Integer> at = new ArrayList<>(List.of(index));
        if (twoKerbs && index > 2 && random.nextInt(2) == 0) {
            int[] near = points.get(index);
            at.add(points.size());
            points.add(new int[]{near[0] + random.nextInt(200), near[1] + random.nextInt(200)});
        }
        return new Place("place" + index, "", new Coordinate(53.5, 13.2), List.of(at));
    }

    private static TravelMatrix matrix(List<int[]> points) {
        int size = points.size();
        int[] seconds = new int[size * size];
        int[] metres = new int[size * size];
        for (int cell = 0; cell < size * size; cell++) {
            int[] a = points.get(cell / size);
            int[] b = points.get(cell % size);
            double distance = Math.hypot(a[0] - b[0], a[1] - b[1]);
            metres[cell] = (int) Math.ceil(distance);
            seconds[cell] = (int) Math.ceil(distance / 8);
        }
        return TravelMatrix.of(size, seconds, metres);
    }

    private List<DisposalFacility> facilities() {
        List<TimeWindow> open = hoursOfFacilities
                ? List.of(new TimeWindow(START + 3600, START + 3 * 3600), new TimeWindow(START + 4 * 3600, START + hours * 3600))
                : List.of();
        var charger = battery ? new Charger(1200, 30_000) : null;
        return List.of(
                new DisposalFacility("F1", 1, compartments ? List.of(0, 1) : List.of(0), List.of(), 900, 20_000_000, 0, charger),
                new DisposalFacility("F2", 2, List.of(0), open, 600, 5_000_000, 1000, null));
    }

    private List<Vehicle> vehicles() {
        List<Compartment> spaces = compartments
                ? List.of(new Compartment(List.of(0), List.of(capacityKg)), new Compartment(List.of(1), List.of(capacityKg / 2)))
                : List.of(new Compartment(List.of(0), List.of(capacityKg)));
        var store = battery ? new Battery(80_000, 8_000, 1_240, 60) : Battery.NONE;
        var costs = new VehicleCosts(50_000_000, 1_000, 10_000, 5_000, 20_000, 300);
        return IntStream.range(0, shifts)
                .mapToObj(v -> new Vehicle("V" + v, 0, spaces, plain ? List.of() : List.of(0, 1), !plain, costs, store, false))
                .toList();
    }

    private Shift shift(int index) {
        List<ShiftBreak> rests = breaks
                ? List.of(new ShiftBreak.WindowBreak(START + 3 * 3600, START + 5 * 3600, 1800),
                        new ShiftBreak.AccumulatedBreak(5400, 900))
                : List.of();
        var empty = java.util.Collections.nCopies(compartments ? 2 : 1, 0);
        return new Shift("S" + index, index, 0, 0, 0, START, START + hours * 3600, hours * (plain ? 2400 : 3600),
                hours * 3600 - 1800, plain ? 0 : 10,
                DayLimits.none(1), rests, empty, List.of(), battery ? 80_000 : 0, null);
    }

    private Visit visit(int index) {
        int fraction = compartments ? random.nextInt(2) : 0;
        int kg = 1 + random.nextInt(2 * loadKg);
        int begin = START + random.nextInt(hours * 1800);
        List<TimeWindow> open = !windows || random.nextInt(3) > (plain ? 1 : 0)
                ? List.of()
                : plain || random.nextBoolean()
                        ? List.of(new TimeWindow(begin, begin + 3600))
                        : List.of(new TimeWindow(begin, begin + 1800), new TimeWindow(begin + 5400, begin + 9000));
        boolean free = random.nextDouble() < optional;
        long worth = free ? random.nextLong(12_000_000) : 0;
        return new Visit("P" + index, index + 3, fraction, List.of(List.of(kg)), 60 + random.nextInt(90), 1 + random.nextInt(3),
                open, 0,
                List.of(0), IntStream.range(0, shifts).boxed().toList(), !free, List.of(worth / 4), worth);
    }
}
