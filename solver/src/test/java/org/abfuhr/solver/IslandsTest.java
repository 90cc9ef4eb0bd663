package org.abfuhr.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IslandsTest {

    /// 40 shifts are 20 times the two routes that an island needs at least; two islands there may always be.
    @ParameterizedTest
    @CsvSource({"4,4, 40,16, 4", "400,400, 40,16, 16", "400,400, 40,64, 20", "400,400, 5,64, 2", "8,3, 40,16, 3", "4,4, 1,1, 2",
            "1,1, 40,16, 1"})
    void aBudgetIsNotSpentOnIslandsThatHaveNothingToDo(int islands, int threads, int shifts, int processors, int count) {
        var settings = PlannerSettings.ofBudget(Duration.ofSeconds(1), 1).withIslands(islands, threads);
        assertThat(Islands.count(settings, shifts, processors)).isEqualTo(count);
    }

    /// They decide what the plan is.
    @Test
    void iterationsAreDoneOnAsManyIslandsAsAskedFor() {
        assertThat(Islands.count(PlannerSettings.ofIterations(100, 1).withIslands(12, 1), 2, 2)).isEqualTo(12);
    }
}
