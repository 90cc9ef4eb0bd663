package org.abfuhr.model;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.abfuhr.model.geo.Coordinate;
import org.abfuhr.model.matrix.TravelMatrix;
import org.abfuhr.model.matrix.TravelProfile;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.model.problem.Depot;
import org.abfuhr.model.problem.Place;
import org.abfuhr.model.problem.Weights;

/// A town on a grid: blocks of 100 m, 10 s a block, Manhattan legs, so that every expected time is arithmetic.
///
/// ```
/// y=2   .   .  P3  F1          GridTown.map("""
/// y=1   .  P2   .   .              .  .  P3 F1
/// y=0   D  P1   .   .              .  P2 .  .
///      x=0  1   2   3              D  P1 .  .""")
///
/// D -> P1   1 block   10 s  100 m
/// P1 -> F1  2 + 2     40 s  400 m
/// ```
///
/// On the map, names beginning with `D` are depots, with `F` facilities, with `P` points; the lowest row is y = 0. Indices follow the
/// numbers in the names (`P1` is visit 0). Places are numbered depots, facilities, points. Without further words:
///
/// - second 0 is midnight of Monday 2026-03-02, UTC; one day, one dimension `kg`, one fraction `residual`, one profile `grid`
/// - a point ([GridPoint]) asks for 100 kg, 1 lift, 60 s at any time, and is required
/// - a facility ([GridFacility]) takes every fraction, is always open, free, and takes 600 s
/// - a vehicle ([GridVehicle]) `V1` from and to the first depot carries 1,000 kg, drives 06:00–14:00, costs 1,000 µ€/m and nothing
///   else, ends empty if there is a facility, unloads at most 10 times
///
/// A place's access point has the place's index; second access points ([GridPoint#alsoAt]) follow behind.
public final class GridTown {

    public static final int BLOCK_METRES = 100;
    public static final int BLOCK_SECONDS = 10;
    public static final int DAY_SECONDS = 86_400;

    private final Map<String, GridSpot> depots = new LinkedHashMap<>();
    private final Map<String, GridFacility> facilities = new LinkedHashMap<>();
    private final Map<String, GridPoint> points = new LinkedHashMap<>();
    private final Map<String, GridVehicle> vehicles = new LinkedHashMap<>();
    private final Map<String, Integer> profiles = new LinkedHashMap<>();
    private final List<List<String>> missingRoads = new ArrayList<>();
    private final Map<String, Long> weights = new TreeMap<>();
    private List<String> dimensions = List.of("kg");
    private List<String> fractions = List.of("residual");
    private int days = 1;
    private int scale = 1;
    private String name = "grid-town";

    /// An empty town, to be filled with [#depot], [#facility] and [#point].
    public static GridTown empty() {
        return new GridTown();
    }

