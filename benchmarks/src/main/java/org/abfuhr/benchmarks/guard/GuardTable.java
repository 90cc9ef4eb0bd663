package org.abfuhr.benchmarks.guard;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.abfuhr.benchmarks.sample.BuildFolder;

/// What the guard compares with.
///
/// @param costs per problem, see [GuardProblem#cost]
/// @param timesCalibration time of a search divided by that of the calibration loop
record GuardTable(Map<String, Long> costs, double timesCalibration) {

    /// The table of the repository.
    static Path file() {
        return BuildFolder.path().resolveSibling("guard.json");
    }

    static GuardTable read(Path file) throws IOException {
        return new ObjectMapper().readValue(Files.readString(file), GuardTable.class);
    }

    void write(Path file) throws IOException {
        Files.writeString(file, new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(this) + "\n");
    }

    GuardTable {
        costs = new LinkedHashMap<>(costs);
    }
}
