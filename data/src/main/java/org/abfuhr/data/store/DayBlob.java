package org.abfuhr.data.store;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import org.abfuhr.data.readings.Reading;
import org.abfuhr.data.readings.ReadingSeries;
import org.abfuhr.data.readings.SensorAlarm;
import org.abfuhr.data.readings.SensorState;

/// The readings of one container and day (UTC) as bytes: a version, then for each reading the second of the day (3 bytes), a mask of
/// the values that are present, and these (4 bytes each, high byte first; alarms 1 byte). Nothing is rounded.
final class DayBlob {

    static final long DAY_SECONDS = 86_400;

    private static final byte VERSION = 1;
    private static final int FILL = 1;
    private static final int DISTANCE = 2;
    private static final int TEMPERATURE = 4;
    private static final int TILT = 8;
    private static final int BATTERY_V = 16;
    private static final int BATTERY_SHARE = 32;
    private static final int QUALITY = 64;
    private static final int ALARMS = 128;
    private static final int MOST_BYTES = 3 + 1 + 7 * 4 + 1;
    private static final SensorAlarm[] ALL_ALARMS = SensorAlarm.values();

    private DayBlob() {}

    /// Readings `from..to-1` of a series, all of one day.
    static byte[] encode(ReadingSeries series, int from, int to) {
        var bytes = ByteBuffer.allocate(1 + (to - from) * MOST_BYTES);
        bytes.put(VERSION);
        for (int i = from; i < to; i++) {
            int second = (int) Math.floorMod(series.epochSecond(i), DAY_SECONDS);
            bytes.put((byte) (second >> 16)).putShort((short) second);
            putValues(bytes, series.fill(i), series.distanceMm(i), series.sensor(i));
        }
        var blob = new byte[bytes.position()];
        bytes.flip().get(blob);
        return blob;
    }

    private static void putValues(ByteBuffer bytes, float fill, float distanceMm, SensorState sensor) {
        int place = bytes.position();
        bytes.put((byte) 0);
        int mask = put(bytes, FILL, fill) | put(bytes, DISTANCE, distanceMm) | put(bytes, TEMPERATURE, sensor.temperatureC())
                | put(bytes, TILT, sensor.tiltDeg()) | put(bytes, BATTERY_V, sensor.batteryV())
                | put(bytes, BATTERY_SHARE, sensor.batteryShare()) | put(bytes, QUALITY, sensor.quality());
        if (!sensor.alarms().isEmpty()) {
            mask |= ALARMS;
            bytes.put((byte) sensor.alarms().stream().mapToInt(SensorAlarm::bit).sum());
        }
        bytes.put(place, (byte) mask);
    }

    private static int put(ByteBuffer bytes, int bit, float value) {
        if (Float.isNaN(value))
            return 0;
        bytes.putFloat(value);
        return bit;
    }

    /// Gives the readings of a day in order of time.
    static void decode(byte[] blob, String container, long day, Consumer<Reading> sink) {
        var bytes = ByteBuffer.wrap(blob);
        if (bytes.get() != VERSION)
            throw new IllegalStateException("readings of " + container + " on day " + day + " have version " + blob[0]);
        while (bytes.hasRemaining()) {
            int second = (bytes.get() & 0xff) << 16 | (bytes.getShort() & 0xffff);
            int mask = bytes.get() & 0xff;
            float fill = get(bytes, mask, FILL);
            float distanceMm = get(bytes, mask, DISTANCE);
            sink.accept(new Reading(container, Instant.ofEpochSecond(day * DAY_SECONDS + second), fill, distanceMm,
                    sensor(bytes, mask)));
        }
    }

    private static SensorState sensor(ByteBuffer bytes, int mask) {
        if ((mask & ~(FILL | DISTANCE)) == 0)
            return SensorState.UNKNOWN;
        return new SensorState(get(bytes, mask, TEMPERATURE), get(bytes, mask, TILT), get(bytes, mask, BATTERY_V),
                get(bytes, mask, BATTERY_SHARE), get(bytes, mask, QUALITY),
                (mask & ALARMS) == 0 ? Set.of() : alarms(bytes.get()));
    }

    private static Set<SensorAlarm> alarms(int bits) {
        var alarms = EnumSet.noneOf(SensorAlarm.class);
        for (var alarm : ALL_ALARMS)
            if ((bits & alarm.bit()) != 0)
                alarms.add(alarm);
        return alarms;
    }

    private static float get(ByteBuffer bytes, int mask, int bit) {
        return (mask & bit) == 0 ? Reading.ABSENT : bytes.getFloat();
    }
}
