package org.abfuhr.benchmarks.search;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.abfuhr.solver.search.route.InsertionPrice;
import org.abfuhr.solver.search.route.RouteDecider;
import org.abfuhr.solver.search.route.SearchRoute;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// The price of putting a visit behind a step of a route of the sample city.
///
/// - floor, `legs`: two look-ups of the matrix, what a detour cannot do without;
/// - ours, `price`: with windows, loads, energy, breaks, the day's limits and all prices;
/// - baseline, `evaluate`: the route with the visit derived anew.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
@SuppressWarnings("NullAway.Init") // set up by JMH
public class InsertionBenchmark {

    /// Prices of one call.
    public static final int PRICES = 1_000;

    private RouteDecider decider;
    private SearchRoute route;
    private int[] visits; // taken off the route

    /// Takes the longest route of a searched plan, and every second visit off it.
    @Setup
    public void setUp() {
        var warm = new WarmSearch(SearchProblem.CITY);
        warm.search.settle();
        int[][] orders = warm.search.orders();
        int longest = 0;
        for (int shift = 1; shift < orders.length; shift++)
            longest = orders[shift].length > orders[longest].length ? shift : longest;
        decider = new RouteDecider(warm.problem, warm.prices.judge());
        route = decider.routes()[longest];
        int[] order = orders[longest];
        decider.take(route, decider.evaluate(longest, everySecond(order, 0)));
        visits = everySecond(order, 1);
    }

    private static int[] everySecond(int[] order, int from) {
        return IntStream.range(0, order.length).filter(i -> i % 2 == from).map(i -> order[i]).toArray();
    }

    /// Floor.
    @Benchmark
    @OperationsPerInvocation(PRICES)
    public long legs() {
        long sum = 0;
        for (int i = 0; i < PRICES; i++) {
            int point = point(i);
            sum += route.shift.seconds(route.pointAt(step(i)), point) + route.shift.seconds(point, route.pointAt(step(i) + 1));
        }
        return sum;
    }

    /// Ours.
    @Benchmark
    @OperationsPerInvocation(PRICES)
    public long price() {
        long possible = 0;
        for (int i = 0; i < PRICES; i++)
            possible += InsertionPrice.of(route, step(i), visit(i), point(i), false,
                    InsertionPrice.IMPOSSIBLE) == InsertionPrice.IMPOSSIBLE ? 0 : 1;
        return possible;
    }

    /// Baseline.
    @Benchmark
    public long evaluate() {
        return decider.soft(decider.evaluate(route.shift.index, route.visits(step(0), visit(0))));
    }

    private int step(int i) {
        return i * 7 % (route.steps() - 1);
    }

    private int visit(int i) {
        return visits[i * 13 % visits.length];
    }

    private int point(int i) {
        return route.shift.visitPoints[visit(i)][0];
    }

    /// Number of prices that exist among those of one call, and how many there could be.
    @TearDown
    public void correctness() {
        System.out.printf(Locale.ROOT, "%ncorrectness: route of %d steps, %d of %d insertions are legal%n", route.steps(),
                price(),
                PRICES);
    }
}
