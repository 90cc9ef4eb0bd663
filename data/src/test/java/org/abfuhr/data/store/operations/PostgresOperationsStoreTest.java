package org.abfuhr.data.store.operations;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// On a server of our own that lives as long as these tests; each test has a database of its own.
@EnabledOnOs(value = OS.LINUX, architectures = "amd64", disabledReason = "the server in the test's class path is built for this")
class PostgresOperationsStoreTest extends OperationsStoreContract {

    private static EmbeddedPostgres server;
    private static int databases;
    private int database;

    @Override
    String location() {
        if (database == 0)
            database = create();
        return server.getJdbcUrl("postgres", "operations" + database);
    }

    private static int create() {
        try (var connection = server.getPostgresDatabase().getConnection(); var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE operations" + ++databases);
            return databases;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.builder().start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }
}
