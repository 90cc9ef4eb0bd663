package org.abfuhr.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

final class JmhCommandTest {

    private static final OutputFormat SILENT = OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT);

    @Test
    void everyBenchmarkIsListed() {
        assertThat(listed(".*")).containsExactly("CheckerBenchmark.check", "CheckerBenchmark.derive", "CheckerBenchmark.metres",
                "ForecastBenchmark.forecast", "ForecastBenchmark.load", "ForecastBenchmark.look", "HierarchyBenchmark.look",
                "HierarchyBenchmark.prepare", "HierarchyBenchmark.rebuild", "HierarchyBenchmark.snap", "MatrixBenchmark.matrix",
                "MatrixBenchmark.pathPerPair", "MatrixBenchmark.routePerPair", "MatrixBenchmark.searchPerRow",
                "ReadingStoreBenchmark.add", "ReadingStoreBenchmark.addAgain", "ReadingStoreBenchmark.lastDays",
                "ReplanBenchmark.repair", "ReplanBenchmark.time",
                "RouteEvaluatorBenchmark.greedy", "RouteEvaluatorBenchmark.nothingToDecide",
                "RouteEvaluatorBenchmark.split", "SearchBenchmark.bareSearch", "SearchBenchmark.planner",
                "search.InsertionBenchmark.evaluate", "search.InsertionBenchmark.legs", "search.InsertionBenchmark.price",
                "search.IterationBenchmark.iterate", "search.WriteBackBenchmark.evaluate", "search.WriteBackBenchmark.writeBack");
    }

    @ParameterizedTest
    @CsvSource({"Matrix, 4", "Search.*planner, 1", "nothing like it, 0"})
    void aRegularExpressionChooses(String regex, int count) {
        assertThat(listed(regex)).hasSize(count);
    }

    @Test
    void resultsAreWrittenBelowTarget() {
        assertThat(JmhCommand.options(".*", false).getResult().get()).endsWith("/benchmarks/target/jmh.json");
    }

    private static SortedSet<String> listed(String regex) {
        var options = JmhCommand.options(regex, true);
        return BenchmarkList.defaultList().find(SILENT, options.getIncludes(), options.getExcludes()).stream()
                .map(BenchmarkListEntry::getUsername).map(name -> name.substring("org.abfuhr.benchmarks.".length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
