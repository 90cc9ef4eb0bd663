package org.abfuhr.routing.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.abfuhr.model.fault.FaultException;
import org.abfuhr.model.fault.FileFailure;
import org.abfuhr.model.matrix.TravelMatrix;
import org.abfuhr.routing.AccessPoint;
import org.abfuhr.routing.MatrixSink;
import org.abfuhr.routing.Progress;
import org.abfuhr.routing.cache.CacheFolder;

/// Travel matrices in a folder, one file for each network, profile and list of points. A matrix that is there is not computed; of one that
/// shares at least half of its points with a matrix of the same roads only the missing cells are. A damaged file is as good as none.
/// Of all files the oldest go when they are together larger than the limit, and so do drafts of processes that were killed.
///
/// Up to [#HEAP_POINTS] points the matrix lies in arrays, and a folder that cannot be written costs time only; above, it lies in its file.
public final class MatrixStore {

    /// The most points whose matrix is kept in arrays: 128 MB.
    public static final int HEAP_POINTS = 4_000;

    private static final long MOST_BYTES = 4L << 30;
    private static final String SUFFIX = ".matrix";
    private static final int NAME_BYTES = 10; // of a digest, for each half of a name

    private final Path folder;
    private final int heapPoints;
    private final long mostBytes;
    private final Progress progress;

    public MatrixStore(Path folder, Progress progress) {
        this(folder, HEAP_POINTS, MOST_BYTES, progress);
    }

    MatrixStore(Path folder, int heapPoints, long mostBytes, Progress progress) {
        this.folder = folder;
        this.heapPoints = heapPoints;
        this.mostBytes = mostBytes;
        this.progress = progress;
    }

    /// The matrix of the points, with no more computed than is missing.
    ///
    /// @param roads digest of all a cell depends on but its two points
    /// @param rowsDone is called with 1, 2, ..., never by two threads at once; not at all when the matrix is there
    /// @throws FaultException E415 when a matrix too large for memory cannot be written
    public TravelMatrix get(String roads, List<AccessPoint> points, CellSource cells, IntConsumer rowsDone) {
        var file = file(roads, points);
        var kept = MatrixFile.open(file).filter(found -> found.isOf(points));
        if (kept.isEmpty())
            return make(file, points, RowSource.of(points, newest(name(roads)), cells, rowsDone));
        return points.size() > heapPoints ? kept.get().mapped() : kept.get().inMemory();
    }

    /// The matrix of the points, with every cell computed whatever is there, and not kept: if it is too large for memory, it lies in a file that
    /// has left the folder. Otherwise as [#get].
    public TravelMatrix compute(List<AccessPoint> points, CellSource cells, IntConsumer rowsDone) {
        var rows = RowSource.of(points, Optional.empty(), cells, rowsDone);
        return points.size() > heapPoints ? makeOnDisk(Optional.empty(), points, rows) : makeInMemory(points, rows);
    }

    private Path file(String roads, List<AccessPoint> points) {
        return folder.resolve(name(roads) + "-" + name(HexFormat.of().formatHex(MatrixFile.packed(points).array())) + SUFFIX);
    }

    /// Delivers all rows of one matrix.
    private interface RowSource {

        void deliver(MatrixSink sink);

        static RowSource of(List<AccessPoint> points, Optional<MatrixFile> older, CellSource cells, IntConsumer rowsDone) {
            var known = older.map(file -> KnownCells.of(points, file)).filter(found -> 2 * found.count() >= points.size());
            return sink -> {
                var counted = new CountedRows(sink, rowsDone);
                known.ifPresentOrElse(found -> found.complete(cells, counted), () -> cells.compute(points, points, counted));
            };
        }
    }

    private TravelMatrix make(Path file, List<AccessPoint> points, RowSource rows) {
        if (points.size() > heapPoints)
            return makeOnDisk(Optional.of(file), points, rows);
        var matrix = makeInMemory(points, rows);
        keep(file, points, matrix);
        return matrix;
    }

    private static TravelMatrix makeInMemory(List<AccessPoint> points, RowSource rows) {
        var inMemory = new HeapRows(points.size());
        rows.deliver(inMemory);
        return inMemory.matrix();
    }

    /// @param kept the file that stays, if any; without a name a file is there as long as it is mapped
    private TravelMatrix makeOnDisk(Optional<Path> kept, List<AccessPoint> points, RowSource rows) {
        try (var draft = MatrixDraft.begin(folder, points)) {
            rows.deliver(draft);
            if (kept.isEmpty())
                return mapped(draft.complete());
            publish(draft, kept.get());
            return mapped(kept.get());
        } catch (IOException e) {
            throw CacheFolder.unwritable(folder, e);
        } catch (UncheckedIOException e) {
            throw CacheFolder.unwritable(folder, cause(e));
        }
    }

    private TravelMatrix mapped(Path file) {
        return MatrixFile.open(file)
                .orElseThrow(() -> CacheFolder.unwritable(folder, new IOException("what was written there reads differently")))
                .mapped();
    }

    private void publish(MatrixDraft draft, Path file) throws IOException {
        draft.publish(file);
        evict(file);
    }

    private void keep(Path file, List<AccessPoint> points, TravelMatrix matrix) {
        try (var draft = MatrixDraft.begin(folder, points)) {
            int[] seconds = new int[matrix.size()];
            int[] metres = new int[matrix.size()];
            for (int row = 0; row < matrix.size(); row++) {
                matrix.copySecondsRow(row, seconds, 0);
                matrix.copyMetresRow(row, metres, 0);
                draft.row(row, seconds, metres);
            }
            publish(draft, file);
        } catch (IOException e) {
            tellNotKept(e);
        } catch (UncheckedIOException e) {
            tellNotKept(cause(e));
        }
    }

    private void tellNotKept(IOException e) {
        progress.say("Travel matrices cannot be kept in " + folder + " (" + FileFailure.reason(e)
                + "): the next run computes them again");
    }

    private static IOException cause(UncheckedIOException e) {
        return requireNonNull(e.getCause());
    }

    private Optional<MatrixFile> newest(String prefix) {
        return newestFirst().stream().filter(file -> file.getFileName().toString().startsWith(prefix)).findFirst()
                .flatMap(MatrixFile::open);
    }

    private void evict(Path justWritten) {
        files(MatrixDraft::isAbandoned).forEach(draft -> delete(draft, "a matrix that was never completed"));
        long bytes = 0;
        for (Path file : newestFirst()) {
            bytes += file.toFile().length();
            if (bytes > mostBytes && !file.equals(justWritten))
                delete(file, "an old travel matrix");
        }
    }

    private void delete(Path file, String what) {
        if (!file.toFile().delete())
            progress.say("Cannot delete " + file + ", " + what);
    }

    private List<Path> newestFirst() {
        return files(file -> !MatrixDraft.isDraft(file)).stream()
                .sorted(Comparator.comparingLong((Path file) -> file.toFile().lastModified()).reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private List<Path> files(Predicate<Path> wanted) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(SUFFIX)).filter(wanted).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static String name(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)), 0, NAME_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java machine has SHA-256", e);
        }
    }
}
