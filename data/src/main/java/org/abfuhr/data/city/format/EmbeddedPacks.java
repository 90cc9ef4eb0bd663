package org.abfuhr.data.city.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.abfuhr.model.fault.Fault;
import org.abfuhr.model.fault.FaultException;
import org.abfuhr.model.fault.FaultKind;
import org.abfuhr.model.fault.FileFailure;

/// The packs that lie on the class path below `/cities/`, listed in `index.txt`: one line per file with the pack, the name in
/// the pack, the resource and its SHA-256, so that packs can share a file.
///
/// @param entries in the order of the index
record EmbeddedPacks(List<Entry> entries) {

    /// One file of a pack.
    ///
    /// @param resource below `/cities/`
    record Entry(String pack, String file, String resource, String sha256) {

        private static Entry parse(String line) {
            String[] words = line.split(" ", -1);
            return new Entry(words[0], words[1], words[2], words[3]);
        }
    }

    static EmbeddedPacks index() {
        try {
            String text = new String(bytes("index.txt"), StandardCharsets.UTF_8);
            return new EmbeddedPacks(
                    text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(Entry::parse).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> names() {
        return entries.stream().map(Entry::pack).distinct().toList();
    }

    /// Folder with the pack's files: below the cache folder, named by the digest of its digests, so that a new version never meets
    /// an old one's files.
    Path unpack(String pack, Path cacheFolder) {
        List<Entry> files = entries.stream().filter(entry -> entry.pack().equals(pack)).toList();
        Path folder = cacheFolder.toAbsolutePath().resolve("cities").resolve(pack + "-" + digest(files));
        try {
            if (!isComplete(folder, files))
                NewFolder.fill(folder, temporary -> copy(files, temporary));
            return folder;
        } catch (IOException e) {
            throw new FaultException(FaultKind.MACHINE, new Fault("E332", "cannot be written: " + FileFailure.reason(e) + ".",
                    folder.toString(), "Check the space on the disk, or set ABFUHR_CACHE to another folder."), e);
        }
    }

    private static boolean isComplete(Path folder, List<Entry> files) throws IOException {
        if (!Files.isDirectory(folder))
            return false;
        for (Entry entry : files)
            if (!Files.isRegularFile(folder.resolve(entry.file())))
                return NewFolder.delete(folder);
        return true;
    }

    private static void copy(List<Entry> files, Path folder) throws IOException {
        for (Entry entry : files) {
            Path file = folder.resolve(entry.file());
            byte[] bytes = bytes(entry.resource());
            requireDigest(entry, bytes);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        }
    }

    private static void requireDigest(Entry entry, byte[] bytes) {
        if (!sha256(bytes).equals(entry.sha256()))
            throw new FaultException(FaultKind.MACHINE, new Fault("E333", "does not have the digest of the index.",
                    "cities/" + entry.resource(), "The program is damaged: install or build it again."));
    }

    private static byte[] bytes(String resource) throws IOException {
        try (InputStream in = EmbeddedPacks.class.getResourceAsStream("/cities/" + resource)) {
            if (in == null)
                throw new IOException("no resource /cities/" + resource);
            return in.readAllBytes();
        }
    }

    private static String digest(List<Entry> files) {
        var text = new StringBuilder();
        files.forEach(entry -> text.append(entry.file()).append(' ').append(entry.sha256()).append('\n'));
        return sha256(text.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 12);
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
