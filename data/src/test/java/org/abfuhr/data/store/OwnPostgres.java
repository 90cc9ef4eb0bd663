package org.abfuhr.data.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;

/// A PostgreSQL server of our own, with as many databases as tests ask for.
public final class OwnPostgres implements AutoCloseable {

    /// Why tests on it are skipped elsewhere.
    public static final String ONLY_HERE = "the server in the test's class path is built for this";

    private final EmbeddedPostgres server;
    private int databases;

    private OwnPostgres(EmbeddedPostgres server) {
        this.server = server;
    }

    /// Starts one.
    public static OwnPostgres start() throws IOException {
        return new OwnPostgres(EmbeddedPostgres.builder().start());
    }

    /// Address of a new empty database.
    public String newDatabase() {
        var name = "test" + ++databases;
        try (var connection = server.getPostgresDatabase().getConnection(); var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return server.getJdbcUrl("postgres", name);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
