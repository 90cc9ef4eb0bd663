package org.abfuhr.benchmarks.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.abfuhr.benchmarks.runs.CellResult;
import org.abfuhr.benchmarks.runs.Code;
import org.abfuhr.benchmarks.runs.Machine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class GapTableTest {

    private static final RunHeader HEADER = new RunHeader("2026-11-26T12:00:00Z", "abfuhr-bench gaps --filter a|b",
            new Machine(2, "cpu", 23,
                    "Linux", "25"),
            new Code("abc", "123"), 10_000L, 0, 1, true);

    private static CellResult cell(String instance, long seed, boolean feasible, double cost, @Nullable Double gap) {
        return new CellResult(instance, "vrplib", 100, seed, feasible, cost, 9, 100, 0, Map.of(), 1000.0, gap, 8.0, 0.5, 5000,
                9.9, 10.5, 1.5, List.of(), null);
    }

    private static CellResult day(String instance, long seed, int vehicles, double miles) {
        return new CellResult(instance, "wcvrptw", 99, seed, true, miles * 5280, vehicles, 99, 0, Map.of("miles", miles), null,
                null, null, 0.5, 5000, 9.9, 10.5, 1.5, List.of(), null);
    }

    @Test
    void instancesAreMeansOverFeasibleRuns() {
        var table = GapTable.of(HEADER, List.of(cell("CVRP/a", 1, true, 1010, 1.0), cell("CVRP/a", 2, true, 1030, 3.0),
                cell("CVRP/a", 3, false, 900, null)));
        assertThat(table.instances()).singleElement().satisfies(row -> {
            assertThat(row.meanGapPercent()).isEqualTo(2.0);
            assertThat(row.meanCost()).isEqualTo(1020.0);
            assertThat(row.minCost()).isEqualTo(1010.0); // the cheaper one breaks a rule
            assertThat(row.feasible()).isEqualTo(2);
        });
        assertThat(table.allFeasible()).isFalse();
        assertThat(Markdown.of(table)).contains("**2 of 3 feasible**");
    }

    @Test
    void setsAreMeansOverInstances() {
        // 1 and 3 make 2; then 2 and 8 make 5, although the first instance has more runs
        var table = GapTable.of(HEADER, List.of(cell("CVRP/a", 1, true, 1010, 1.0), cell("CVRP/a", 2, true, 1030, 3.0),
                cell("CVRP/b", 1, true, 1080, 8.0), cell("VRPTW/c", 1, true, 1070, 7.0)));
        assertThat(table.sets()).extracting(SetRow::set).containsExactly("CVRP", "VRPTW");
        assertThat(table.sets()).extracting(SetRow::meanGapPercent).containsExactly(5.0, 7.0);
        assertThat(table.sets()).extracting(SetRow::worstGapPercent).containsExactly(8.0, 7.0);
        assertThat(table.allFeasible()).isTrue();
    }

    @Test
    void runsWithoutAResultAreTold() {
        var table = GapTable.of(HEADER, List.of(cell("CVRP/a", 1, true, 1010, 1.0), CellResult.failed("CVRP/a", 2, "no memory")));
        assertThat(table.instances().getFirst().failed()).isEqualTo(1);
        assertThat(Markdown.of(table)).contains("1 of 2 feasible").contains("`abfuhr-bench gaps --filter a\\|b`")
                .contains("CVRP/a, seed 2: no result, no memory");
    }

    @Test
    void milesStandBesidePublishedOnes() {
        var table = GapTable.of(HEADER, List.of(day("WCVRPTW/102_stop", 1, 3, 160), day("WCVRPTW/102_stop", 2, 4, 168.2)));
        // mean 164.1 miles; clustering 205.1: -20.0 %; one run took 4 vehicles where clustering has 3
        assertThat(Markdown.of(table)).contains("| 102_stop | ours, mean | 3.5 | 164.1 |  | measured |")
                .contains("| 102_stop | clustering 2006 | 3 | 205.1 | -20.0 % | quoted |")
                .contains("against clustering 2006: mean miles -20.0 % over 1 instances, more vehicles in some run of 102_stop");
    }

    @Test
    void everyPublishedFigureSaysHowWeKnowIt() {
        assertThat(Published.all()).hasSize(34).allMatch(figure -> figure.mark().matches("quoted|recalled"));
    }
}
