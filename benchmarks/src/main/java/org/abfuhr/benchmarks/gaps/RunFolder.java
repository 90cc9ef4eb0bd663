package org.abfuhr.benchmarks.gaps;

import static org.abfuhr.benchmarks.runs.ResultFile.JSON;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.abfuhr.benchmarks.runs.CellResult;
import org.abfuhr.benchmarks.runs.InstanceFile;
import org.abfuhr.benchmarks.runs.ResultFile;

/// Where a run keeps its results: one file per cell, written at once, so that a run that was killed goes on where it stopped.
final class RunFolder {

    private final Path folder;

    RunFolder(Path folder) {
        this.folder = folder;
    }

    /// The header of the run that began here; writes the one given if there is none.
    RunHeader begin(RunHeader header) throws IOException {
        var file = folder.resolve("run.json");
        if (Files.exists(file))
            return JSON.readValue(Files.readString(file), RunHeader.class);
        ResultFile.write(file, JSON.writeValueAsString(header));
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
        ResultFile.write(cell(instance, seed), JSON.writeValueAsString(result));
    }

    void writeTables(String markdown, Object document) throws IOException {
        ResultFile.write(folder, "gaps", markdown, document);
    }

    private Path cell(InstanceFile instance, long seed) {
        return folder.resolve("cells").resolve(instance.set()).resolve(instance.name() + ".seed-" + seed + ".json");
    }
}
