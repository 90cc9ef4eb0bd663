package org.abfuhr.data.readings.frames;

import java.util.Set;
import org.abfuhr.data.readings.Reading;
import org.abfuhr.data.readings.SensorState;
import org.abfuhr.data.readings.UnreadableException;

/// Decentlab DL-MBX, high byte first: protocol version 2, device number, flags of the groups that follow; group 0 is the
/// distance in millimetres and how many samples of it were valid (none: no echo), group 1 the battery in millivolts.
///
/// Source: the maker's data sheet, "Payload decoding".
final class DecentlabMbx implements FrameDecoder {

    private static final int VERSION = 2;

    @Override
    public String sensor() {
        return "dl-mbx";
    }

    @Override
    public FrameContent decode(byte[] payload, int port) throws UnreadableException {
        var frame = new FrameBytes(payload);
        if (frame.unsignedByte() != VERSION)
            throw frame.unreadable("not version 2");
        frame.skip(2);
        int groups = frame.bigEndian();
        if ((groups & 1) == 0)
            throw frame.withoutLevel();
        int distanceMm = frame.bigEndian();
        int valid = frame.bigEndian();
        float batteryV = (groups & 2) == 0 ? Reading.ABSENT : frame.bigEndian() / 1000f;
        return new FrameContent(distanceMm, new SensorState(Reading.ABSENT, Reading.ABSENT, batteryV, Reading.ABSENT,
                valid > 0 ? Reading.ABSENT : 0, Set.of()));
    }
}
