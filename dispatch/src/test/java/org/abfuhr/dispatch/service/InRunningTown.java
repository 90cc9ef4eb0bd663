package org.abfuhr.dispatch.service;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// Each test has a service of GridTown and a new database.
abstract class InRunningTown {

    @TempDir
    Path folder = Path.of("");
    @AutoClose
    RunningService town;

    @BeforeEach
    void start() throws IOException {
        town = RunningService.of(folder);
    }
}
