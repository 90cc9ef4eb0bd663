package org.abfuhr.routing.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.abfuhr.model.matrix.TravelMatrix;
import org.abfuhr.routing.AccessPoint;

/// A travel matrix by one search per row. Rows are independent and each is written by one worker, so that the result does not
/// depend on the number of threads.
public final class MatrixCalculation {

    private final ProfileGraph graph;
    private final Targets targets;
    private final int[] seconds;
    private final int[] metres;
    private final AtomicInteger nextRow = new AtomicInteger();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final IntConsumer rowsDone;
    private int done;

    private MatrixCalculation(ProfileGraph graph, List<AccessPoint> points, IntConsumer rowsDone) {
        this.graph = graph;
        this.targets = new Targets(graph, points);
        this.seconds = new int[Math.multiplyExact(points.size(), points.size())];
        this.metres = new int[seconds.length];
        this.rowsDone = rowsDone;
    }

    /// The quickest seconds and their metres between all pairs of points; of equally quick ways the shortest. Each cell is rounded
    /// up once from milliseconds and millimetres.
    ///
    /// @param rowsDone is called with 1, 2, ... up to the number of rows, never by two threads at once
    public static TravelMatrix of(ProfileGraph graph, List<AccessPoint> points, int threads, IntConsumer rowsDone) {
        var calculation = new MatrixCalculation(graph, points, rowsDone);
        if (threads <= 1)
            calculation.work();
        else
            calculation.workOn(Math.min(threads, Math.max(1, points.size())));
        return TravelMatrix.of(points.size(), calculation.seconds, calculation.metres);
    }

    private void workOn(int threads) {
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++)
                running.add(workers.submit(this::work));
            for (Future<?> worker : running)
                join(worker);
        }
    }

    private void join(Future<?> worker) {
        try {
            worker.get();
        } catch (InterruptedException e) {
            stopped.set(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The matrix was interrupted", e);
        } catch (ExecutionException e) {
            stopped.set(true);
            throw new IllegalStateException("A worker of the matrix failed", e.getCause());
        }
    }

    private void work() {
        var search = new TurnSearch(graph);
        int row = nextRow.getAndIncrement();
        while (row < targets.size() && !stopped.get()) {
            fill(row, search);
            tellRowDone();
            row = nextRow.getAndIncrement();
        }
    }

    private void fill(int row, TurnSearch search) {
        AccessPoint source = targets.point(row);
        search.run(source);
        for (int column = 0; column < targets.size(); column++) {
            long cost = row == column ? 0 : targets.cost(search, source, column);
            int cell = row * targets.size() + column;
            seconds[cell] = cost == Cost.INFINITE ? TravelMatrix.UNREACHABLE : Cost.seconds(cost);
            metres[cell] = cost == Cost.INFINITE ? TravelMatrix.UNREACHABLE : Cost.metres(cost);
        }
    }

    private synchronized void tellRowDone() {
        rowsDone.accept(++done);
    }
}
