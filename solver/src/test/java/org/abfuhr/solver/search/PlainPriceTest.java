package org.abfuhr.solver.search;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.config.solver.EnvironmentMode;
import org.abfuhr.solver.RandomCity;
import org.abfuhr.solver.bridge.IslandSolver;
import org.abfuhr.solver.score.Constraints;
import org.abfuhr.solver.search.plan.SearchPlan;
import org.abfuhr.solver.search.route.InsertionPrice;
import org.abfuhr.solver.search.route.SearchRoute;
import org.abfuhr.solver.timeline.EvaluationProblem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// On plain routes a price is there exactly where the insertion is legal, waiting and working time included, and is what the route then costs more.
class PlainPriceTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void pricesAreWhatInsertionsCost(long seed) {
        var problem = new EvaluationProblem(new RandomCity(seed, 40, 3).plain().capacity(3_000).build());
        var solver = new IslandSolver(problem, new Constraints(problem.source), EnvironmentMode.PHASE_ASSERT);
        var search = new RouteSearch(problem, solver.judge(), solver.unserved(), seed);
        search.construct(SearchBudget.ofIterations(0));
        var plan = search.plan;
        int legal = 0;
        int illegal = 0;
        for (int visit = 0; visit < problem.visits; visit++) {
            takeOff(plan, visit);
            for (var route : plan.routes)
                for (int step = 0; step < route.steps() - 1; step++) {
                    boolean allowed = check(plan, route, step, visit);
                    legal += allowed ? 1 : 0;
                    illegal += allowed ? 0 : 1;
                }
        }
        assertThat(legal).isGreaterThan(100);
        assertThat(illegal).isGreaterThan(100);
    }

    static void takeOff(SearchPlan plan, int visit) {
        int shift = plan.shiftOf[visit];
        if (shift == SearchPlan.UNSERVED)
            return;
        var marked = new boolean[plan.problem.visits];
        marked[visit] = true;
        plan.decider.takeOff(plan.routes[shift], marked);
        plan.unserve(visit);
        plan.changed(shift);
    }

    private static boolean check(SearchPlan plan, SearchRoute route, int step, int visit) {
        plan.locate(route.shift.index);
        long price = plan.places.fits(route.shift, visit)
                ? plan.places.behindStep(route, step, visit, InsertionPrice.IMPOSSIBLE)
                : InsertionPrice.IMPOSSIBLE;
        var longer = route.copy();
        plan.decider.insert(longer, step, visit, route.shift.visitPoints[visit][0]);
        assertThat(longer.broken()).isEqualTo(price == InsertionPrice.IMPOSSIBLE);
        if (longer.broken())
            return false;
        assertThat(longer.cost() - route.cost()).isEqualTo(price + InsertionPrice.anywhere(route.shift, visit));
        return true;
    }
}
