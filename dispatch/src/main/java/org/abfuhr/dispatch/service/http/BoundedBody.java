package org.abfuhr.dispatch.service.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.LongSupplier;

/// Reads a body of limited size within a limited time, however the client sends it.
///
/// @param declared length that the client announced, or -1
record BoundedBody(InputStream in, long declared, LongSupplier nanoClock) implements Call.Body {

    static final long SECONDS = 20;
    private static final int PIECE = 8_192;

    @Override
    public byte[] read(long mostBytes) {
        if (declared > mostBytes)
            throw Refusal.tooLarge(mostBytes);
        long end = nanoClock.getAsLong() + SECONDS * 1_000_000_000L;
        var content = new ByteArrayOutputStream((int) Math.max(PIECE, Math.min(declared, 1 << 20)));
        var piece = new byte[PIECE];
        try {
            for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
                content.write(piece, 0, count);
                if (content.size() > mostBytes)
                    throw Refusal.tooLarge(mostBytes);
                if (nanoClock.getAsLong() - end > 0)
                    throw Refusal.tooSlow(SECONDS);
            }
        } catch (IOException | UncheckedIOException _) { // the client has gone, or sends nothing any more
            throw Refusal.tooSlow(SECONDS);
        }
        return content.toByteArray();
    }
}
