package org.abfuhr.dispatch.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class IntervalTest {

    @Test
    void isTheMeanAndStudentsInterval() {
        // 1, 2, 3: deviation 1, standard error 1 / √3, times 4.303 with two degrees of freedom
        var interval = Interval.of(List.of(1.0, 2.0, 3.0));
        assertThat(interval.mean()).isEqualTo(2);
        assertThat(interval.half()).isCloseTo(4.303 / Math.sqrt(3), within(1e-12));
    }

    @Test
    void aSingleSeedSaysNothingOfItsError() {
        assertThat(Interval.of(List.of(7.0)).half()).isNaN();
    }
}
