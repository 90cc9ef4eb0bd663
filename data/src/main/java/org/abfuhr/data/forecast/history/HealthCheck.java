package org.abfuhr.data.forecast.history;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Grades a sensor by its history.
public final class HealthCheck {

    private static final Duration SILENT_AFTER = Duration.ofDays(2);
    private static final Duration DEAD_AFTER = Duration.ofDays(10);
    private static final Duration STUCK_AFTER = Duration.ofDays(5);
    private static final int STUCK_READINGS = 10;
    private static final double STUCK_EXPECTED_GAIN = 0.4;
    private static final double STUCK_TOLERANCE = 1e-6;
    private static final int UNMOVED_READINGS = 3; // after an emptying, each as before it
    private static final double UNMOVED_LEVEL = 0.3;
    private static final double EMPTY = 0.05; // two steps of a sensor that measures in steps of 2 cm
    private static final double FULL = 0.95;
    private static final double ECHOING_SHARE = 0.02;
    private static final int ECHOING_SPIKES = 2;

    private HealthCheck() {}

    /// The grade at an instant. Reports of emptyings are no signs of life of a sensor.
    ///
    /// @param historyOrNull believable readings, null when there is none
    /// @param ratePerDay by which the container is expected to fill
    public static SensorHealth grade(@Nullable FillHistory historyOrNull, double ratePerDay, Instant at) {
        var heard = historyOrNull == null ? Optional.<Instant>empty() : historyOrNull.lastMeasured();
        if (historyOrNull == null || heard.isEmpty() || heard.get().plus(DEAD_AFTER).isBefore(at))
            return SensorHealth.DEAD;
        if (LastRun.of(historyOrNull).isStuck(ratePerDay))
            return SensorHealth.STUCK;
        if (heard.get().plus(SILENT_AFTER).isBefore(at))
            return SensorHealth.SILENT;
        return isEchoing(historyOrNull) ? SensorHealth.ECHOING : SensorHealth.FINE;
    }

    /// When the sensor began to show the value that it showed last.
    public static Instant lastValueSince(FillHistory history) {
        return Instant.ofEpochSecond(history.epochSecond(LastRun.of(history).first));
    }

    /// The last readings in a row that all show one value, whatever was reported in between.
    ///
    /// @param first index of the first
    /// @param last index of the last
    /// @param readings of the sensor
    /// @param filling of them, those since the container was last reported to be emptied; all, if it was not
    private record LastRun(FillHistory history, int first, int last, int readings, int filling) {

        static LastRun of(FillHistory history) {
            int last = history.size() - 1;
            while (last > 0 && history.isReported(last))
                last--;
            int first = last;
            int readings = 0;
            int filling = 0;
            for (int i = last; i >= 0; i--)
                if (history.isReported(i))
                    filling = filling == 0 ? readings : filling;
                else if (Math.abs(history.level(i) - history.level(last)) < STUCK_TOLERANCE) {
                    readings++;
                    first = i;
                } else
                    break;
            return new LastRun(history, first, last, readings, filling == 0 ? readings : filling);
        }

        /// Whether the value stands still for days although the container is not full and must have gained noticeably, or
        /// although the container was emptied. One that is emptied often, and hardly gains anything, may be empty each time.
        boolean isStuck(double ratePerDay) {
            double level = history.level(last);
            boolean unmoved = readings > filling;
            if (unmoved && filling >= UNMOVED_READINGS && level >= UNMOVED_LEVEL)
                return true;
            boolean empty = unmoved && level <= EMPTY;
            int begin = empty ? last - filling + 1 : first; // no report stands behind it
            double days = (history.epochSecond(last) - history.epochSecond(begin)) / 86_400.0;
            return (unmoved || level < FULL) && (empty ? filling : readings) >= STUCK_READINGS && days >= STUCK_AFTER.toDays()
                    && days * ratePerDay >= STUCK_EXPECTED_GAIN;
        }
    }

    private static boolean isEchoing(FillHistory history) {
        int all = history.size() + history.spikes() + history.impossibleReadings();
        int bad = history.spikes() + history.impossibleReadings();
        return bad >= ECHOING_SPIKES && bad >= ECHOING_SHARE * all;
    }
}
