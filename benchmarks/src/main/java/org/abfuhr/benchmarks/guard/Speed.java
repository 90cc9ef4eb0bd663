package org.abfuhr.benchmarks.guard;

import org.abfuhr.solver.Planner;
import org.abfuhr.solver.PlannerListener;
import org.abfuhr.solver.PlannerSettings;

/// Time of a search divided by that of a loop of arithmetic and scattered reads, measured in turns in this process, each the shortest of
/// several: so a slow or busy machine slows both.
final class Speed {

    /// How many times slower than in the table is still let through: what is compared is time, and other processes run.
    static final double TOLERANCE = 3;

    /// The same for the build, which must never fail by chance: the largest of 16 measurements on two busy cores, some beside three
    /// endless loops, was 2.9 times the smallest and 1.8 times the table's. What is beyond this is a loop that has become quadratic.
    static final double BUILD_TOLERANCE = 10;

    private static final int ROUNDS = 8;
    private static final int WARM_UP = 3; // rounds that do not count
    private static final int CELLS = 1 << 16; // 256 KiB, as a matrix of 256 points
    private static final int STEPS = 5_000_000;

    private final GuardProblem problem;
    private final int[] cells = new int[CELLS];
    private long sink; // so that the loop is not optimized away

    Speed(GuardProblem problem) {
        this.problem = problem;
        for (int i = 0; i < CELLS; i++)
            cells[i] = (i * 0x9E37_79B9) >>> 8;
    }

    /// A number above 0.
    double timesCalibration() {
        long search = Long.MAX_VALUE;
        long loop = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            sink += calibrate();
            long middle = System.nanoTime();
            sink += search();
            long end = System.nanoTime();
            if (round >= WARM_UP) {
                loop = Math.min(loop, middle - start);
                search = Math.min(search, end - middle);
            }
        }
        return (double) search / loop;
    }

    private long search() {
        return Planner.plan(problem.problem().problem(), PlannerSettings.ofIterations(problem.iterations(), 1),
                PlannerListener.SILENT).metrics().metres();
    }

    /// Each read depends on the one before, as positions in routes do.
    private long calibrate() {
        int at = (int) sink & (CELLS - 1);
        long sum = 0;
        for (int step = 0; step < STEPS; step++) {
            at = (cells[at] + step) & (CELLS - 1);
            sum += at;
        }
        return sum;
    }
}
