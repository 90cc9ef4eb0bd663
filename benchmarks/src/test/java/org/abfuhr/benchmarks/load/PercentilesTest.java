package org.abfuhr.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class PercentilesTest {

    /// 1 ms to 200 ms: 100 of 200 took at most 100 ms, 190 at most 190 ms, 198 at most 198 ms.
    @Test
    void aPercentileIsTheLeastThatSoManyDidNotExceed() {
        var nanos = LongStream.rangeClosed(1, 200).map(millis -> millis * 1_000_000).boxed().toList().reversed();
        assertThat(Percentiles.of(nanos)).isEqualTo(new Percentiles(200, 100, 190, 198, 200));
    }

    @Test
    void nothingMeasuredIsNothing() {
        assertThat(Percentiles.of(List.of())).isEqualTo(new Percentiles(0, 0, 0, 0, 0));
    }

    @Test
    void ofOneCallAllAreTheSame() {
        assertThat(Percentiles.of(List.of(1_500_000L))).isEqualTo(new Percentiles(1, 1.5, 1.5, 1.5, 1.5));
    }
}
