package org.abfuhr.routing.hierarchy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Items 0, 1, ... shared out among workers, each of which has memory of its own.
public final class Workers {

    private final int items;
    private final Supplier<IntConsumer> worker;
    private final AtomicInteger next = new AtomicInteger();

    private Workers(int items, Supplier<IntConsumer> worker) {
        this.items = items;
        this.worker = worker;
    }

    /// Has every item done once. With one thread it is the caller's.
    ///
    /// @param worker makes one worker per thread, in that thread
    /// @throws IllegalStateException when the caller was interrupted
    /// @throws RuntimeException what a worker threw, as it is; an [Error] likewise
    public static void share(int items, int threads, Supplier<IntConsumer> worker) {
        var workers = new Workers(items, worker);
        int used = Math.min(threads, items);
        if (used <= 1)
            workers.work();
        else
            workers.workOn(used);
    }

    private void work() {
        IntConsumer task = worker.get();
        for (int item = next.getAndIncrement(); item < items; item = next.getAndIncrement())
            task.accept(item);
    }

    private void workOn(int threads) {
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++)
                running.add(executor.submit(this::work));
            for (Future<?> one : running)
                join(one);
        }
    }

    private void join(Future<?> one) {
        try {
            one.get();
        } catch (InterruptedException e) {
            stop();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The work was interrupted", e);
        } catch (ExecutionException e) {
            stop();
            throw unchecked(e.getCause());
        }
    }

    private static RuntimeException unchecked(@Nullable Throwable failure) {
        if (failure instanceof Error error)
            throw error;
        return failure instanceof RuntimeException exception ? exception : new IllegalStateException("A worker failed", failure);
    }

    private void stop() {
        next.set(items);
    }
}
