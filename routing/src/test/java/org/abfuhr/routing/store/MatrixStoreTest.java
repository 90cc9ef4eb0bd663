package org.abfuhr.routing.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.abfuhr.model.fault.FaultException;
import org.abfuhr.model.geo.Coordinate;
import org.abfuhr.model.matrix.TravelMatrix;
import org.abfuhr.routing.AccessPoint;
import org.abfuhr.routing.AccessPoint.Direction;
import org.abfuhr.routing.MatrixSink;
import org.abfuhr.routing.hierarchy.Workers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatrixStoreTest {

    private static final int HEAP_POINTS = 6;

    @TempDir
    private Path folder = Path.of("");

    private final List<String> computed = new ArrayList<>();
    private final List<Integer> rowsDone = new ArrayList<>();
    private final List<String> said = new ArrayList<>();

    /// From edge a to edge b: 10 a + b seconds and ten times as many metres; to edge 99 there is no way.
    private void compute(List<AccessPoint> sources, List<AccessPoint> targets, MatrixSink sink) {
        computed.add(sources.size() + "x" + targets.size());
        for (int row = 0; row < sources.size(); row++) {
            int from = sources.get(row).edge();
            int[] seconds = targets.stream().mapToInt(to -> seconds(from, to.edge())).toArray();
            sink.row(row, seconds, IntStream.of(seconds).map(s -> s == TravelMatrix.UNREACHABLE ? s : 10 * s).toArray());
        }
    }

    private static int seconds(int from, int to) {
        return from == to ? 0 : to == 99 ? TravelMatrix.UNREACHABLE : 10 * from + to;
    }

    private static List<AccessPoint> points(int... edges) {
        return IntStream.of(edges)
                .mapToObj(edge -> new AccessPoint(edge, 5, Direction.FORWARD, edge, "", new Coordinate(54, 12))).toList();
    }

    private static TravelMatrix expected(int... edges) {
        int[] seconds = IntStream.of(edges).flatMap(from -> IntStream.of(edges).map(to -> seconds(from, to))).toArray();
        return TravelMatrix.of(edges.length, seconds,
                IntStream.of(seconds).map(s -> s == TravelMatrix.UNREACHABLE ? s : 10 * s).toArray());
    }

    private TravelMatrix get(String roads, int... edges) {
        return store().get(roads, points(edges), this::compute, rowsDone::add);
    }

    private MatrixStore store() {
        return new MatrixStore(folder, HEAP_POINTS, Long.MAX_VALUE, said::add);
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @Test
    void computesOncePerRoadsAndPoints() {
        assertThat(get("town", 1, 2, 99)).isEqualTo(expected(1, 2, 99));
        assertThat(get("town", 1, 2, 99)).isEqualTo(expected(1, 2, 99));
        assertThat(computed).containsExactly("3x3");
        get("town after a road was closed", 1, 2, 99);
        assertThat(computed).containsExactly("3x3", "3x3");
    }

    @Test
    void largeMatrixLiesInItsFile() {
        var first = get("town", 1, 2, 3, 4, 5, 6, 99);
        assertThat(first).isEqualTo(expected(1, 2, 3, 4, 5, 6, 99)).hasSameHashCodeAs(expected(1, 2, 3, 4, 5, 6, 99));
        assertThat(first.getClass()).isNotEqualTo(expected(1).getClass());
        assertThat(first.copyMetres()).isEqualTo(expected(1, 2, 3, 4, 5, 6, 99).copyMetres());
        assertThat(get("town", 1, 2, 3, 4, 5, 6, 99)).isEqualTo(first);
        assertThat(computed).containsExactly("7x7");
    }

    @Test
    void addedPointsCostTheirRowsAndColumnsOnly() {
        get("town", 1, 2, 3, 4);
        assertThat(get("town", 4, 7, 1, 2, 3)).isEqualTo(expected(4, 7, 1, 2, 3));
        assertThat(computed).containsExactly("4x4", "1x5", "4x1");
        assertThat(rowsDone).containsExactly(1, 2, 3, 4, 1, 2, 3, 4, 5);
        assertThat(get("town", 8, 4, 7, 1, 9, 2, 3)).isEqualTo(expected(8, 4, 7, 1, 9, 2, 3));
        assertThat(computed).containsExactly("4x4", "1x5", "4x1", "2x7", "5x2");
    }

    @Test
    void leavingPointsOutOrTurningThemRoundCostsNothing() {
        get("town", 1, 2, 3, 4);
        assertThat(get("town", 3, 1, 4)).isEqualTo(expected(3, 1, 4));
        assertThat(computed).containsExactly("4x4");
    }

    @Test
    void strangersAreComputedAnew() {
        get("town", 1, 2, 3, 4);
        assertThat(get("town", 1, 6, 7, 8)).isEqualTo(expected(1, 6, 7, 8));
        assertThat(computed).containsExactly("4x4", "4x4");
    }

    @Test
    void pointsDifferByPlaceAndDirectionToo() {
        var forward = points(1, 2).getFirst();
        store().get("town", List.of(forward), this::compute, rowsDone::add);
        store().get("town", List.of(forward.towards(Direction.BACKWARD)), this::compute, rowsDone::add);
        store().get("town", List.of(new AccessPoint(1, 6, Direction.FORWARD, 1, "", forward.position())), this::compute,
                rowsDone::add);
        assertThat(computed).containsExactly("1x1", "1x1", "1x1");
    }

    @Test
    void everyDamagedByteIsNoticed() throws IOException {
        get("town", 1, 2);
        var file = files().getFirst();
        var good = Files.readAllBytes(file);
        for (int i = 0; i < good.length; i++) {
            var bad = good.clone();
            bad[i] ^= 1;
            Files.write(file, bad);
            assertThat(MatrixFile.open(file)).as("byte %d", i).isEmpty();
        }
        Files.write(file, java.util.Arrays.copyOf(good, good.length - 1));
        assertThat(get("town", 1, 2)).isEqualTo(expected(1, 2));
        assertThat(computed).containsExactly("2x2", "2x2");
        assertThat(Files.readAllBytes(file)).isEqualTo(good);
    }

    @Test
    void aFolderThatCannotBeWrittenCostsTimeForSmallMatricesOnly() throws IOException {
        folder = Files.writeString(folder.resolve("in-the-way"), "");
        assertThat(get("town", 1, 2)).isEqualTo(expected(1, 2));
        assertThat(said).singleElement().asString().contains("cannot be kept");
        assertThatThrownBy(() -> get("town", 1, 2, 3, 4, 5, 6, 7)).isInstanceOf(FaultException.class)
                .hasMessageContaining("E415");
    }

    @Test
    void aFullDiskIsToldWhicheverThreadMeetsIt() throws IOException {
        CellSource full = (sources, _, _) -> Workers.share(sources.size(), 2, () -> _ -> {
            throw new UncheckedIOException(new IOException("No space left on device"));
        });
        assertThatThrownBy(() -> store().get("town", points(1, 2, 3, 4, 5, 6, 7), full, rowsDone::add))
                .isInstanceOf(FaultException.class).hasMessageContaining("E415");
        assertThat(files()).isEmpty();
    }

    @Test
    void aFailedComputationLeavesNothing() throws IOException {
        CellSource failing = (_, _, sink) -> {
            sink.row(0, new int[7], new int[7]);
            throw new IllegalStateException("lost");
        };
        assertThatThrownBy(() -> store().get("town", points(1, 2, 3, 4, 5, 6, 7), failing, rowsDone::add)).hasMessage("lost");
        assertThat(files()).isEmpty();
    }

    @Test
    void whatIsComputedAfreshIsNotKeptAndTakesNoOthersPlace() throws IOException {
        var small = new MatrixStore(folder, HEAP_POINTS, MatrixFile.fileBytes(2), said::add);
        small.get("town", points(1, 2), this::compute, rowsDone::add);
        var before = files();
        for (int run = 0; run < 2; run++)
            assertThat(small.compute(points(1, 2), this::compute, rowsDone::add)).isEqualTo(expected(1, 2));
        assertThat(small.compute(points(1, 2, 3, 4, 5, 6, 7), this::compute, rowsDone::add))
                .isEqualTo(expected(1, 2, 3, 4, 5, 6, 7));
        assertThat(computed).containsExactly("2x2", "2x2", "2x2", "7x7");
        assertThat(files()).isEqualTo(before).hasSize(1);
    }

    @Test
    void whatAKilledProcessLeftIsDeleted() throws IOException {
        Path left = Files.writeString(folder.resolve("draft-7.matrix"), "the first rows");
        get("town", 1, 2);
        assertThat(left).doesNotExist();
        assertThat(files()).hasSize(1);
    }

    @Test
    void aMatrixBeingWrittenIsNotDeletedByAnother() {
        CellSource other = (sources, targets, sink) -> {
            get("another town", 1, 2);
            compute(sources, targets, sink);
        };
        assertThat(store().get("town", points(1, 2, 3, 4, 5, 6, 7), other, rowsDone::add))
                .isEqualTo(expected(1, 2, 3, 4, 5, 6, 7));
    }

    @Test
    void oldestFilesGoFirst() throws IOException {
        long bytesOfOne = MatrixFile.fileBytes(2);
        var small = new MatrixStore(folder, HEAP_POINTS, 2 * bytesOfOne, said::add);
        for (int day = 1; day <= 4; day++) {
            small.get("town " + day, points(1, 2), this::compute, rowsDone::add);
            for (Path file : files())
                Files.setLastModifiedTime(file, FileTime.fromMillis(Files.getLastModifiedTime(file).toMillis() - 10_000));
        }
        assertThat(files()).hasSize(2);
        small.get("town 4", points(1, 2), this::compute, rowsDone::add);
        small.get("town 3", points(1, 2), this::compute, rowsDone::add);
        assertThat(computed).hasSize(4);
    }
}
