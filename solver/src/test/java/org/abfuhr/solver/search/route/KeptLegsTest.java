package org.abfuhr.solver.search.route;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.config.solver.EnvironmentMode;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.solver.RandomCity;
import org.abfuhr.solver.bridge.IslandSolver;
import org.abfuhr.solver.score.Constraints;
import org.abfuhr.solver.timeline.EvaluationProblem;
import org.abfuhr.solver.timeline.RouteSteps;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Legs move along with their steps when a route is changed. Looked up again, all of them are the same.
class KeptLegsTest {

    private static final int VISITS = 25;
    private static final int CHANGES = 60;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void changesLeaveNoForeignLegs(long seed) {
        compare(new RandomCity(seed, VISITS, 1).capacity(700).breaks().twoKerbs().build(), new SplittableRandom(seed));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void norOnPlainRoutes(long seed) {
        compare(new RandomCity(seed, VISITS, 1).capacity(9_000).build(), new SplittableRandom(seed));
    }

    private static void compare(CollectionProblem problem, SplittableRandom random) {
        var compiled = new EvaluationProblem(problem);
        var solver = new IslandSolver(compiled, new Constraints(problem), EnvironmentMode.PHASE_ASSERT);
        var decider = new RouteDecider(compiled, solver.judge());
        var route = decider.routes()[0];
        for (int change = 0; change < CHANGES; change++) {
            decider.take(route, decider.evaluate(0, IntStream.range(0, VISITS).toArray()));
            change(route, random);
            var lookedUp = route.copy();
            Arrays.fill(lookedUp.onwardSeconds, RouteMemory.UNKNOWN);
            decider.measure(route);
            decider.measure(lookedUp);
            assertThat(RouteSnapshot.of(route)).isEqualTo(RouteSnapshot.of(lookedUp));
        }
    }

    /// Takes a visit out, and puts it in elsewhere, unless a break would follow it.
    private static void change(SearchRoute route, SplittableRandom random) {
        int visit = random.nextInt(VISITS);
        var marked = new boolean[VISITS];
        marked[visit] = true;
        route.removeMarked(marked);
        int step = random.nextInt(route.count - 1);
        if (route.kind[step + 1] != RouteSteps.BREAK)
            route.insert(step, RouteSteps.VISIT, visit, route.shift.visitPoints[visit][0]);
    }
}
