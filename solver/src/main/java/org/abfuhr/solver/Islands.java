package org.abfuhr.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.abfuhr.solver.bridge.IslandOutcome;
import org.abfuhr.solver.bridge.IslandSolver;
import org.abfuhr.solver.bridge.Meeting;
import org.abfuhr.solver.bridge.SliceBudget;
import org.abfuhr.solver.score.PlanScore;
import org.abfuhr.solver.search.Exchange;
import org.jspecify.annotations.Nullable;

/// Searches side by side that share one plan ([Exchange]). The best plan wins, of equals that of the first island, so threads
/// decide the speed only.
final class Islands {

    private static final long SEED_STEP = 0x9E37_79B9_7F4A_7C15L; // golden ratio: far apart seeds
    private static final int ANSWER_SHARE = 20; // one part in so many of the budget, to explain and write the answer
    private static final long MOST_ANSWER_NANOS = 3_000_000_000L;
    private static final int LOOKING_SHARE = 2; // one part in so many of that, for the last look at what is left out
    private static final int WRITING_SHARE = 4; // and to write it
    private static final int FEW = 2; // islands that any machine and problem may have

    private final IslandSolver solver;
    private final PlannerSettings settings;
    private final PlannerListener listener;
    private final long startNanos;
    private final long[] iterations; // [island]
    private final double[] shares; // [island]
    private PlanScore best = new PlanScore(Long.MAX_VALUE, 0, 0);
    private volatile boolean interrupted;

    Islands(IslandSolver solver, int count, PlannerSettings settings, PlannerListener listener, long startNanos) {
        this.solver = solver;
        this.settings = settings;
        this.listener = listener;
        this.startNanos = startNanos;
        iterations = new long[count];
        shares = new double[count];
    }

    /// How many there are. With a budget no more than can search at a time, nor than find routes to divide, since each takes a part of the budget to set up.
    ///
    /// @param processors of the machine
    static int count(PlannerSettings settings, int shifts, int processors) {
        if (settings.budgetOrNull() == null)
            return settings.islands();
        int atATime = Math.min(settings.threads(), Math.max(FEW, processors));
        int divisible = Math.max(FEW, shifts / Exchange.ROUTES_PER_ISLAND);
        return Math.min(settings.islands(), Math.min(atATime, divisible));
    }

    /// @param startOrNull legal visit orders per shift to begin with
    IslandOutcome run(int @Nullable [][] startOrNull) {
        int count = shares.length;
        var meeting = new Meeting(count, settings.threads(), settings.seed());
        try (var pool = Executors.newFixedThreadPool(count)) {
            List<Future<IslandOutcome>> running = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int island = i;
                running.add(pool.submit(() -> solver.solve(island, settings.seed() + island * SEED_STEP, budget(island),
                        meeting, startOrNull)));
            }
            return bestOf(running);
        }
    }

    private IslandOutcome bestOf(List<Future<IslandOutcome>> running) {
        IslandOutcome winner = null;
        for (var future : running) {
            var outcome = await(future);
            outcome.differences().forEach(listener::note);
            if (winner == null || outcome.score().compareTo(winner.score()) < 0)
                winner = outcome;
        }
        if (winner == null)
            throw new IllegalStateException("no island ran");
        return winner;
    }

    /// An interrupt asks all islands to stop with what they have, and stays set.
    private IslandOutcome await(Future<IslandOutcome> future) {
        while (true)
            try {
                var outcome = future.get();
                if (interrupted)
                    Thread.currentThread().interrupt();
                return outcome;
            } catch (InterruptedException e) {
                interrupted = true;
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
            }
    }

    private SliceBudget budget(int island) {
        SliceBudget.Report report = (done, score, share) -> report(island, done, score, share);
        var count = settings.iterationsOrNull();
        if (count != null)
            return SliceBudget.ofIterations(count, this::stop, report);
        long nanos = budgetNanos() - answerNanos();
        return SliceBudget.ofTime(startNanos, nanos, nanos + answerNanos() / LOOKING_SHARE, this::stop, report);
    }

    private long budgetNanos() {
        var budget = settings.budgetOrNull();
        return budget == null ? 0 : budget.toNanos();
    }

    private long answerNanos() {
        return Math.min(MOST_ANSWER_NANOS, budgetNanos() / ANSWER_SHARE);
    }

    /// Whether only cheap explanations are left: the rest of the budget is for writing, or nobody wants others.
    boolean explanationOver() {
        if (settings.budgetOrNull() == null)
            return !settings.closerLooks();
        return !settings.closerLooks() || System.nanoTime() - startNanos > budgetNanos() - answerNanos() / WRITING_SHARE;
    }

    private boolean stop() {
        return interrupted || listener.cancelled();
    }

    private synchronized void report(int island, long done, PlanScore score, double share) {
        iterations[island] = done;
        shares[island] = share;
        if (score.compareTo(best) < 0)
            best = score;
        long all = 0;
        double sum = 0;
        for (int i = 0; i < iterations.length; i++) {
            all += iterations[i];
            sum += shares[i];
        }
        listener.progress(all, best, sum / shares.length);
    }
}
