package org.abfuhr.solver.search;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.config.solver.EnvironmentMode;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.solver.RandomCity;
import org.abfuhr.solver.bridge.IslandSolver;
import org.abfuhr.solver.score.Constraints;
import org.abfuhr.solver.search.plan.SearchPlan;
import org.abfuhr.solver.search.route.SearchRoute;
import org.abfuhr.solver.timeline.EvaluationProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExchangeTest {

    private static final int ISLANDS = 3;
    private static final int VISITS = 180;
    private static final int SHIFTS = 30;

    /// With at least 2 used routes per island the plan is divided.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void islandsGoOnFromOnePlanAndWhatTheyGainAddsUp(long seed) {
        var problem = city(seed).windows().optional(0.3).build();
        var islands = islands(problem, ISLANDS);
        var exchange = exchange(islands);
        exchange.meet();
        assertThat(Arrays.stream(islands[0].plan.routes).filter(SearchRoute::used).count()).isGreaterThanOrEqualTo(2 * ISLANDS);
        for (int round = 0; round < 5; round++) {
            var before = islands[0].current();
            assertThat(islands).allSatisfy(island -> assertThat(island.plan.score()).isEqualTo(before));
            long gained = 0;
            for (var island : islands) {
                improve(island, 100);
                island.endTrial();
                assertThat(island.current().hard()).isEqualTo(before.hard());
                gained += before.soft() - island.current().soft();
            }
            exchange.meet();
            assertThat(islands[0].current().soft()).isEqualTo(before.soft() - gained);
        }
    }

    @Test
    void islandsChangeTheirPartOnly() {
        var islands = islands(city(4).windows().optional(0.3).build(), ISLANDS);
        exchange(islands).meet();
        var one = islands[1];
        var foreign = IntStream.range(0, VISITS).filter(one.plan.territory::foreign).toArray();
        assertThat(foreign.length).isBetween(VISITS / 3, VISITS - 1);
        var before = places(one.plan, foreign);
        improve(one, 500);
        assertThat(places(one.plan, foreign)).isEqualTo(before);
    }

    @Test
    void everythingIsOnePart() {
        var islands = islands(city(5).windows().optional(0.3).build(), ISLANDS);
        exchange(islands).meet();
        for (int i = 0; i < VISITS; i++) {
            int visit = i;
            assertThat(Arrays.stream(islands).filter(island -> !island.plan.territory.foreign(visit))).hasSize(1);
        }
        for (int i = 0; i < SHIFTS; i++) {
            int shift = i;
            assertThat(Arrays.stream(islands).filter(island -> !island.plan.territory.closed(shift))).hasSize(1);
        }
    }

    /// 6 vehicles come to a part of the visits only: what they leave out must not count as work, and lies where it may be taken in.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void eachPartHasRoutesHoweverManyVisitsAreLeftOut(long seed) {
        var islands = islands(new RandomCity(seed, VISITS, 6).hours(1).radius(2_000).build(), ISLANDS);
        var plan = islands[0].plan;
        exchange(islands).meet();
        assertThat(plan.bankSize).isGreaterThan(VISITS / 2);
        for (var island : islands) {
            var part = island.plan.territory;
            assertThat(IntStream.range(0, 6).filter(shift -> plan.routes[shift].used() && !part.closed(shift)).count())
                    .isEqualTo(2);
        }
        for (int visit = 0; visit < VISITS; visit++)
            if (plan.shiftOf[visit] == SearchPlan.UNSERVED)
                assertThat(ownerOf(visit, islands)).isEqualTo(ownerOf(nearestServed(plan, visit), islands));
    }

    private static int nearestServed(SearchPlan plan, int visit) {
        return Arrays.stream(plan.neighbors.near[visit]).filter(near -> plan.shiftOf[near] != SearchPlan.UNSERVED).findFirst()
                .orElseThrow();
    }

    private static int ownerOf(int visit, RouteSearch[] islands) {
        return IntStream.range(0, islands.length).filter(i -> !islands[i].plan.territory.foreign(visit)).findFirst()
                .orElseThrow();
    }

    /// 3 routes are too few for two islands to have two each.
    @Test
    void fewRoutesAreNotDivided() {
        var islands = islands(new RandomCity(6, 30, 3).build(), 2);
        exchange(islands).meet();
        assertThat(islands).allSatisfy(island -> assertThat(island.plan.territory.visits()).isEqualTo(30));
        assertThat(islands[0].current()).isEqualTo(islands[1].current());
    }

    @Test
    void anIslandThatNeverCameIsNotWaitedFor() {
        var islands = islands(city(7).build(), 2);
        var exchange = new Exchange(3, 1);
        exchange.join(0, islands[0]);
        exchange.join(2, islands[1]);
        exchange.meet();
        assertThat(islands[0].plan.territory.visits() + islands[1].plan.territory.visits()).isEqualTo(VISITS);
    }

    /// A day so short that it takes at least 6 vehicles.
    private static RandomCity city(long seed) {
        return new RandomCity(seed, VISITS, SHIFTS).hours(2);
    }

    private static String places(SearchPlan plan, int[] visits) {
        return Arrays.toString(Arrays.stream(visits).map(v -> plan.shiftOf[v]).toArray())
                + Arrays.toString(Arrays.stream(visits).map(v -> plan.shiftOf[v] == SearchPlan.UNSERVED ? -1 : plan.stepOf(v))
                        .toArray());
    }

    private static RouteSearch[] islands(CollectionProblem problem, int count) {
        var compiled = new EvaluationProblem(problem);
        var solver = new IslandSolver(compiled, new Constraints(problem), EnvironmentMode.PHASE_ASSERT);
        var islands = new RouteSearch[count];
        for (int i = 0; i < count; i++) {
            islands[i] = new RouteSearch(compiled, solver.judge(), solver.unserved(), i);
            islands[i].construct(SearchBudget.ofIterations(0));
        }
        return islands;
    }

    private static Exchange exchange(RouteSearch[] islands) {
        var exchange = new Exchange(islands.length, 1);
        for (int i = 0; i < islands.length; i++)
            exchange.join(i, islands[i]);
        return exchange;
    }

    private static void improve(RouteSearch island, int iterations) {
        island.improve(SearchBudget.ofIterations(island.iterations() + iterations));
    }
}