    /// A town drawn as rows of names and dots.
    public static GridTown map(String text) {
        var town = new GridTown();
        var rows = text.strip().lines().map(row -> row.strip().split("\\s+")).toList();
        Map<String, GridSpot> spots = new TreeMap<>(
                Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
        for (int row = 0; row < rows.size(); row++)
            for (int x = 0; x < rows.get(row).length; x++)
                if (!rows.get(row)[x].equals("."))
                    spots.put(rows.get(row)[x], new GridSpot(x, rows.size() - 1 - row));
        spots.forEach(town::place);
        return town;
    }

    private void place(String id, GridSpot spot) {
        switch (id.charAt(0)) {
            case 'D' -> depot(id, spot.x(), spot.y());
            case 'F' -> facility(id, spot.x(), spot.y());
            case 'P' -> point(id, spot.x(), spot.y());
            default -> throw new IllegalArgumentException("Names on the map begin with D, F or P: " + id);
        }
    }

    public GridTown depot(String id, int x, int y) {
        depots.put(id, new GridSpot(x, y));
        return this;
    }

    public GridTown facility(String id, int x, int y) {
        facilities.put(id, new GridFacility(id, new GridSpot(x, y)));
        return this;
    }

    public GridTown point(String id, int x, int y) {
        points.put(id, new GridPoint(id, new GridSpot(x, y)));
        return this;
    }

    /// Describes a facility that is on the map already.
    public GridTown facility(String id, Consumer<GridFacility> words) {
        words.accept(known(facilities, id));
        return this;
    }

    /// Describes a point that is on the map already.
    public GridTown point(String id, Consumer<GridPoint> words) {
        words.accept(known(points, id));
        return this;
    }

    /// Describes all points so far at once.
    public GridTown points(Consumer<GridPoint> words) {
        points.values().forEach(words);
        return this;
    }

    /// Adds a vehicle, or describes one further; it drives one shift on each day of the horizon.
    public GridTown vehicle(String id, Consumer<GridVehicle> words) {
        words.accept(vehicles.computeIfAbsent(id, GridVehicle::new));
        return this;
    }

    /// Replaces `kg`; demands and capacities then name one amount for each.
    public GridTown dimensions(String... names) {
        dimensions = List.of(names);
        return this;
    }

    /// Replaces `residual`; a point without a word takes the first.
    public GridTown fractions(String... names) {
        fractions = List.of(names);
        return this;
    }

    public GridTown days(int count) {
        days = count;
        return this;
    }

    /// Adds a profile with its own speed; the first named one replaces `grid`.
    public GridTown profile(String id, int secondsPerBlock) {
        profiles.put(id, secondsPerBlock);
        return this;
    }

    /// Makes the leg from one place to another unreachable (one way only).
    public GridTown noRoad(String from, String to) {
        missingRoads.add(List.of(from, to));
        return this;
    }

    public GridTown weight(String rule, long weight) {
        weights.put(rule, weight);
        return this;
    }

    public GridTown scale(int factor) {
        scale = factor;
        return this;
    }

    public GridTown named(String text) {
        name = text;
        return this;
    }

    public CollectionProblem build() {
        if (vehicles.isEmpty())
            vehicle("V1", v -> {});
        if (profiles.isEmpty())
            profile("grid", BLOCK_SECONDS);
        var streets = new GridStreets(depots, facilities, points, missingRoads);
        var words = new GridWords(dimensions, fractions, List.copyOf(profiles.keySet()), List.copyOf(depots.keySet()),
                List.copyOf(facilities.keySet()), List.copyOf(vehicles.keySet()), days);
        return new CollectionProblem(name, Instant.parse("2026-03-02T00:00:00Z"), ZoneId.of("UTC"), days, scale, dimensions,
                fractions,
                map(profiles.entrySet(), p -> new TravelProfile(p.getKey(), streets.matrix(p.getValue()))), streets.places(words),
                map(depots.keySet(), id -> new Depot(id, streets.placeOf(id))),
                map(facilities.values(), f -> f.build(streets.placeOf(f.id()), words)),
                map(vehicles.values(), v -> v.build(words)),
                vehicles.values().stream().flatMap(v -> v.shifts(words).stream()).toList(),
                map(points.values(), p -> p.build(streets.placeOf(p.id()), words)), Weights.of(weights));
    }

    private static <S, T> List<T> map(java.util.Collection<S> from, Function<S, T> mapper) {
        return from.stream().map(mapper).toList();
    }

    private static <T> T known(Map<String, T> parts, String id) {
        var part = parts.get(id);
        if (part == null)
            throw new IllegalArgumentException(id + " is not in the town, only " + parts.keySet());
        return part;
    }

    /// A crossing of the grid.
    record GridSpot(int x, int y) {

        int blocksTo(GridSpot other) {
            return Math.abs(x - other.x) + Math.abs(y - other.y);
        }

        /// About 100 m apart north and east, near 53.5° N.
        Coordinate position() {
            return new Coordinate(53.5 + y * 0.0009, 13.2 + x * 0.0015);
        }
    }

    /// Names in the order of their indices.
    record GridWords(List<String> dimensions, List<String> fractions, List<String> profiles, List<String> depots,
            List<String> facilities, List<String> vehicles, int days) {

        /// Index of each name in the list; all of them if none is given.
        static List<Integer> indices(List<String> names, List<String> of) {
            if (names.isEmpty())
                return java.util.stream.IntStream.range(0, of.size()).boxed().toList();
            return names.stream().map(name -> index(name, of)).sorted().toList();
        }

        static int index(String name, List<String> of) {
            int index = of.indexOf(name);
            if (index < 0)
                throw new IllegalArgumentException(name + " is not one of " + of);
            return index;
        }
    }

    /// Places, access points and legs.
    private static final class GridStreets {

        private final List<String> ids = new ArrayList<>();
        private final List<GridSpot> spots = new ArrayList<>(); // by access point
        private final List<Integer> placeOfAccessPoint = new ArrayList<>();
        private final Map<String, GridPoint> points;
        private final List<List<String>> missingRoads;

        GridStreets(Map<String, GridSpot> depots, Map<String, GridFacility> facilities, Map<String, GridPoint> points,
                List<List<String>> missingRoads) {
            this.points = points;
            this.missingRoads = missingRoads;
            depots.forEach(this::addPlace);
            facilities.forEach((id, facility) -> addPlace(id, facility.spot()));
            points.forEach((id, point) -> addPlace(id, point.spot()));
            points.forEach((id, point) -> point.otherSide().ifPresent(spot -> addAccessPoint(id, spot)));
        }

        private void addPlace(String id, GridSpot spot) {
            ids.add(id);
            addAccessPoint(id, spot);
        }

        private void addAccessPoint(String id, GridSpot spot) {
            spots.add(spot);
            placeOfAccessPoint.add(placeOf(id));
        }

        int placeOf(String id) {
            return GridWords.index(id, ids);
        }

        List<Place> places(GridWords words) {
            return ids.stream().map(id -> new Place(id, "Place " + id, spots.get(placeOf(id)).position(),
                    words.profiles().stream().map(profile -> accessPoints(id, profile)).toList())).toList();
        }

        private List<Integer> accessPoints(String id, String profile) {
            var point = points.get(id);
            if (point != null && !point.reachableFor(profile))
                return List.of();
            return java.util.stream.IntStream.range(0, spots.size()).filter(a -> placeOfAccessPoint.get(a) == placeOf(id)).boxed()
                    .toList();
        }

        TravelMatrix matrix(int secondsPerBlock) {
            int size = spots.size();
            int[] seconds = new int[size * size];
            int[] metres = new int[size * size];
            for (int cell = 0; cell < size * size; cell++) {
                boolean road = hasRoad(cell / size, cell % size);
                int blocks = spots.get(cell / size).blocksTo(spots.get(cell % size));
                seconds[cell] = road ? blocks * secondsPerBlock : TravelMatrix.UNREACHABLE;
                metres[cell] = road ? blocks * BLOCK_METRES : TravelMatrix.UNREACHABLE;
            }
            return TravelMatrix.of(size, seconds, metres);
        }

        private boolean hasRoad(int from, int to) {
            return !missingRoads.contains(List.of(ids.get(placeOfAccessPoint.get(from)), ids.get(placeOfAccessPoint.get(to))));
        }
    }
}
