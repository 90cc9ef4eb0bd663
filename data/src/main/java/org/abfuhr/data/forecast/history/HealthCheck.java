package org.abfuhr.data.forecast.history;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Grades a sensor by its history.
public final class HealthCheck {

    private static final Duration SILENT_AFTER = Duration.ofDays(2);
    private static final Duration DEAD_AFTER = Duration.ofDays(10);
    private static final Duration STUCK_AFTER = Duration.ofDays(5);
    private static final int STUCK_READINGS = 10;
    private static final double STUCK_EXPECTED_GAIN = 0.4;
    private static final double STUCK_TOLERANCE = 1e-6;
    private static final double FULL = 0.95;
    private static final double ECHOING_SHARE = 0.02;
    private static final int ECHOING_SPIKES = 2;

    private HealthCheck() {}

    /// The grade at an instant.
    ///
    /// @param historyOrNull believable readings, null when there is none
    /// @param ratePerDay by which the container is expected to fill
    public static SensorHealth grade(@Nullable FillHistory historyOrNull, double ratePerDay, Instant at) {
        if (historyOrNull == null || historyOrNull.lastInstant().plus(DEAD_AFTER).isBefore(at))
            return SensorHealth.DEAD;
        if (isStuck(historyOrNull, ratePerDay))
            return SensorHealth.STUCK;
        if (historyOrNull.lastInstant().plus(SILENT_AFTER).isBefore(at))
            return SensorHealth.SILENT;
        return isEchoing(historyOrNull) ? SensorHealth.ECHOING : SensorHealth.FINE;
    }

    /// Whether the last value stands still for days although the container is not full and must have gained noticeably.
    private static boolean isStuck(FillHistory history, double ratePerDay) {
        int first = firstOfLastRun(history);
        double days = (history.lastInstant().getEpochSecond() - history.epochSecond(first)) / 86_400.0;
        return history.lastLevel() < FULL && history.size() - first >= STUCK_READINGS && days >= STUCK_AFTER.toDays()
                && days * ratePerDay >= STUCK_EXPECTED_GAIN;
    }

    /// Index of the first reading of the last run of equal values.
    private static int firstOfLastRun(FillHistory history) {
        int first = history.size() - 1;
        while (first > 0 && Math.abs(history.level(first - 1) - history.lastLevel()) < STUCK_TOLERANCE)
            first--;
        return first;
    }

    private static boolean isEchoing(FillHistory history) {
        int all = history.size() + history.spikes() + history.impossibleReadings();
        int bad = history.spikes() + history.impossibleReadings();
        return bad >= ECHOING_SPIKES && bad >= ECHOING_SHARE * all;
    }
}
