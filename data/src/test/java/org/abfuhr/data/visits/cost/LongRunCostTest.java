package org.abfuhr.data.visits.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.abfuhr.data.forecast.GrowthLaw;
import org.abfuhr.data.forecast.LevelDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LongRunCostTest {

    private static final int LITRES = 1100;
    private static final OverflowPrice PRICE = new OverflowPrice(0.03, 15, 4);

    @Test
    void ofSteadyFillingItIsTheVisitOverTheDaysItFills() {
        // 0.1 a day without noise: emptied after 9 days at 0.9, since the tenth day just reaches full: 4 / 9 a day
        var cost = new LongRunCost(new GrowthLaw(0.1, 1e-9, 0), LITRES, PRICE);
        assertThat(cost.euroPerDay()).isCloseTo(4 / 9.0, within(0.002));
        // each day of filling brings the visit nearer by its share
        assertThat(cost.futureEuro(known(0))).isZero();
        assertThat(cost.futureEuro(known(0.5))).isCloseTo(5 * 4 / 9.0, within(0.01));
        assertThat(cost.futureEuro(known(0.9))).isCloseTo(4, within(0.01));
        assertThat(cost.futureEuro(known(1.3))).isCloseTo(4, within(1e-12));
    }

    @Test
    void anUncertainLevelCostsTheMeanOfWhatItMayBe() {
        // between 0.1 and 0.5 the cost is a line: doubt about the level changes nothing; at 0.9 it bends to the visit's 4 euro
        var cost = new LongRunCost(new GrowthLaw(0.1, 0.003, 0), LITRES, PRICE);
        assertThat(cost.futureEuro(new LevelDistribution(0.3, 0.004, 0, 0))).isCloseTo(cost.futureEuro(known(0.3)), within(0.01));
        assertThat(cost.futureEuro(new LevelDistribution(0.8, 0.004, 0, 0))).isLessThan(cost.futureEuro(known(0.8)) - 0.05);
    }

    @ParameterizedTest
    @CsvSource({"0.10, 0.003", "0.14, 0.015", "0.30, 0.06", "0.05, 0.004", "0.005, 0.0005"})
    void theFullerTheDearerUpToAVisit(double rate, double variance) {
        var cost = new LongRunCost(new GrowthLaw(rate, variance, 0), LITRES, PRICE);
        double before = -1e-9;
        for (double level = 0; level < 1.2; level += 0.05) {
            double now = cost.futureEuro(known(level));
            assertThat(now).as("level %.2f", level).isBetween(before, 4 + 1e-9);
            before = now - 1e-9;
        }
    }

    @Test
    void whereOverflowIsCheapNothingIsEverEmptied() {
        // 0.1 a day of 1,100 litres at 0.01 cents: 1.1 cents a day, against a visit of 4 euro
        var cost = new LongRunCost(new GrowthLaw(0.1, 0.003, 0), LITRES, new OverflowPrice(1e-4, 0, 4));
        assertThat(cost.euroPerDay()).isCloseTo(0.011, within(1e-12));
        // room for 1,100 litres is worth 11 cents, less what the last day cannot use
        assertThat(cost.futureEuro(known(1))).isCloseTo(0.11, within(0.01));
    }

    private static LevelDistribution known(double level) {
        return new LevelDistribution(level, 0, 0, 0);
    }
}
