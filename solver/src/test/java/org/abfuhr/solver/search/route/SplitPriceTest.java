package org.abfuhr.solver.search.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.abfuhr.solver.RandomCity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The price of a visit with one more unloading beside it is what the route costs more with the cheapest of them: of two facilities, the one with a high fee,
/// the other with a low one and a price by weight.
class SplitPriceTest {

    private static final boolean[] ORDERS = {false, true};

    private final SplitPrice split = new SplitPrice();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void oneMoreUnloading(long seed) {
        assertThat(compared(new RandomCity(seed, 20, 1).capacity(500), false)).isGreaterThan(20);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void withBreaksAndTwoKerbs(long seed) {
        assertThat(compared(new RandomCity(seed, 20, 1).capacity(500).breaks().twoKerbs(), false)).isGreaterThan(20);
    }

    /// Where the vehicle waits, the price is the least that it may be.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void withWindowsAndOpeningHours(long seed) {
        assertThat(compared(new RandomCity(seed, 20, 1).capacity(500).windows().openingHours(), true)).isGreaterThan(20);
    }

    private int compared(RandomCity city, boolean waits) {
        var priced = PricedRoute.of(city);
        return priced.compare((step, visit, point) -> compare(priced.decider(), priced.route(), step, visit, point, waits));
    }

    private boolean compare(RouteDecider decider, SearchRoute route, int step, int visit, int point, boolean waits) {
        long price = split.of(route, step, visit, point, InsertionPrice.IMPOSSIBLE);
        if (price == InsertionPrice.IMPOSSIBLE)
            return false;
        var chosen = with(decider, route, step, visit, point, split.facility(), split.facilityPoint(), split.unloadsFirst());
        assertThat(chosen.broken).isFalse();
        if (waits) {
            assertThat(chosen.cost - route.cost).isGreaterThanOrEqualTo(price - 1);
            return true;
        }
        assertThat(chosen.cost - route.cost).isCloseTo(price, within(1L));
        for (int facility : route.shift.fullFacilities)
            for (boolean first : ORDERS) {
                var other = with(decider, route, step, visit, point, facility, route.shift.facilityPoints[facility][0], first);
                if (!other.broken)
                    assertThat(other.cost - route.cost).isGreaterThanOrEqualTo(price - 1);
            }
        return true;
    }

    private static SearchRoute with(RouteDecider decider, SearchRoute route, int step, int visit, int point, int facility,
            int facilityPoint, boolean first) {
        var longer = route.copy();
        decider.insert(longer, step, visit, point, facility, facilityPoint, first);
        return longer;
    }
}
