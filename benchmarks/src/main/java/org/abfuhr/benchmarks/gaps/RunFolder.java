package org.abfuhr.benchmarks.gaps;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.abfuhr.benchmarks.runs.CellResult;
import org.abfuhr.benchmarks.runs.InstanceFile;

/// Where a run keeps its results: one file per cell, written at once, so that a run that was killed goes on where it stopped.
final class RunFolder {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Path folder;

    RunFolder(Path folder) {
        this.folder = folder;
    }

    /// The header of the run that began here; writes the one given if there is none.
    RunHeader begin(RunHeader header) throws IOException {
        var file = folder.resolve("run.json");
        if (Files.exists(file))
            return JSON.readValue(Files.readString(file), RunHeader.class);
        write(file, JSON.writeValueAsString(header));
        return header;
    }

    /// A result that is there already; failed runs are none.
    Optional<CellResult> find(InstanceFile instance, long seed) throws IOException {
        var file = cell(instance, seed);
        if (!Files.exists(file))
            return Optional.empty();
        return Optional.of(JSON.readValue(Files.readString(file), CellResult.class)).filter(result -> result.failure() == null);
    }

    void keep(InstanceFile instance, long seed, CellResult result) throws IOException {
        write(cell(instance, seed), JSON.writeValueAsString(result));
    }

    void writeTables(String markdown, Object document) throws IOException {
        write(folder.resolve("gaps.md"), markdown);
        write(folder.resolve("gaps.json"), JSON.writeValueAsString(document));
    }

    private Path cell(InstanceFile instance, long seed) {
        return folder.resolve("cells").resolve(instance.set()).resolve(instance.name() + ".seed-" + seed + ".json");
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(fresh, text);
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
