package org.abfuhr.data.city.yaml;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.abfuhr.model.fault.Faults;
import org.abfuhr.model.fault.FileFailure;

/// Reads text that must be UTF-8; a byte order mark is dropped.
public final class TextFile {

    private TextFile() {}

    /// Whole text of the file, or nothing and a fault.
    public static Optional<String> read(Path file, Faults faults) {
        try {
            return decode(file, Files.readAllBytes(file), faults);
        } catch (NoSuchFileException _) {
            faults.add("E301", file.toString(), "is missing.", "Create it, or start from a pack made by `abfuhr city create`.");
        } catch (IOException e) {
            faults.add("E302", file.toString(), "cannot be read: " + FileFailure.reason(e) + ".",
                    "Check that it is a readable file.");
        }
        return Optional.empty();
    }

    private static Optional<String> decode(Path file, byte[] bytes, Faults faults) {
        var input = ByteBuffer.wrap(bytes);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(input).toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException _) {
            faults.add("E302", file + ":" + lineOf(bytes, input.position()), "is not UTF-8.", "Save it as UTF-8.");
            return Optional.empty();
        }
    }

    private static int lineOf(byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < position && i < bytes.length; i++)
            line += bytes[i] == '\n' ? 1 : 0;
        return line;
    }
}
