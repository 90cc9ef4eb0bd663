package org.abfuhr.routing.graphhopper;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/// An OpenStreetMap file as XML, plain or packed with gzip or bzip2, and what stands before its root element.
///
/// GraphHopper allows nothing there but the XML declaration; XML allows comments, instructions and a document type, too.
/// Their bytes are the same in every encoding that GraphHopper reads.
public final class OsmXml implements AutoCloseable {

    private static final String ROOT = "<osm";
    private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";

    private final BufferedInputStream in; // at the root element
    private final boolean bare;

    private OsmXml(BufferedInputStream in) throws IOException {
        this.in = in;
        boolean nothingElse = !take(BYTE_ORDER_MARK);
        if (take("<?xml "))
            skipBehind("?>");
        while (skipMisc())
            nothingElse = false;
        bare = nothingElse;
    }

    /// Opens a file of any kind; damaged packing shows as an [IOException].
    public static OsmXml open(Path file) throws IOException {
        var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        try {
            return new OsmXml(unpacked(in));
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /// Whether its root element is that of OpenStreetMap.
    public boolean isOsm() throws IOException {
        return starts(ROOT);
    }

    /// Whether GraphHopper stumbles over what stands before the root element.
    boolean needsCopy() throws IOException {
        return isOsm() && !bare;
    }

    /// Writes the root element and all behind it. Once only.
    void copyTo(Path plain) throws IOException {
        try (var out = Files.newOutputStream(plain)) {
            in.transferTo(out);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private static BufferedInputStream unpacked(BufferedInputStream in) throws IOException {
        in.mark(2);
        int magic = in.read() << 8 | in.read();
        in.reset();
        return switch (magic) {
            case 0x1f8b -> new BufferedInputStream(new GZIPInputStream(in));
            case 'B' << 8 | 'Z' -> new BufferedInputStream(new BZip2CompressorInputStream(in, true));
            default -> in;
        };
    }

    /// Skips space and one comment, instruction or document type; false when there was none.
    private boolean skipMisc() throws IOException {
        skipSpace();
        if (take("<!--"))
            return skipBehind("-->");
        if (take("<?"))
            return skipBehind("?>");
        return take("<!DOCTYPE") && skipBehind(">");
    }

    private void skipSpace() throws IOException {
        do
            in.mark(1);
        while (Character.isWhitespace(in.read()));
        in.reset();
    }

    /// False at the end of the file.
    private boolean skipBehind(String end) throws IOException {
        while (!take(end))
            if (in.read() < 0)
                return false;
        return true;
    }

    private boolean take(String text) throws IOException {
        return starts(text) && in.skip(text.length()) == text.length();
    }

    private boolean starts(String text) throws IOException {
        in.mark(text.length());
        var read = new String(in.readNBytes(text.length()), StandardCharsets.ISO_8859_1);
        in.reset();
        return read.equals(text);
    }
}
