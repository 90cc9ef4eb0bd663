package org.abfuhr.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.abfuhr.model.matrix.TravelMatrix;
import org.abfuhr.model.plan.Route;
import org.abfuhr.model.plan.Stop;
import org.abfuhr.model.plan.StopState;
import org.abfuhr.model.problem.CollectionProblem;
import org.junit.jupiter.api.Test;

class GridTownTest {

    private static final String MAP = """
            .  .  P3 F1
            .  P2 .  .
            D  P1 .  .""";

    @Test
    void legsAreManhattan() {
        var problem = GridTown.map(MAP).build();
        // places D 0, F1 1, P1 2, P2 3, P3 4; P1 (1,0) -> F1 (3,2) is 2 + 2 blocks
        assertThat(matrix(problem).seconds(2, 1)).isEqualTo(40);
        assertThat(matrix(problem).metres(2, 1)).isEqualTo(400);
        assertThat(matrix(problem).seconds(0, 2)).isEqualTo(10);
    }

    @Test
    void indicesFollowTheNumbersInTheNames() {
        var problem = GridTown.map("P10 P2 D P1").build();
        assertThat(problem.visits()).extracting(v -> v.id()).containsExactly("P1", "P2", "P10");
    }

    @Test
    void missingRoadsAreOneWay() {
        var problem = GridTown.map("D P1").noRoad("D", "P1").build();
        assertThat(matrix(problem).seconds(0, 1)).isEqualTo(TravelMatrix.UNREACHABLE);
        assertThat(matrix(problem).seconds(1, 0)).isEqualTo(10);
    }

    @Test
    void aPointMayHaveTwoAccessPointsOrNone() {
        var problem = GridTown.map("D P1 P2").profile("a", 10).profile("b", 20).point("P1", p -> p.alsoAt(5, 0))
                .point("P2", p -> p.unreachableFor("b")).build();
        assertThat(problem.places().get(1).accessPoints()).containsExactly(List.of(1, 3), List.of(1, 3));
        assertThat(problem.places().get(2).accessPoints()).containsExactly(List.of(2), List.of());
        assertThat(problem.profiles().get(1).matrix().seconds(0, 3)).isEqualTo(100);
    }

    @Test
    void eachDayHasItsShifts() {
        var problem = GridTown.map("D P1").days(2).vehicle("V1", v -> v.hours("06:00", "10:00")).build();
        assertThat(problem.shifts()).extracting(s -> s.id() + " " + Clock.text(s.earliestStart())).containsExactly(
                "V1-day0 06:00",
                "V1-day1 30:00");
    }

    @Test
    void routesReadLikeTimetables() {
        var problem = GridTown.map("D P1 F1").point("P1", p -> p.alsoAt(1, 1)).build();
        var route = new Route(0, List.of(new Stop.DepotStart(0, at(0, 21_600)), new Stop.Collection(0, at(3, 21_620)),
                new Stop.Unloading(0, at(1, 21_700)), new Stop.Charging(0, at(1, 22_300)), new Stop.DepotEnd(0, at(0, 25_200))));
        assertThat(RouteText.format(problem, route))
                .isEqualTo("D 06:00 | P1' 06:00:20 | F1 06:01:40 | charge@F1 06:11:40 | D 07:00");
    }

    @Test
    void visitOrdersAreReadBack() {
        var problem = GridTown.map(MAP).build();
        assertThat(RouteText.visits(problem, "D 06:00 | P2' P1 06:05 break1 | F1 | charge@F1 P3 | D")).containsExactly(1, 0, 2);
        assertThatThrownBy(() -> RouteText.visits(problem, "D P9")).hasMessageContaining("'P9'");
    }

    private static StopState at(int accessPoint, int second) {
        return new StopState(accessPoint, second, second, second, List.of(0), 0, 0);
    }

    private static TravelMatrix matrix(CollectionProblem problem) {
        return problem.profiles().getFirst().matrix();
    }
}
