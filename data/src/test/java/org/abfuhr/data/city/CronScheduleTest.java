package org.abfuhr.data.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CronScheduleTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /// 2026-11-24 is a Tuesday; Berlin is an hour ahead of UTC then.
    @ParameterizedTest
    @CsvSource({"30 2 * * *, 2026-11-24T03:00:00Z, 2026-11-24T01:30:00Z, 2026-11-25T01:30:00Z",
            "30 2 * * *, 2026-11-24T01:30:00Z, 2026-11-24T01:30:00Z, 2026-11-25T01:30:00Z",
            "30 2 * * *, 2026-11-24T01:29:59Z, 2026-11-23T01:30:00Z, 2026-11-24T01:30:00Z",
            "0 22 * * Sun, 2026-11-24T03:00:00Z, 2026-11-22T21:00:00Z, 2026-11-29T21:00:00Z",
            "*/15 4-5 * * Mon-Fri, 2026-11-24T05:00:00Z, 2026-11-24T04:45:00Z, 2026-11-25T03:00:00Z"})
    void comesByTheClockOnTheWall(String cron, Instant now, Instant last, Instant next) {
        var schedule = CronSchedule.parse(cron);
        assertThat(schedule.lastAt(now, BERLIN)).contains(last);
        assertThat(schedule.nextAfter(now, BERLIN)).contains(next);
    }

    /// On 29 March 2026 the clock goes from 02:00 (01:00 UTC) to 03:00: half past two is left out, and comes at 03:30.
    @Test
    void aTimeThatTheClockLeavesOutComesLater() {
        var schedule = CronSchedule.parse("30 2 * * *");
        assertThat(schedule.nextAfter(Instant.parse("2026-03-29T00:00:00Z"), BERLIN))
                .contains(Instant.parse("2026-03-29T01:30:00Z"));
        assertThat(schedule.lastAt(Instant.parse("2026-03-29T01:29:00Z"), BERLIN))
                .contains(Instant.parse("2026-03-28T01:30:00Z"));
        assertThat(schedule.nextAfter(Instant.parse("2026-03-29T01:30:00Z"), BERLIN))
                .contains(Instant.parse("2026-03-30T00:30:00Z"));
    }

    /// On 25 October 2026 the clock goes back from 03:00 (01:00 UTC) to 02:00: half past two comes at 00:30 and 01:30 UTC, and counts once.
    @Test
    void aTimeThatComesTwiceCountsOnce() {
        var schedule = CronSchedule.parse("30 2 * * *");
        var first = Instant.parse("2026-10-25T00:30:00Z");
        assertThat(schedule.nextAfter(first.minusSeconds(1), BERLIN)).contains(first);
        assertThat(schedule.nextAfter(first, BERLIN)).contains(Instant.parse("2026-10-26T01:30:00Z"));
        assertThat(schedule.lastAt(Instant.parse("2026-10-25T01:10:00Z"), BERLIN)).contains(first);
        assertThat(schedule.lastAt(Instant.parse("2026-10-25T02:00:00Z"), BERLIN)).contains(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "at night", "30 2 * *", "61 2 * * *", "30 25 * * *", "0 2 30 2 *", "0 2 * * Xyz", "30 2 * * * *"})
    void refusesWhatIsNoSchedule(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> CronSchedule.parse(text));
    }
}
