package org.abfuhr.data.readings.frames;

import java.util.HexFormat;
import org.abfuhr.data.readings.RejectReason;
import org.abfuhr.data.readings.UnreadableException;

/// Reads a frame from front to back; a frame that is too short is unreadable.
final class FrameBytes {

    private final byte[] bytes;
    private int position;

    FrameBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    int length() {
        return bytes.length;
    }

    boolean hasNext() {
        return position < bytes.length;
    }

    int unsignedByte() throws UnreadableException {
        if (position == bytes.length)
            throw unreadable("cut off");
        return bytes[position++] & 0xff;
    }

    /// Two bytes, the high one first.
    int bigEndian() throws UnreadableException {
        return unsignedByte() << 8 | unsignedByte();
    }

    /// Two bytes, the low one first.
    int littleEndian() throws UnreadableException {
        return unsignedByte() | unsignedByte() << 8;
    }

    void skip(int count) throws UnreadableException {
        for (int i = 0; i < count; i++)
            unsignedByte();
    }

    UnreadableException unreadable(String what) {
        return new UnreadableException(RejectReason.FRAME, what + ": " + HexFormat.of().formatHex(bytes));
    }

    UnreadableException withoutLevel() {
        return new UnreadableException(RejectReason.NO_LEVEL, HexFormat.of().formatHex(bytes));
    }
}
