package org.abfuhr.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.abfuhr.model.geo.Coordinate;
import org.abfuhr.model.matrix.TravelMatrix;
import org.abfuhr.routing.ClosedRoad.Reason;
import org.abfuhr.routing.turning.Turning;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The real extract of the sample city, whose figures are known from elsewhere.
class SampleCityTest {

    static final Path MAP = Path.of("../data/src/main/resources/cities/neubrandenburg/roads.osm.pbf");
    static final String REAR_LOADER = StockProfiles.REAR_LOADER_26T.id();
    static final VehicleProfile TURNS_ANYWHERE = StockProfiles.REAR_LOADER_26T.withId("turns-anywhere")
            .withTurning(Turning.uniform(60));

    @TempDir
    static Path cache;

    static RoadNetwork network;

    @BeforeAll
    static void open() {
        var profiles = Stream.concat(StockProfiles.list().stream(), Stream.of(TURNS_ANYWHERE)).toList();
        network = RoadNetwork.open(MAP, cache, profiles, Progress.silent());
    }

    @Test
    void hasTheSizeThatIsKnownOfIt() {
        NetworkFigures figures = network.figures(TURNS_ANYWHERE.id());

        // counted elsewhere: 768 km drivable, 97.9 % of it in the main part, 13,479 directed edges without the short ones at barriers
        assertThat(figures.openMetres()).isCloseTo(768_000, within(15_000.0));
        assertThat(figures.mainMetres() / figures.openMetres()).isCloseTo(0.979, within(0.01));
        assertThat(figures.directedEdges()).isBetween(13_000, 15_000);
        assertThat(figures.forbiddenTurns()).isBetween(19, 80);
    }

    @Test
    void hasManyDeadEndsThatARearLoaderDoesNotEnter() {
        double deadEnds = network.closedRoads(REAR_LOADER).stream().filter(road -> road.reason() == Reason.DEAD_END)
                .mapToDouble(ClosedRoad::metres).sum();

        // lanes, service roads and car parks: about a fifth of all roads; a truck of the same access that may reverse uses them
        assertThat(deadEnds).isCloseTo(164_000, within(10_000.0));
        assertThat(network.figures(REAR_LOADER).mainMetres() + deadEnds)
                .isCloseTo(network.figures(StockProfiles.CRANE_18T.id()).mainMetres(), within(1.0));
        assertThat(network.closedRoads(StockProfiles.CRANE_18T.id())).extracting(ClosedRoad::reason)
                .doesNotContain(Reason.DEAD_END);
    }

    @Test
    void pathsSumToTheirMatrixCells() {
        List<AccessPoint> points = randomPoints(20, 1);
        TravelMatrix matrix = network.matrix(REAR_LOADER, points, 1, rows -> {});

        for (int from = 0; from < points.size(); from++)
            for (int to = 0; to < points.size(); to++)
                assertSums(network.path(REAR_LOADER, points.get(from), points.get(to)), matrix, from, to);
    }

    private static void assertSums(RoadPath path, TravelMatrix matrix, int from, int to) {
        assertThat(path.seconds()).isEqualTo(matrix.seconds(from, to));
        assertThat(path.metres()).isEqualTo(matrix.metres(from, to));
        assertThat(path.streets().stream().mapToInt(RoadPath.Street::metres).sum()).isEqualTo(path.metres());
        assertThat(lengthMetres(path.course())).isCloseTo(path.metres(), within(1 + path.metres() * 0.001));
    }

    private static double lengthMetres(List<Coordinate> course) {
        double length = 0;
        for (int i = 1; i < course.size(); i++)
            length += course.get(i - 1).distanceMetres(course.get(i));
        return length;
    }

    @Test
    void matrixDoesNotDependOnThreads() {
        List<AccessPoint> points = randomPoints(100, 2);
        List<Integer> rows = new ArrayList<>();

        assertThat(network.computeMatrix(REAR_LOADER, points, 2, rows::add))
                .isEqualTo(network.computeMatrix(REAR_LOADER, points, 1, row -> {}));
        assertThat(rows).isEqualTo(IntStream.rangeClosed(1, 100).boxed().toList());
    }

    @Test
    void partsOfAMatrixEqualTheWhole() {
        List<AccessPoint> points = randomPoints(40, 4);
        TravelMatrix whole = network.matrix(REAR_LOADER, points, 1, row -> {});
        int[][] seconds = new int[3][];
        int[][] metres = new int[3][];

        network.fill(REAR_LOADER, points.subList(5, 8), points.subList(2, 40), 2, (row, rowSeconds, rowMetres) -> {
            seconds[row] = rowSeconds.clone();
            metres[row] = rowMetres.clone();
        });

        for (int row = 0; row < 3; row++)
            for (int column = 0; column < 38; column++) {
                assertThat(seconds[row][column]).isEqualTo(whole.seconds(5 + row, 2 + column));
                assertThat(metres[row][column]).isEqualTo(whole.metres(5 + row, 2 + column));
            }
    }

    @Test
    void everySnappedPlaceReachesEveryOther() {
        List<AccessPoint> points = randomPoints(200, 3);
        TravelMatrix matrix = network.matrix(REAR_LOADER, points, 2, row -> {});

        for (int from = 0; from < points.size(); from++)
            for (int to = 0; to < points.size(); to++)
                assertThat(matrix.reachable(from, to)).isTrue();
    }

    private static List<AccessPoint> randomPoints(int count, long seed) {
        var random = new SplittableRandom(seed);
        Stream<Coordinate> places = Stream
                .generate(() -> new Coordinate(random.nextDouble(53.52, 53.60), random.nextDouble(13.19, 13.34)));
        return places.flatMap(place -> network.snap(REAR_LOADER, List.of(place)).getFirst().findAccessPoint().stream())
                .limit(count)
                .toList();
    }
}
