package org.abfuhr.dispatch.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearMatchesTest {

    @Test
    void nearMatchesComeNearestFirst() {
        assertThat(NearMatches.of("res-1", List.of("res-10", "glass-1", "RES-1", "res-2"))).containsExactly("RES-1", "res-10",
                "res-2");
        assertThat(NearMatches.of("xyz", List.of("res-1"))).isEmpty();
    }
}
