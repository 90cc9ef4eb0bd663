package org.abfuhr.benchmarks.search;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// One iteration of ruin and recreate on a plan that is good already. With `--alloc` also the bytes that it allocates: on plain
/// problems the loop is to allocate nothing.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
@SuppressWarnings("NullAway.Init") // set up by JMH
public class IterationBenchmark {

    /// Of one call.
    static final int ITERATIONS = 500;

    /// What is planned.
    @Param
    public SearchProblem problem = SearchProblem.CAPACITY;

    private WarmSearch warm;
    private long before; // µ€, of the plan to begin with

    /// Builds a plan.
    @Setup(Level.Trial)
    public void setUp() {
        warm = new WarmSearch(problem);
        before = warm.search.bestScore().soft();
    }

    /// Ours.
    @Benchmark
    @OperationsPerInvocation(ITERATIONS)
    public long iterate() {
        warm.iterate(ITERATIONS);
        return warm.search.iterations();
    }

    /// Whether the search has gone on and lost nothing.
    public boolean isBetter() {
        return warm.search.bestScore().soft() <= before;
    }

    @TearDown
    public void correctness() {
        System.out.printf(Locale.ROOT, "%ncorrectness: %s, %d iterations, best plan %s%n", problem, warm.search.iterations(),
                isBetter() ? "no dearer than before" : "DEARER THAN BEFORE");
    }
}
