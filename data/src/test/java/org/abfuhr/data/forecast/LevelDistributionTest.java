package org.abfuhr.data.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LevelDistributionTest {

    @Test
    void anExponentialGainHasClosedForms() {
        // mean 0.2, variance 0.04: shape 1, scale 0.2; room 0.5: P = e^-2.5, E[excess] = 0.2 e^-2.5, median 0.5 + 0.2 ln 2
        var level = new LevelDistribution(0.5, 0.2, 0.04);
        assertThat(level.overflowProbability()).isCloseTo(Math.exp(-2.5), within(1e-12));
        assertThat(level.expectedExcess()).isCloseTo(0.2 * Math.exp(-2.5), within(1e-12));
        assertThat(level.quantile(0.5)).isCloseTo(0.5 + 0.2 * Math.log(2), within(1e-9));
    }

    @Test
    void withoutGainNothingIsUncertain() {
        assertThat(new LevelDistribution(0.99, 0, 0).overflowProbability()).isZero();
        assertThat(new LevelDistribution(1, 0, 0).overflowProbability()).isOne();
        assertThat(new LevelDistribution(0.4, 0, 0.01).quantile(0.9)).isEqualTo(0.4);
    }

    @Test
    void beyondFullEverythingGainedIsExcess() {
        assertThat(new LevelDistribution(1.1, 0.3, 0.05).expectedExcess()).isCloseTo(0.4, within(1e-12));
    }
}
