package org.abfuhr.solver.search.near;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.abfuhr.solver.RandomCity;
import org.abfuhr.solver.timeline.EvaluationProblem;
import org.abfuhr.solver.timeline.ShiftModel;
import org.junit.jupiter.api.Test;

final class NeighborsTest {

    private static final int VISITS = 150;

    private final EvaluationProblem problem = new EvaluationProblem(
            new RandomCity(3, VISITS, 4).windows().twoKerbs().compartments().build());
    private final ShiftModel shift = problem.shifts[0];
    private final Neighbors neighbors = Neighbors.of(problem);

    private int leg(int from, int to) {
        return Arrays.stream(shift.visitPoints[from])
                .flatMap(p -> Arrays.stream(shift.visitPoints[to]).map(q -> shift.seconds(p, q))).min().orElseThrow();
    }

    private int[] nearest(int visit) {
        return IntStream.range(0, VISITS).filter(v -> v != visit).boxed()
                .sorted((a, b) -> leg(visit, a) / 2 + leg(a, visit) / 2 - leg(visit, b) / 2 - leg(b, visit) / 2).limit(100)
                .mapToInt(v -> v).toArray();
    }

    @Test
    void theNearestAreThoseOfLeastSeconds() {
        for (int visit = 0; visit < VISITS; visit++)
            assertThat(neighbors.near[visit]).containsExactly(nearest(visit));
    }

    @Test
    void theLeastWayIntoAVisitIsFromAnyOtherPoint() {
        for (int visit = 0; visit < VISITS; visit++) {
            int least = Arrays.stream(shift.visitPoints[visit])
                    .flatMap(p -> IntStream.range(0, shift.size).filter(q -> q != p || shift.shared(p))
                            .map(q -> shift.seconds(q, p)))
                    .min().orElseThrow();
            assertThat(neighbors.secondsInto[visit]).isEqualTo(least);
        }
    }

    /// A repair asks for a few alone, which are looked at one by one.
    @Test
    void aFewAreAsAmongAll() {
        int[] wanted = {0, 70, 149};
        var few = Neighbors.of(problem, visit -> Arrays.binarySearch(wanted, visit) >= 0);
        for (int visit : wanted) {
            assertThat(few.near[visit]).containsExactly(neighbors.near[visit]);
            assertThat(few.before.others(visit)).containsExactly(neighbors.before.others(visit));
            assertThat(few.behind.others(visit)).containsExactly(neighbors.behind.others(visit));
            assertThat(few.secondsInto[visit]).isEqualTo(neighbors.secondsInto[visit]);
            assertThat(few.metresInto[visit]).isEqualTo(neighbors.metresInto[visit]);
            assertThat(few.secondsOut[visit]).isEqualTo(neighbors.secondsOut[visit]);
            assertThat(few.metresOut[visit]).isEqualTo(neighbors.metresOut[visit]);
        }
        assertThat(few.near[1]).isEmpty();
    }
}
