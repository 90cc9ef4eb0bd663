package org.abfuhr.dispatch.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.abfuhr.model.plan.CollectionPlan;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class VerdictTest {

    @TempDir
    private Path folder;

    /// Clients at 10 and 20 east of the depot, and the known way to serve them one by one: 2 × (10 + 20) = 60.
    private ProblemFormat.Problem problem() throws IOException {
        Files.writeString(folder.resolve("two.sol"), "Route #1: 1\nRoute #2: 2\n");
        return ProblemFormat.VRPLIB.read(Files.writeString(folder.resolve("two.vrp"), """
                TYPE : CVRP
                DIMENSION : 3
                CAPACITY : 2
                EDGE_WEIGHT_TYPE : EUC_2D
                NODE_COORD_SECTION
                1 0 0
                2 10 0
                3 20 0
                DEMAND_SECTION
                1 0
                2 1
                3 1
                """));
    }

    @Test
    void theKnownPlanHasNoGapToItself() throws IOException {
        var problem = problem();
        var verdict = Verdict.of(problem, problem.knownPlan().orElseThrow());
        assertThat(verdict.sound()).isTrue();
        assertThat(verdict.cost()).isEqualTo(60);
        assertThat(verdict.gapPercent(BestKnown.of(problem))).hasValue(0);
    }

    @Test
    void aPlanThatLeavesAClientOutHasNoGap() throws IOException {
        var problem = problem();
        var known = problem.knownPlan().orElseThrow();
        var half = new CollectionPlan(known.problem(), known.routes().subList(0, 1), List.of(), known.metrics(), List.of());
        var verdict = Verdict.of(problem, half);
        assertThat(verdict.sound()).isFalse();
        assertThat(verdict.cost()).isEqualTo(20); // cheap, and no answer
        assertThat(verdict.gapPercent(BestKnown.of(problem))).isEmpty();
    }
}
