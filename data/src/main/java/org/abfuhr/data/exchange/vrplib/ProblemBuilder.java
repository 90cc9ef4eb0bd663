package org.abfuhr.data.exchange.vrplib;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.abfuhr.model.fleet.Battery;
import org.abfuhr.model.fleet.Compartment;
import org.abfuhr.model.fleet.DayLimits;
import org.abfuhr.model.fleet.Shift;
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

/// An instance as a problem of one day: node n is place n, visit v is node depots + v, and a scaled unit of length costs 1.
/// Positions are a picture of the coordinates around latitude and longitude 0.
final class ProblemBuilder {

    private static final double PICTURE_DEGREES = 0.1; // half of it at most on each side

    private final VrplibInstance instance;
    private final List<VehicleClass> fleet;
    private final TravelMatrix matrix;

    ProblemBuilder(VrplibInstance instance, List<VehicleClass> fleet, TravelMatrix matrix) {
        this.instance = instance;
        this.fleet = fleet;
        this.matrix = matrix;
    }

    CollectionProblem build() {
        int depots = instance.depots();
        return new CollectionProblem(instance.name(), Instant.EPOCH, ZoneOffset.UTC, 1, instance.variant().convention().scale(),
                List.of("units"), List.of("goods"), List.of(new TravelProfile("plane", matrix)), places(),
                IntStream.range(0, depots).mapToObj(d -> new Depot(id(d), d)).toList(),
                IntStream.range(0, depots).mapToObj(this::facility).toList(),
                IntStream.range(0, fleet.size()).mapToObj(this::vehicle).toList(),
                IntStream.range(0, fleet.size()).mapToObj(this::shift).toList(), visits(), Weights.DEFAULT);
    }

    /// Nodes are called as in the file.
    private static String id(int index) {
        return Integer.toString(index + 1);
    }

    private List<Place> places() {
        double middleX = middle(instance.x());
        double middleY = middle(instance.y());
        double extent = Math.max(1, Math.max(extent(instance.x()), extent(instance.y())));
        List<Place> places = new ArrayList<>();
        for (int n = 0; n < instance.nodes(); n++)
            places.add(new Place(id(n), id(n), new Coordinate((instance.y()[n] - middleY) / extent * PICTURE_DEGREES,
                    (instance.x()[n] - middleX) / extent * PICTURE_DEGREES), List.of(List.of(n))));
        return places;
    }

    private static double extent(double[] values) {
        return Arrays.stream(values).max().orElse(0) - Arrays.stream(values).min().orElse(0);
    }

    private static double middle(double[] values) {
        return (Arrays.stream(values).max().orElse(0) + Arrays.stream(values).min().orElse(0)) / 2;
    }

    /// A depot takes everything in no time while it is open, for vehicles that may reload.
    private DisposalFacility facility(int depot) {
        return new DisposalFacility(id(depot), depot, List.of(0),
                List.of(new TimeWindow(instance.earliest()[depot], instance.latest()[depot])), 0, 0, 0, null);
    }

    private Vehicle vehicle(int index) {
        var type = fleet.get(index);
        return new Vehicle(id(index), 0, List.of(new Compartment(List.of(0), List.of(type.capacity()))), type.reloadDepots(),
                false,
                new VehicleCosts(type.fixedCost(), type.costPerLength(), 0, 0, 0, 0), Battery.NONE, false);
    }

    private Shift shift(int index) {
        var type = fleet.get(index);
        int unloadings = type.reloadDepots().isEmpty() ? 0 : DayLimits.NO_LIMIT;
        return new Shift(id(index), index, 0, type.depot(), type.depot(), instance.earliest()[type.depot()],
                instance.latest()[type.depot()], type.maxDuration(), DayLimits.NO_LIMIT, unloadings, DayLimits.none(1), List.of(),
                List.of(0), List.of(), 0, null);
    }

    private List<Visit> visits() {
        var everyVehicle = IntStream.range(0, fleet.size()).boxed().toList();
        boolean siteDependent = fleet.stream().anyMatch(type -> !type.clients().isEmpty());
        return IntStream.range(instance.depots(), instance.nodes())
                .mapToObj(n -> visit(n, siteDependent
                        ? everyVehicle.stream().filter(v -> fleet.get(v).serves(n)).toList()
                        : everyVehicle))
                .toList();
    }

    private Visit visit(int node, List<Integer> vehicles) {
        long prize = instance.prize()[node];
        boolean required = prize == VrplibInstance.NO_PRIZE;
        var windows = instance.variant().hasWindows()
                ? List.of(new TimeWindow(instance.earliest()[node], instance.latest()[node]))
                : List.<TimeWindow>of();
        return new Visit(id(node), node, 0, List.of(List.of(instance.demand()[node])), instance.service()[node], 1, windows,
                instance.release()[node], List.of(0), vehicles, required, List.of(0L), required ? 0 : prize);
    }
}
