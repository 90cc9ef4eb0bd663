package org.abfuhr.data.store;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// On a server that lives as long as these tests; each test has a database of its own.
@EnabledOnOs(value = OS.LINUX, architectures = "amd64", disabledReason = OwnPostgres.ONLY_HERE)
class PostgresReadingStoreTest extends ReadingStoreContract {

    private static OwnPostgres server;
    private String database = "";

    @Override
    String location() {
        if (database.isEmpty())
            database = server.newDatabase();
        return database;
    }

    @BeforeAll
    static void start() throws IOException {
        server = OwnPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }
}
