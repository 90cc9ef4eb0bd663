package org.abfuhr.dispatch.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/// Tests of commands on a copy of GridTown, with a cache of their own.
abstract class InGridTown {

    /// Room for outputs.
    @TempDir
    static Path home = Path.of("");

    /// Folder of the city.
    static String city = "";

    @BeforeAll
    static void prepare() throws IOException {
        System.setProperty("abfuhr.cache", home.resolve("cache").toString());
        city = GridTownPack.copyTo(home.resolve("gridtown")).toString();
    }

    @AfterAll
    static void forget() {
        System.clearProperty("abfuhr.cache");
    }
}
