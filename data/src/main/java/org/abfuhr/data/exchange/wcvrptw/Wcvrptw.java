package org.abfuhr.data.exchange.wcvrptw;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.abfuhr.data.exchange.vrplib.InstanceFile;
import org.abfuhr.data.exchange.wcvrptw.CollectionDay.Node;
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
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.model.problem.Depot;
import org.abfuhr.model.problem.DisposalFacility;
import org.abfuhr.model.problem.Place;
import org.abfuhr.model.problem.TimeWindow;
import org.abfuhr.model.problem.Visit;
import org.abfuhr.model.problem.Weights;

/// A collector's day as a problem. Lengths are tenths of a foot and times milliseconds, where other problems have metres and
/// seconds; each tenth of a foot costs 1 and each vehicle [#VEHICLE_COST]: vehicles count first, then miles.
public final class Wcvrptw {

    /// Lengths per foot: tenths.
    public static final int SCALE = 10;

    /// Tenths of a foot in a mile.
    public static final double LENGTH_PER_MILE = 52_800;

    /// Cost of a vehicle: more than 10,000 miles, which is more than all vehicles of a day drive.
    public static final long VEHICLE_COST = 1_000_000_000;

    private static final int HOUR = 3_600_000; // ms
    private static final double PICTURE_LENGTH = 3.6e6; // about one degree of latitude

    private final String name;
    private final CollectionDay day;
    private final List<Node> nodes; // depot, sites, stops: the order of places

    private Wcvrptw(String name, CollectionDay day) {
        this.name = name;
        this.day = day;
        nodes = Stream.of(List.of(day.depot()), day.sites(), day.stops()).flatMap(List::stream).toList();
    }

    /// Reads a file.
    ///
    /// @throws org.abfuhr.model.fault.FaultException INPUT with every fault found (E600, E61x)
    public static CollectionProblem read(Path file) {
        var day = DayReader.read(file.toString(), InstanceFile.lines(file));
        var name = String.valueOf(file.getFileName());
        return new Wcvrptw(name.endsWith(".txt") ? name.substring(0, name.length() - 4) : name, day).problem();
    }

    private CollectionProblem problem() {
        var matrix = matrix();
        int fleet = new DayFleet(day, matrix).vehicles();
        int sites = day.sites().size();
        var profile = new TravelProfile("streets", matrix);
        return new CollectionProblem(name, Instant.EPOCH, ZoneOffset.UTC, 1, SCALE, List.of("cubic-yards/100"), List.of("waste"),
                List.of(profile), IntStream.range(0, nodes.size()).mapToObj(this::place).toList(),
                List.of(new Depot(day.depot().id(), 0)), IntStream.rangeClosed(1, sites).mapToObj(this::site).toList(),
                IntStream.range(0, fleet).mapToObj(this::vehicle).toList(),
                IntStream.range(0, fleet).mapToObj(this::shift).toList(),
                IntStream.range(1 + sites, nodes.size()).mapToObj(n -> visit(n, fleet)).toList(), Weights.DEFAULT);
    }

    private TravelMatrix matrix() {
        int size = nodes.size();
        int[] lengths = new int[size * size];
        int[] times = new int[size * size];
        for (int from = 0; from < size; from++)
            for (int to = 0; to < size; to++) {
                long length = Math.abs(nodes.get(from).x() - nodes.get(to).x())
                        + Math.abs(nodes.get(from).y() - nodes.get(to).y());
                lengths[from * size + to] = (int) length;
                times[from * size + to] = (int) Math.round(length * HOUR / (LENGTH_PER_MILE * day.milesPerHour()));
            }
        return TravelMatrix.of(size, times, lengths);
    }

    private Place place(int index) {
        var node = nodes.get(index);
        return new Place(node.id(), node.id(), new Coordinate(node.y() / PICTURE_LENGTH, node.x() / PICTURE_LENGTH),
                List.of(List.of(index)));
    }

    private DisposalFacility site(int index) {
        var node = nodes.get(index);
        return new DisposalFacility(node.id(), index, List.of(0), List.of(new TimeWindow(node.earliest(), node.latest())),
                node.service(), 0, 0, null);
    }

    private Vehicle vehicle(int index) {
        return new Vehicle(vehicleId(index), 0, List.of(new Compartment(List.of(0), List.of(day.capacity()))),
                IntStream.range(0, day.sites().size()).boxed().toList(), true, new VehicleCosts(VEHICLE_COST, 1, 0, 0, 0, 0),
                Battery.NONE, false);
    }

    private static String vehicleId(int index) {
        return Integer.toString(index + 1);
    }

    /// Lunch begins between 11:00 and 12:00; a vehicle that leaves later or is back earlier has it at its depot.
    private Shift shift(int index) {
        var depot = day.depot();
        return new Shift(vehicleId(index), index, 0, 0, 0, depot.earliest(), depot.latest(), DayLimits.NO_LIMIT,
                DayLimits.NO_LIMIT,
                DayLimits.NO_LIMIT, new DayLimits(List.of(day.dayLoad()), day.dayStops(), DayLimits.NO_LIMIT),
                List.of(new ShiftBreak.WindowBreak(11 * HOUR, 12 * HOUR, day.lunch())), List.of(0), List.of(), 0, null);
    }

    private Visit visit(int index, int fleet) {
        var node = nodes.get(index);
        return new Visit(node.id(), index, 0, List.of(List.of(node.load())), node.service(), 1,
                List.of(new TimeWindow(node.earliest(), node.latest())), 0, List.of(0),
                IntStream.range(0, fleet).boxed().toList(), true, List.of(0L), 0);
    }
}
