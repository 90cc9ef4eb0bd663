package org.abfuhr.data.readings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SensorStateTest {

    @ParameterizedTest
    @CsvSource({"2, 2, false", "80, 80, true", "-85, 85, true", "275, 85, true", "350, 10, false", "-5, 5, false",
            "180, 180, true",
            "360, 0, false"})
    void atAnyAngleAContainerIsAsFarFromUprightAsItIs(float angle, float fromUpright, boolean fallen) {
        var state = new SensorState(Reading.ABSENT, angle, Reading.ABSENT, Reading.ABSENT, Reading.ABSENT, Set.of());
        assertThat(state.tiltDeg()).isEqualTo(fromUpright);
        assertThat(state.fallen()).isEqualTo(fallen);
    }
}
