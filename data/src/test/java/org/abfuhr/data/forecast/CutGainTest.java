package org.abfuhr.data.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CutGainTest {

    @Test
    void anExponentialGainForgetsWhatWasSeen() {
        // mean 0.2 = scale: shape 1; what comes on top of the 0.5 seen is exponential again
        var gain = new CutGain(0.2, 0.2, 0.5);
        assertThat(gain.mean()).isCloseTo(0.7, within(1e-12));
        assertThat(gain.variance()).isCloseTo(0.04, within(1e-12));
    }

    @Test
    void aLeastGainOfNothingSaysNothing() {
        var gain = new CutGain(0.3, 0.1, 0);
        assertThat(gain.mean()).isCloseTo(0.3, within(1e-12));
        assertThat(gain.variance()).isCloseTo(0.03, within(1e-12));
    }

    @Test
    void whatWasNotCutIsWhatWasSeen() {
        assertThat(new CutGain(0, 0.1, 0).mean()).isZero();
        assertThat(new CutGain(0, 0.1, 0).variance()).isZero();
    }

    @Test
    void farInTheTailOneScaleIsExpectedOnTop() {
        var gain = new CutGain(0.01, 0.01, 1); // P(X > 1) = e^-100
        assertThat(gain.mean()).isCloseTo(1.01, within(1e-12));
        assertThat(gain.variance()).isCloseTo(1e-4, within(1e-12));
    }
}
