package org.abfuhr.solver.search.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.abfuhr.solver.RandomCity;
import org.abfuhr.solver.timeline.RouteSteps;
import org.abfuhr.solver.timeline.RouteTimeline;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The constant-time price of an insertion is the difference of costs that the evaluator finds, where its decisions stay.
class InsertionPriceTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void plain(long seed) {
        assertPricesHold(new RandomCity(seed, 20, 1).capacity(700));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void withBreaksAndTwoKerbs(long seed) {
        assertPricesHold(new RandomCity(seed, 20, 1).capacity(700).breaks().twoKerbs());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void withCompartmentsAndBattery(long seed) {
        assertPricesHold(new RandomCity(seed, 20, 1).capacity(900).compartments().battery().optional(0.5));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void withWindowsAndOpeningHours(long seed) {
        assertPricesHold(new RandomCity(seed, 20, 1).capacity(700).windows().openingHours());
    }

    private static void assertPricesHold(RandomCity city) {
        var priced = PricedRoute.of(city);
        int compared = priced.compare((step, visit, point) -> comparePrice(priced.decider(), priced.route(), step, visit, point));
        assertThat(compared).as("insertions whose price says something").isGreaterThan(5);
    }

    /// One micro-euro apart at most, as energy is rounded down once per route. Where a vehicle waits, the price is the least that it may be.
    private static boolean comparePrice(RouteDecider decider, SearchRoute route, int step, int visit, int point) {
        long price = InsertionPrice.dayFits(route, visit)
                ? InsertionPrice.of(route, step, visit, point, false, InsertionPrice.IMPOSSIBLE)
                : InsertionPrice.IMPOSSIBLE;
        if (price == InsertionPrice.IMPOSSIBLE)
            return false;
        var longer = route.copy();
        decider.insert(longer, step, visit, point);
        assertThat(longer.broken).isFalse();
        if (longer.waitingSeconds > 0) {
            assertThat(longer.cost - route.cost).isGreaterThanOrEqualTo(price - 1);
            return true;
        }
        assertThat(longer.cost - route.cost).isCloseTo(price, within(1L));
        var timeline = decider.evaluate(route.shift.index, route.visits(step, visit));
        if (!sameDecisions(longer, timeline))
            return false;
        assertThat(decider.soft(timeline) - route.soft).isCloseTo(price, within(1L));
        return true;
    }

    private static boolean sameDecisions(SearchRoute route, RouteTimeline timeline) {
        var steps = new RouteSteps();
        timeline.copyDecisions(steps);
        return steps.count == route.count && Arrays.equals(steps.kind, 0, steps.count, route.kind, 0, route.count)
                && Arrays.equals(steps.ref, 0, steps.count, route.ref, 0, route.count)
                && Arrays.equals(steps.point, 0, steps.count, route.point, 0, route.count);
    }
}
