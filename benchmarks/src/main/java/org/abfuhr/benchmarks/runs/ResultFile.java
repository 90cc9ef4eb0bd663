package org.abfuhr.benchmarks.runs;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.abfuhr.dispatch.cli.terminal.Console;

/// Writes results: the whole new file is there, or the old one.
public final class ResultFile {

    public static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private static final TypeReference<Map<String, Object>> DOCUMENT = new TypeReference<>() {
    };

    private ResultFile() {}

    public static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(fresh, text);
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /// The same result for people and for programs.
    ///
    /// @param name of both files, without `.md` and `.json`
    public static void write(Path folder, String name, String markdown, Object document) throws IOException {
        write(folder.resolve(name + ".md"), markdown);
        write(folder.resolve(name + ".json"), JSON.writeValueAsString(document));
    }

    /// Writes both, and shows one of them.
    public static void tell(Console console, Path folder, String name, String markdown, Object document) throws IOException {
        write(folder, name, markdown, document);
        console.result(JSON.convertValue(document, DOCUMENT), markdown);
    }
}
