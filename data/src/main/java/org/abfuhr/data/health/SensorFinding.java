package org.abfuhr.data.health;

import java.time.Instant;
import java.util.Optional;

/// One thing that is wrong with one sensor.
///
/// @param container id
/// @param condition what it is
/// @param since from when on, as far as readings tell; empty when there never was one
/// @param value that shows it: °C of a fire, degrees of tilt (90 when only an alarm tells), days of silence or of one value, points of
///     level of a drift, volts or percent of a battery, share of echo errors
public record SensorFinding(String container, SensorCondition condition, Optional<Instant> since, double value) {}
