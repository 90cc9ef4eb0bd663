package org.abfuhr.data.health;

import java.time.Instant;
import java.util.Optional;

/// One thing that is wrong with one sensor.
///
/// @param container id
/// @param condition what it is
/// @param since from when on without a break, as far as readings tell; empty when there never was one
/// @param value that shows it: °C of a fire, degrees of tilt, days of silence or of one value, points of level of a drift, a battery's
///     volts or, up to [#MOST_LOW_SHARE], what share is left in it, share of echo errors; not a number when only the device's alarm tells
public record SensorFinding(String container, SensorCondition condition, Optional<Instant> since, double value) {

    /// Share of a battery up to which it is low; none works at so few volts.
    public static final float MOST_LOW_SHARE = 0.15f;
}
