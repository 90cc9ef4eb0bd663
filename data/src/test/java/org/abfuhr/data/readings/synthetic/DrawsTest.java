package org.abfuhr.data.readings.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DrawsTest {

    @Test
    void anotherSeedIsNotAnotherIdOfTheSame() {
        assertThat(Draws.of(1, "2001", 0).uniform()).isNotEqualTo(Draws.of(2, "1001", 0).uniform());
        assertThat(Draws.of(3, "1001", 0).uniform()).isNotEqualTo(Draws.of(1, "3001", 0).uniform());
    }

    @Test
    void whatSeedOneDrawsStaysAsItIs() {
        assertThat(Draws.of(1, "2001", 0).uniform()).isEqualTo(0.07415854927041421);
    }
}
