package org.abfuhr.data.readings;

import java.util.Arrays;
import org.abfuhr.data.city.Container;

/// Turns the distance a sensor measures into a fill level: `(empty − distance) / (empty − full)`.
///
/// @param emptyMm distance to the bottom of the empty container
/// @param fullMm distance at which the container is full: the sensor's blind zone, in which nothing can be measured
public record Calibration(float emptyMm, float fullMm) {

    /// Blind zone of ultrasonic level sensors, 15 to 25 cm by their data sheets.
    public static final float BLIND_ZONE_MM = 200;

    private static final float MAX_BLIND_SHARE = 0.3f;
    private static final double EMPTY_QUANTILE = 0.98;

    public Calibration {
        if (!(fullMm >= 0 && emptyMm > fullMm))
            throw new IllegalArgumentException("No calibration: empty at " + emptyMm + " mm, full at " + fullMm + " mm");
    }

    /// Of a sensor mounted so high above the bottom. Low containers lose at most three tenths to the blind zone.
    public static Calibration ofHeight(float sensorHeightMm) {
        return new Calibration(sensorHeightMm, Math.min(BLIND_ZONE_MM, MAX_BLIND_SHARE * sensorHeightMm));
    }

    /// Of the container's sensor height, else learned from its series, so that a series needs no city pack.
    public static Calibration of(Container container, ReadingSeries series) {
        return container.sensorHeightMm().isPresent() ? ofHeight(container.sensorHeightMm().getAsInt()) : learned(series);
    }

    /// Learned from a series: empty is the distance that two in a hundred readings exceed (an echo error now and then
    /// does not spoil it).
    public static Calibration learned(ReadingSeries series) {
        var distances = new float[series.size()];
        int count = 0;
        for (int i = 0; i < series.size(); i++)
            if (series.distanceMm(i) > 0)
                distances[count++] = series.distanceMm(i);
        if (count == 0)
            return ofHeight(1_000);
        Arrays.sort(distances, 0, count);
        return ofHeight(distances[(int) Math.round((count - 1) * EMPTY_QUANTILE)]);
    }

    /// Level at a distance; not limited to 0..1, so that the caller can tell impossible values.
    public float level(float distanceMm) {
        return (emptyMm - distanceMm) / (emptyMm - fullMm);
    }

    /// Distance at a level.
    public float distanceMm(double level) {
        return (float) (emptyMm - level * (emptyMm - fullMm));
    }
}
