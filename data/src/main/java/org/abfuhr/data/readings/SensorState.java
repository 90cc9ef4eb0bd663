package org.abfuhr.data.readings;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// What a device says of itself beside the level; each number may be [Reading#ABSENT].
///
/// @param temperatureC inside the container, degrees Celsius
/// @param tiltDeg away from upright, 0..180, whatever angle it is given as: -85 is 85, 350 is 10; beyond [#FALLEN_DEG] the level means
///     nothing
/// @param batteryV volts
/// @param batteryShare charge left, 0..1
/// @param quality 0 (no echo) to 1 (sure)
/// @param alarms raised by the device itself
public record SensorState(float temperatureC, float tiltDeg, float batteryV, float batteryShare, float quality,
        Set<SensorAlarm> alarms) {

    /// A device that told the level only.
    public static final SensorState UNKNOWN = new SensorState(Reading.ABSENT, Reading.ABSENT, Reading.ABSENT, Reading.ABSENT,
            Reading.ABSENT, Set.of());

    /// No device, but who emptied the container.
    static final SensorState EMPTIED = new SensorState(Reading.ABSENT, Reading.ABSENT, Reading.ABSENT, Reading.ABSENT,
            Reading.ABSENT, Set.of(SensorAlarm.EMPTIED));

    /// Tilt in degrees beyond which a container lies or is being emptied.
    public static final float FALLEN_DEG = 30;

    public SensorState {
        tiltDeg = fromUpright(tiltDeg);
        alarms = alarms.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(alarms));
    }

    private static float fromUpright(float angleDeg) {
        float turned = Math.abs(angleDeg) % 360;
        return turned > 180 ? 360 - turned : turned;
    }

    /// Whether the level measured along with this state may be believed: upright, and an echo was heard.
    public boolean believable() {
        return !fallen() && !(quality <= 0);
    }

    /// Whether this is no device's word, but a report that the container was emptied.
    public boolean emptied() {
        return alarms.contains(SensorAlarm.EMPTIED);
    }

    /// Whether the container lies, or is being emptied.
    public boolean fallen() {
        return tiltDeg > FALLEN_DEG || alarms.contains(SensorAlarm.TILT);
    }
}
