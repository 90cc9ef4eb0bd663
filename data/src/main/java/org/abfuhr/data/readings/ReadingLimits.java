package org.abfuhr.data.readings;

import java.time.Instant;

/// What can be true of a reading, whoever delivers it. What is beyond is not taken, so that everything taken can be written, stored and
/// read again.
public final class ReadingLimits {

    /// A share: containers are filled above their rim.
    public static final double MOST_FILL = 1.5;
    public static final double MOST_DISTANCE_MM = 20_000;
    public static final double LEAST_CELSIUS = -100;
    public static final double MOST_CELSIUS = 1_000;
    public static final double MOST_TILT_DEG = 360;
    public static final double MOST_BATTERY_V = 100;

    private static final int MOST_ID_LENGTH = 200;
    private static final long EARLIEST = Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();
    private static final long LATEST = Instant.parse("2100-01-01T00:00:00Z").getEpochSecond();
    private static final int REPLACEMENT = 0xfffd; // stands for bytes that are no text

    private ReadingLimits() {}

    /// Whether a text can be the id of a container or device: every character of it is one, and none a control character.
    public static boolean isId(String text) {
        return !text.isEmpty() && text.length() <= MOST_ID_LENGTH && text.codePoints()
                .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE || c == REPLACEMENT);
    }

    public static boolean isTime(long epochSecond) {
        return epochSecond >= EARLIEST && epochSecond < LATEST;
    }

    /// What a device says of itself, without what cannot be true: that spoils no level.
    public static SensorState believed(SensorState said) {
        return new SensorState(within(said.temperatureC(), LEAST_CELSIUS, MOST_CELSIUS),
                within(said.tiltDeg(), -MOST_TILT_DEG, MOST_TILT_DEG), within(said.batteryV(), 0, MOST_BATTERY_V),
                within(said.batteryShare(), 0, 1), within(said.quality(), 0, 1), said.alarms());
    }

    private static float within(float value, double least, double most) {
        return value >= least && value <= most ? value : Reading.ABSENT;
    }
}
