package org.abfuhr.data.forecast;

import org.abfuhr.data.forecast.history.SensorHealth;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The distribution of one container's level at any instant from the last known level on, as long as nobody empties it.
/// Immutable; every question is answered afresh from a few numbers.
///
/// Between the last known level and an instant the container gains a gamma distributed amount, see [GrowthLaw]. The older
/// the last reading, the wider the distribution. Asked for an instant before the last known level, it answers for that.
///
/// @param container id
/// @param litres capacity of all containers at the point
/// @param health of the sensor
/// @param heard instant of the last believable reading of the sensor, if there is any
/// @param known instant of the last known level: a believable reading, or an emptying, reported or by calendar
/// @param knownLevel at that instant
/// @param knownVariance doubt about that level
/// @param readingVariance of the error of a single reading
/// @param lastEmptied end of the last emptying seen or reported, else the last by calendar, if there is any
/// @param law of growth
/// @param clock of the fraction's weekdays
public record FillForecast(String container, int litres, SensorHealth health, Optional<Instant> heard, Instant known,
        double knownLevel, double knownVariance, double readingVariance, Optional<Instant> lastEmptied, GrowthLaw law,
        WeekClock clock) {

    private static final int MAX_DAYS_AHEAD = 730;

    /// Level at an instant.
    public LevelDistribution at(Instant instant) {
        return law.after(clock.days(known, instant), knownLevel, knownVariance);
    }

    /// What the sensor would tell at an instant: the level with the error of a reading.
    public LevelDistribution readingAt(Instant instant) {
        return law.after(clock.days(known, instant), knownLevel, knownVariance + readingVariance);
    }

    /// Expected level, share of capacity; above 1 it has overflowed.
    public double mean(Instant instant) {
        return at(instant).mean();
    }

    public double variance(Instant instant) {
        return at(instant).variance();
    }

    /// Level not exceeded with this probability, in (0, 1).
    public double quantile(Instant instant, double probability) {
        return at(instant).quantile(probability);
    }

    /// Probability that it has overflowed by then.
    public double overflowProbability(Instant instant) {
        return at(instant).overflowProbability();
    }

    /// Litres expected to find no room between two instants.
    public double expectedOverflowLitres(Instant from, Instant to) {
        return litres * Math.max(0, at(to).expectedExcess() - at(from).expectedExcess());
    }

    /// When the expected level reaches 1, to the hour; empty when that is more than two years away.
    public Optional<Instant> expectedFull() {
        double needed = (1 - knownLevel) / law.ratePerDay();
        var instant = known;
        for (int day = 0; day < MAX_DAYS_AHEAD; day++) {
            var next = instant.plus(Duration.ofDays(1));
            double days = clock.days(instant, next);
            if (days >= needed)
                return Optional.of(instant.plus(Duration.ofHours(Math.max(0, (long) Math.ceil(24 * needed / days)))));
            needed -= days;
            instant = next;
        }
        return Optional.empty();
    }

    /// Time since the last known level.
    public Duration age(Instant instant) {
        return Duration.between(known, instant);
    }
}
