package org.abfuhr.solver.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.solver.RandomCity;
import org.abfuhr.solver.search.plan.SearchPlan;
import org.abfuhr.solver.search.route.InsertionPrice;
import org.abfuhr.solver.search.route.SearchRoute;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// No place that is legal and cheap enough is passed over, and many others are.
class PromisingGapsTest {

    private int legal;
    private int passedOver;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void passesOverOnlyWhatIsTooDearOrLateOnPlainRoutes(long seed) {
        check(new RandomCity(seed, 40, 3).plain().capacity(3_000).build(), seed);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void passesOverOnlyWhatIsTooDearOrLateWithUnloadingsAndBreaks(long seed) {
        check(new RandomCity(seed, 40, 3).capacity(2_000).windows().breaks().twoKerbs().build(), seed);
    }

    private void check(CollectionProblem problem, long seed) {
        var search = RollbackTest.search(problem, seed);
        search.construct(SearchBudget.ofIterations(0));
        var plan = search.plan;
        for (int visit = 0; visit < plan.problem.visits; visit++) {
            PlainPriceTest.takeOff(plan, visit);
            for (var route : plan.routes)
                if (route.used())
                    check(plan, route, visit);
        }
        assertThat(legal).isGreaterThan(50);
        assertThat(passedOver).isGreaterThan(200);
    }

    private void check(SearchPlan plan, SearchRoute route, int visit) {
        plan.locate(route.shift.index);
        int ends = route.shift.plain ? 1 : 0; // steps that are not looked at there
        for (int step = ends; step < route.steps() - 1 - ends; step++) {
            long detour = detour(plan, route, step, visit);
            if (detour != InsertionPrice.IMPOSSIBLE) {
                legal++;
                assertThat(plan.gaps.any(route, visit, detour + 1)).isTrue();
                assertThat(plan.gaps.next(route, visit, step, detour + 1)).isEqualTo(step);
            }
            passedOver += plan.gaps.next(route, visit, step, 1) == step ? 0 : 1;
        }
        assertThat(plan.gaps.next(route, visit, route.steps() - 1, InsertionPrice.IMPOSSIBLE)).isEqualTo(SearchRoute.NONE);
    }

    private static long detour(SearchPlan plan, SearchRoute route, int step, int visit) {
        if (route.shift.plain)
            return plan.places.fits(route.shift, visit)
                    ? plan.places.behindStep(route, step, visit, InsertionPrice.IMPOSSIBLE)
                    : InsertionPrice.IMPOSSIBLE;
        if (!InsertionPrice.dayFits(route, visit))
            return InsertionPrice.IMPOSSIBLE;
        long least = InsertionPrice.IMPOSSIBLE;
        for (int point : route.shift.visitPoints[visit])
            least = Math.min(least, InsertionPrice.of(route, step, visit, point, false, InsertionPrice.IMPOSSIBLE));
        return least == InsertionPrice.IMPOSSIBLE ? least : least - InsertionPrice.anywhere(route.shift, visit);
    }
}
