package org.abfuhr.data.readings.synthetic;

import java.time.Instant;
import java.util.Optional;
import org.abfuhr.data.city.Container;
import org.abfuhr.data.readings.Calibration;
import org.abfuhr.data.readings.Reading;

/// A sensor with real faults ([SensorFaults]) that measures one container four times a day, in steps of 2 cm of distance, or of 2 points of
/// level where no height is known. What it draws depends on the seed, the container's id and how often it was asked, never on the level: whatever
/// policy empties the container, the same readings are lost.
public final class SyntheticSensor {

    /// Time from one reading to the next.
    public static final int READING_SECONDS = 6 * 3600;

    private static final int STEP_MM = 20;
    private static final double STEP_LEVEL = 0.02;

    private final Container container;
    private final SensorFaults faults;
    private final long offsetSeconds;

    /// @param firstSecond epoch second at which it begins to work; so is the end
    /// @param offsetSeconds of its readings from midnight UTC and every six hours on
    public SyntheticSensor(long seed, Container container, long firstSecond, long endSecond, long offsetSeconds) {
        this.container = container;
        this.offsetSeconds = offsetSeconds;
        faults = new SensorFaults(seed, container.id(), firstSecond, endSecond);
    }

    /// How it ends.
    public SensorFate fate() {
        return faults.fate();
    }

    /// Whether it echoes now and then.
    public boolean echoes() {
        return faults.echoes();
    }

    /// Epoch second of the first reading not before an epoch second.
    public long nextReading(long second) {
        return second + Math.floorMod(offsetSeconds - second, (long) READING_SECONDS);
    }

    /// What arrives of a reading. To be asked once for each reading, in order of time.
    ///
    /// @param level true share of capacity
    public Optional<Reading> measure(double level, long second) {
        double measured = faults.measured(level, second);
        return faults.loses(second) ? Optional.empty() : Optional.of(reading(Instant.ofEpochSecond(second), measured));
    }

    private Reading reading(Instant instant, double measured) {
        if (container.sensorHeightMm().isEmpty())
            return Reading.ofFill(container.id(), instant, Math.min(1, Math.round(measured / STEP_LEVEL) * STEP_LEVEL));
        var calibration = Calibration.ofHeight(container.sensorHeightMm().getAsInt());
        double distance = Math.max(calibration.fullMm(), calibration.distanceMm(measured));
        return Reading.ofDistance(container.id(), instant, (double) Math.round(distance / STEP_MM) * STEP_MM);
    }
}
