package org.abfuhr.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.abfuhr.benchmarks.search.InsertionBenchmark;
import org.abfuhr.benchmarks.search.IterationBenchmark;
import org.abfuhr.benchmarks.search.SearchProblem;
import org.abfuhr.benchmarks.search.WriteBackBenchmark;
import org.abfuhr.model.plan.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every benchmark once, untimed: what it measures is right.
final class BenchmarksTest {

    @ParameterizedTest
    @ValueSource(ints = {20, 200})
    void routesAreDerivedAsTheyShould(int visits) {
        var benchmark = new RouteEvaluatorBenchmark();
        benchmark.visits = visits;
        benchmark.setUp();
        assertThat(benchmark.split().visits()).hasSize(visits);
        assertThat(benchmark.split().hardCost()).isZero();
        assertThat(benchmark.split().softCost()).isLessThanOrEqualTo(benchmark.greedy().softCost())
                .isGreaterThanOrEqualTo(benchmark.nothingToDecide().softCost());
    }

    @Test
    void matrixCellsAreAsLongAsTheirPaths() {
        var benchmark = new MatrixBenchmark();
        benchmark.points = 100;
        benchmark.setUp();
        assertThat(benchmark.equalCells()).isEqualTo(MatrixBenchmark.PAIRS);
        assertThat(benchmark.pathPerPair()).isPositive();
        assertThat(benchmark.closeRoutes()).isGreaterThan(MatrixBenchmark.PAIRS * 9 / 10);
        assertThat(benchmark.searchPerRow()).isZero();
        assertThat(benchmark.matrix().size()).isEqualTo(100);
    }

    @Test
    void everyPlaceIsOnARoadOfTheHierarchy() {
        var benchmark = new HierarchyBenchmark();
        benchmark.setUp();
        assertThat(benchmark.look()).hasSize(32);
        assertThat(benchmark.rebuild().arcs()).isEqualTo(benchmark.prepare().arcs());
        assertThat(benchmark.snapped()).isEqualTo(benchmark.places());
    }

    @Test
    void searchAndPlannerFindTheSamePlan() {
        var benchmark = new SearchBenchmark();
        benchmark.setUp();
        var report = benchmark.report();
        assertThat(report.violations()).isEmpty();
        assertThat(report.cost(Finding.Level.SOFT)).isEqualTo(benchmark.bareSearch().soft());
    }

    @Test
    void aRepairedPlanBreaksNoRule() {
        var benchmark = new ReplanBenchmark();
        benchmark.setUp();
        assertThat(benchmark.report().violations()).isEmpty();
        assertThat(benchmark.report().metrics().visits()).isPositive();
    }

    @Test
    void everyContainerHasASoundForecast() {
        var benchmark = new ForecastBenchmark();
        benchmark.setUp();
        assertThat(benchmark.look()).isPositive();
        assertThat(benchmark.sound()).isEqualTo(benchmark.containers());
    }

    @Test
    void whatTheStoreTakesItGivesBack() throws IOException {
        var benchmark = new ReadingStoreBenchmark();
        benchmark.containers = 2;
        benchmark.setUp();
        assertThat(benchmark.add()).isEqualTo(1_008_000);
        assertThat(benchmark.lastDays().size()).isEqualTo(60 * 24);
        benchmark.close();
    }

    @Test
    void checkerAgreesWithThePlan() {
        var benchmark = new CheckerBenchmark();
        benchmark.setUp();
        assertThat(benchmark.check().feasible()).isTrue();
        assertThat(benchmark.check().findings()).containsExactlyInAnyOrderElementsOf(benchmark.plan().findings());
        assertThat(benchmark.derive()).isEqualTo(benchmark.metres()).isPositive();
    }

    @ParameterizedTest
    @EnumSource
    void theSearchGoesOnFromAPlan(SearchProblem problem) {
        var benchmark = new IterationBenchmark();
        benchmark.problem = problem;
        benchmark.setUp();
        long before = benchmark.iterate();
        assertThat(benchmark.iterate()).isGreaterThan(before);
        assertThat(benchmark.isBetter()).isTrue();
    }

    @Test
    void someInsertionsAreLegalAndSomeAreNot() {
        var benchmark = new InsertionBenchmark();
        benchmark.setUp();
        assertThat(benchmark.legs()).isPositive();
        assertThat(benchmark.price()).isBetween(1L, InsertionBenchmark.PRICES - 1L);
        assertThat(benchmark.evaluate()).isPositive();
    }

    @ParameterizedTest
    @EnumSource
    void constraintStreamsAgreeWithTheSearch(SearchProblem problem) {
        var benchmark = new WriteBackBenchmark();
        benchmark.problem = problem;
        benchmark.setUp();
        assertThat(benchmark.isEqual()).isTrue();
        assertThat(benchmark.evaluate()).isPositive();
    }
}
