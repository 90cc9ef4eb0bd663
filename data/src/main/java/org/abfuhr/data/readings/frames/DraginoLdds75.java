package org.abfuhr.data.readings.frames;

import java.util.Set;
import org.abfuhr.data.readings.Reading;
import org.abfuhr.data.readings.SensorState;
import org.abfuhr.data.readings.UnreadableException;

/// Dragino LDDS75 on port 2, high byte first: battery in millivolts (14 bits), distance in millimetres, interrupt flag; newer
/// devices add the tenths of a degree of a probe and a flag that says whether the distance sensor answered. A distance of 20
/// means nearer than the sensor can see, in its blind zone: the container is full or more, and the 20 is left standing for that. 0 means
/// that no sensor answered. (One published codec returns the battery as the distance: we read the bytes ourselves.)
///
/// Source: the maker's manual, "Uplink Payload".
final class DraginoLdds75 implements FrameDecoder {

    private static final int DATA_PORT = 2;
    private static final int BATTERY_MASK = 0x3fff;
    private static final int NO_PROBE = 0x7fff;

    @Override
    public String sensor() {
        return "ldds75";
    }

    @Override
    public FrameContent decode(byte[] payload, int port) throws UnreadableException {
        var frame = new FrameBytes(payload);
        if (port != DATA_PORT)
            throw frame.withoutLevel();
        float batteryV = (frame.bigEndian() & BATTERY_MASK) / 1000f;
        int distanceMm = frame.bigEndian();
        frame.skip(1);
        int probe = frame.length() >= 8 ? frame.bigEndian() : NO_PROBE;
        boolean answered = frame.length() < 8 || frame.unsignedByte() != 0;
        boolean echo = answered && distanceMm != 0;
        return new FrameContent(distanceMm,
                new SensorState(probe == NO_PROBE ? Reading.ABSENT : (short) probe / 10f, Reading.ABSENT,
                        batteryV, Reading.ABSENT, echo ? Reading.ABSENT : 0, Set.of()));
    }
}
