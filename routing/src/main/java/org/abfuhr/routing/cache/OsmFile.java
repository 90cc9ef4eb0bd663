package org.abfuhr.routing.cache;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.abfuhr.model.fault.Fault;
import org.abfuhr.model.fault.FaultException;
import org.abfuhr.model.fault.FaultKind;
import org.abfuhr.model.fault.FileFailure;
import org.abfuhr.routing.graphhopper.OsmXml;

/// An OpenStreetMap file: its digest, and whether it is one at all.
///
/// Faults: E410 it cannot be read, E411 it is no OpenStreetMap file.
public final class OsmFile {

    private static final int HEAD_BYTES = 16;
    private static final String WANTED = "Give an OpenStreetMap extract named .osm.pbf, .osm.bz2, .osm.gz or .osm.";

    private final Path path;
    private final byte[] head;
    private final String digest;

    private OsmFile(Path path, byte[] head, String digest) {
        this.path = path;
        this.head = head;
        this.digest = digest;
    }

    /// Reads all of the file once.
    ///
    /// @throws FaultException E410 or E411
    public static OsmFile open(Path path) {
        try {
            var file = new OsmFile(path, readHead(path), sha256(path));
            file.requireOsm();
            return file;
        } catch (IOException e) {
            throw new FaultException(FaultKind.INPUT, new Fault("E410", "cannot be read (" + FileFailure.reason(e) + ").",
                    path.toString(), "Check the name of the map file and its permissions."), e);
        }
    }

    public Path path() {
        return path;
    }

    /// SHA-256 of the content, in hexadecimal.
    public String digest() {
        return digest;
    }

    private static byte[] readHead(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(HEAD_BYTES);
        }
    }

    private static String sha256(Path path) throws IOException {
        MessageDigest digest = digest256();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(path)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer))
                digest.update(buffer, 0, read);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private void requireOsm() {
        if (head.length == 0)
            throw notOsm("is empty.");
        if (!isPbf() && !isOsmXml())
            throw notOsm("is not an OpenStreetMap file.");
        if (!isNamedForItsFormat())
            throw notOsm("is an OpenStreetMap file, but its name does not say in which format.");
    }

    private FaultException notOsm(String message) {
        return new FaultException(FaultKind.ROADS, new Fault("E411", message, path.toString(), WANTED));
    }

    /// GraphHopper tells `.osm.pbf` and gzip by their content, but bzip2 and plain XML by their name.
    private boolean isNamedForItsFormat() {
        String name = path.getFileName().toString();
        if (isPbf() || starts(0x1f, 0x8b))
            return true;
        return starts('B', 'Z')
                ? name.endsWith(".bz2") || name.endsWith(".bzip2")
                : name.endsWith(".osm") || name.endsWith(".xml");
    }

    /// Length of the first blob header, then the field "type" with the value "OSMHeader".
    private boolean isPbf() {
        return head.length > 15 && new String(head, 4, 11, StandardCharsets.ISO_8859_1).equals("\n\tOSMHeader");
    }

    /// Packed files that cannot be unpacked pass: their import says that they are damaged.
    private boolean isOsmXml() {
        try (var xml = OsmXml.open(path)) {
            return xml.isOsm();
        } catch (IOException e) {
            return starts('B', 'Z') || starts(0x1f, 0x8b);
        }
    }

    private boolean starts(int first, int second) {
        return head.length > 1 && (head[0] & 0xff) == first && (head[1] & 0xff) == second;
    }
}
