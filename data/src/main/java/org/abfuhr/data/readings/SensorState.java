package org.abfuhr.data.readings;

/// What a device says of itself beside the level; each value may be [Reading#ABSENT].
///
/// @param temperatureC inside the container, degrees Celsius
/// @param tiltDeg away from upright; beyond [#FALLEN_DEG] the level means nothing
/// @param batteryV volts
/// @param quality 0 (no echo) to 1 (sure)
public record SensorState(float temperatureC, float tiltDeg, float batteryV, float quality) {

    /// A device that told the level only.
    public static final SensorState UNKNOWN = new SensorState(Reading.ABSENT, Reading.ABSENT, Reading.ABSENT, Reading.ABSENT);

    /// Tilt in degrees beyond which a container lies or is being emptied.
    public static final float FALLEN_DEG = 30;

    /// Whether the level measured along with this state may be believed: upright, and an echo was heard.
    public boolean believable() {
        return !(tiltDeg > FALLEN_DEG) && !(quality <= 0);
    }
}
