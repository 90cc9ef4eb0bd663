package org.abfuhr.data.health;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.abfuhr.data.readings.Calibration;
import org.abfuhr.data.readings.Reading;
import org.abfuhr.data.readings.SensorState;

/// Does to the readings of a healthy sensor what a fault would.
final class FaultySensors {

    private static final Calibration CALIBRATION = Calibration.ofHeight(1600);

    private final Random random;
    private final Instant at;

    FaultySensors(long seed, Instant at) {
        random = new Random(seed);
        this.at = at;
    }

    /// Readings with batteries of 3.6 V, 15 °C and upright, where the fault says nothing else.
    List<Reading> with(SensorCondition fault, List<Reading> healthy) {
        var begin = at.minus(Duration.ofHours(begins(fault)));
        List<Reading> faulty = new ArrayList<>();
        float stuck = Float.NaN;
        for (int i = 0; i < healthy.size(); i++) {
            var reading = healthy.get(i);
            boolean on = !reading.instant().isBefore(begin);
            if (on && (fault == SensorCondition.DEAD || fault == SensorCondition.SILENT))
                break;
            if (on && fault == SensorCondition.STUCK)
                stuck = Float.isNaN(stuck) ? reading.distanceMm() : stuck;
            faulty.add(changed(reading, fault, on, stuck, healthy.size() - i));
        }
        return faulty;
    }

    /// Hours before the end: dead for 11 to 20 days, silent for 2.5 to 9, stuck for 10 to 14, echoing and drifting all the time.
    private int begins(SensorCondition fault) {
        return switch (fault) {
            case DEAD -> 24 * 11 + random.nextInt(24 * 9);
            case SILENT -> 60 + random.nextInt(24 * 6);
            case STUCK -> 24 * 10 + random.nextInt(24 * 4);
            case FIRE -> 18;
            default -> 24 * 60;
        };
    }

    private Reading changed(Reading reading, SensorCondition fault, boolean on, float stuck, int left) {
        double days = Math.max(0, Duration.between(at.minus(Duration.ofDays(28)), reading.instant()).toHours() / 24.0);
        float range = CALIBRATION.emptyMm() - CALIBRATION.fullMm();
        float distance = switch (fault) {
            case STUCK -> on ? stuck : reading.distanceMm();
            case DRIFTING ->
                reading.distanceMm() + (float) (0.015 * days * range) * (reading.container().hashCode() % 2 == 0 ? 1 : -1);
            case ECHOING -> reading.distanceMm() + (random.nextInt(10) == 0 ? (random.nextBoolean() ? 0.3f : -0.3f) * range : 0);
            default -> reading.distanceMm();
        };
        float celsius = fault == SensorCondition.FIRE && on ? 85 : 15;
        float tilt = fault == SensorCondition.TILTED && left <= 3 ? 80 : 2;
        float volts = fault == SensorCondition.LOW_BATTERY ? (float) (3.6 - 0.03 * days) : 3.6f;
        return new Reading(reading.container(), reading.instant(), Reading.ABSENT, Math.max(0, distance),
                new SensorState(celsius, tilt, volts, Reading.ABSENT, Reading.ABSENT, Set.of()));
    }
}
