package org.abfuhr.dispatch.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarginTest {

    @Test
    void everyRungIsAtLeastAsCarefulAsTheOneBefore() {
        for (int i = 1; i < Margin.RUNGS.size(); i++) {
            assertThat(Margin.RUNGS.get(i).fill()).isGreaterThanOrEqualTo(Margin.RUNGS.get(i - 1).fill());
            assertThat(Margin.RUNGS.get(i).usableShare()).isLessThanOrEqualTo(Margin.RUNGS.get(i - 1).usableShare());
            assertThat(Margin.RUNGS.get(i)).isNotEqualTo(Margin.RUNGS.get(i - 1));
        }
    }

    @Test
    void keepsFreeWhatTheCityKeepsFreeAnyway() {
        // of the rungs with 1, 0.9, 0.9, 0.85 and 0.8 of the capacity the first four plan up to 0.85 then
        assertThat(Margin.RUNGS.stream().map(rung -> rung.within(0.85).usableShare())).containsExactly(0.85, 0.85, 0.85, 0.85,
                0.8);
        assertThat(Margin.RUNGS.getFirst().within(0.85)).isEqualTo(Margin.none(0.85));
    }
}
