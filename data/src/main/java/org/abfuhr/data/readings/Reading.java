package org.abfuhr.data.readings;

import java.time.Instant;

/// One message about a container, of its sensor or of who emptied it, as delivered: raw values are kept for ever, since calibration can change later.
///
/// @param container id of the container, or of the device before it is known where it hangs
/// @param instant when it was measured
/// @param fill filled share of the capacity, 0..1 and a little more, or [#ABSENT]
/// @param distanceMm from the sensor down to the waste, or [#ABSENT]; at least one of the two is present
/// @param sensor what else the device said
public record Reading(String container, Instant instant, float fill, float distanceMm, SensorState sensor) {

    /// Marks a value that was not delivered; test with [Float#isNaN].
    public static final float ABSENT = Float.NaN;

    public Reading {
        if (Float.isNaN(fill) && Float.isNaN(distanceMm))
            throw new IllegalArgumentException("Reading of " + container + " at " + instant + " has neither fill nor distance");
    }

    public static Reading ofFill(String container, Instant instant, double fill) {
        return new Reading(container, instant, (float) fill, ABSENT, SensorState.UNKNOWN);
    }

    /// Who emptied a container reports it.
    public static Reading emptied(String container, Instant instant) {
        return new Reading(container, instant, 0, ABSENT, SensorState.EMPTIED);
    }

    public static Reading ofDistance(String container, Instant instant, double distanceMm) {
        return new Reading(container, instant, ABSENT, (float) distanceMm, SensorState.UNKNOWN);
    }
}
