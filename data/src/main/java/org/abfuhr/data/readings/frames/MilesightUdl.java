package org.abfuhr.data.readings.frames;

import java.util.EnumSet;
import java.util.Set;
import org.abfuhr.data.readings.Reading;
import org.abfuhr.data.readings.SensorAlarm;
import org.abfuhr.data.readings.SensorState;
import org.abfuhr.data.readings.UnreadableException;

/// Milesight's ultrasonic distance sensors: a frame is a row of channels, each an id, a type and bytes with the low one first.
/// The three kinds send the distance in millimetres over different channels (a published codec of the EM500 gives metres: we
/// read the bytes ourselves). Records that the device kept for later carry its own clock and are passed over.
///
/// Source: payload definitions of EM310-UDL, EM400-UDL and EM500-UDL in the maker's repository SensorDecoders.
final class MilesightUdl implements FrameDecoder {

    static final MilesightUdl EM310 = new MilesightUdl("em310-udl", 0x03, 0x04);
    static final MilesightUdl EM400 = new MilesightUdl("em400-udl", 0x04, 0x05);
    static final MilesightUdl EM500 = new MilesightUdl("em500-udl", 0x03, 0x04);

    private static final int NO_ECHO_MM = 0xffff;
    private static final int ALARM = 0x80; // set in the id of a channel that also raises an alarm

    private final String sensor;
    private final int distanceChannel;
    private final int positionChannel;

    private MilesightUdl(String sensor, int distanceChannel, int positionChannel) {
        this.sensor = sensor;
        this.distanceChannel = distanceChannel;
        this.positionChannel = positionChannel;
    }

    @Override
    public String sensor() {
        return sensor;
    }

    @Override
    public FrameContent decode(byte[] payload, int port) throws UnreadableException {
        var frame = new FrameBytes(payload);
        var channels = new Channels(frame);
        while (frame.hasNext())
            channels.read(frame.unsignedByte(), frame.unsignedByte());
        return channels.content();
    }

    /// What the channels read so far say.
    private final class Channels {

        private final FrameBytes frame;
        private final Set<SensorAlarm> alarms = EnumSet.noneOf(SensorAlarm.class);
        private float distanceMm = Reading.ABSENT;
        private float temperatureC = Reading.ABSENT;
        private float batteryShare = Reading.ABSENT;

        Channels(FrameBytes frame) {
            this.frame = frame;
        }

        void read(int id, int type) throws UnreadableException {
            int channel = id & ~ALARM;
            if (id == 0xff)
                frame.skip(aboutDevice(type));
            else if (id == 0x01 && type == 0x75)
                batteryShare = frame.unsignedByte() / 100f;
            else if (type == 0x67)
                temperatureC = (short) frame.littleEndian() / 10f;
            else if (channel == distanceChannel && type == 0x82)
                distanceMm = frame.littleEndian();
            else if (id == positionChannel && type == 0x00)
                takePosition(frame.unsignedByte());
            else
                frame.skip(other(id, type));
            if (id != 0xff && id > ALARM && (type == 0x67 || type == 0x82))
                frame.skip(1);
        }

        private void takePosition(int position) {
            if (position != 0)
                alarms.add(SensorAlarm.TILT);
        }

        /// Length of what a device tells of itself after a join.
        private int aboutDevice(int type) throws UnreadableException {
            return switch (type) {
                case 0x01, 0x0b, 0x0f, 0xfe -> 1;
                case 0x09, 0x0a, 0xff -> 2;
                case 0x16 -> 8;
                default -> throw frame.unreadable("channel ff" + Integer.toHexString(type));
            };
        }

        /// Length of a channel that tells nothing we need: records kept for later, position on earth, jumps of the distance.
        private int other(int id, int type) throws UnreadableException {
            if (id == 0x20 && type == 0xce)
                return 6;
            if (id == 0x06 && type == 0x88)
                return 9;
            if (id == 0x83 && type == 0xe9)
                return 5;
            throw frame.unreadable("channel %02x%02x".formatted(id, type));
        }

        FrameContent content() throws UnreadableException {
            if (Float.isNaN(distanceMm))
                throw frame.withoutLevel();
            boolean echo = distanceMm > 0 && distanceMm != NO_ECHO_MM;
            return new FrameContent(echo ? distanceMm : 0,
                    new SensorState(temperatureC, Reading.ABSENT, Reading.ABSENT, batteryShare,
                            echo ? Reading.ABSENT : 0, alarms));
        }
    }
}
