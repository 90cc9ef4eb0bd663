package org.abfuhr.data.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LevelDistributionTest {

    @Test
    void anExponentialGainHasClosedForms() {
        // mean 0.2, variance 0.04: shape 1, scale 0.2; room 0.5: P = e^-2.5, E[excess] = 0.2 e^-2.5, median 0.5 + 0.2 ln 2
        var level = new LevelDistribution(0.5, 0, 0.2, 0.04);
        assertThat(level.overflowProbability()).isCloseTo(Math.exp(-2.5), within(1e-12));
        assertThat(level.expectedExcess()).isCloseTo(0.2 * Math.exp(-2.5), within(1e-12));
        assertThat(level.quantile(0.5)).isCloseTo(0.5 + 0.2 * Math.log(2), within(1e-9));
    }

    @Test
    void withoutGainOnlyTheKnownLevelIsUncertain() {
        assertThat(new LevelDistribution(0.99, 0, 0, 0).overflowProbability()).isZero();
        assertThat(new LevelDistribution(1, 0, 0, 0).overflowProbability()).isOne();
        assertThat(new LevelDistribution(0.4, 0, 0, 0).quantile(0.9)).isCloseTo(0.4, within(1e-12));
        // even between 0.4 − 0.1 and 0.4 + 0.1: variance 0.2² / 12; the outer points stand at 0.4 ± 0.1 √0.6 = 0.3225, 0.4775
        var doubted = new LevelDistribution(0.4, 0.04 / 12, 0, 0);
        assertThat(doubted.variance()).isEqualTo(0.04 / 12);
        assertThat(doubted.quantile(0.1)).isCloseTo(0.4 - 0.1 * Math.sqrt(0.6), within(1e-9));
        assertThat(doubted.quantile(0.9)).isCloseTo(0.4 + 0.1 * Math.sqrt(0.6), within(1e-9));
    }

    @Test
    void doubtAboutTheLevelIsAveragedOver() {
        // exponential gain of mean 0.2 from a level even in 0.5 ± 0.1: mean of e^(-5 (1 - u)) is e^-2.5 sinh(0.5) / 0.5
        var level = new LevelDistribution(0.5, 0.04 / 12, 0.2, 0.04);
        double expected = Math.exp(-2.5) * Math.sinh(0.5) / 0.5;
        assertThat(level.overflowProbability()).isCloseTo(expected, within(1e-6));
        assertThat(level.expectedExcess()).isCloseTo(0.2 * expected, within(1e-6));
        assertThat(level.mean()).isEqualTo(0.7);
        assertThat(level.variance()).isEqualTo(0.04 / 12 + 0.04);
    }

    @Test
    void beyondFullEverythingGainedIsExcess() {
        assertThat(new LevelDistribution(1.1, 0, 0.3, 0.05).expectedExcess()).isCloseTo(0.4, within(1e-12));
    }
}
