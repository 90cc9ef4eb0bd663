package org.abfuhr.data.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import org.abfuhr.model.fault.Fault;
import org.abfuhr.model.fault.FaultException;
import org.abfuhr.model.fault.FaultKind;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;

/// A database of the program with its tables up to date: a SQLite file or a PostgreSQL server. Writers take turns; what a call
/// has returned is committed. May be used by several threads and processes at once.
public final class Database implements AutoCloseable {

    private static final int CONNECTIONS = 4;
    private static final long PATIENCE_MILLIS = 10_000;
    private static final String[] NONE = {}; // what a newer version has made is a fault, which Flyway would pass over
    private static final String FIX = "Give a file that may be written, or jdbc:postgresql://host/database?user=NAME&password=WORD.";

    /// What is done in one transaction: all of it or nothing.
    @FunctionalInterface
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private final HikariDataSource source;
    private final Dialect dialect;
    private final String location;
    private final ReentrantLock turns = new ReentrantLock(true);

    private Database(HikariDataSource source, Dialect dialect, String location) {
        this.source = source;
        this.dialect = dialect;
        this.location = location;
    }

    /// Opens a database, making or renewing its tables.
    ///
    /// @param location path of a SQLite file, which is made if there is none, or `jdbc:postgresql:…`
    /// @throws FaultException MACHINE (E540) when it cannot be opened, or was made by a newer version
    public static Database open(String location) {
        boolean server = location.startsWith("jdbc:");
        if (server && Dialect.of(location) != Dialect.POSTGRESQL)
            throw fault(location, "is a database of another kind.", null);
        if (!server && !Files.isDirectory(Path.of(location).toAbsolutePath().resolveSibling("")))
            throw fault(location, "lies in a folder that does not exist.", null);
        return open(location, server ? location : "jdbc:sqlite:" + Path.of(location).toAbsolutePath());
    }

    private static Database open(String location, String url) {
        var dialect = Dialect.of(url);
        HikariDataSource source = null;
        try {
            source = new HikariDataSource(config(url, dialect));
            Flyway.configure().loggers("slf4j").failOnMissingLocations(true).ignoreMigrationPatterns(NONE).dataSource(source)
                    .locations("classpath:org/abfuhr/data/store/migration")
                    .placeholders(dialect.words())
                    .load().migrate();
            return new Database(source, dialect, withoutSecrets(location));
        } catch (FlywayException | PoolInitializationException e) {
            if (source != null)
                source.close();
            throw e instanceof FlywayValidateException
                    ? ofAnotherVersion(location, e)
                    : fault(location, "cannot be opened (" + firstLine(e) + ").", e);
        }
    }

    private static HikariConfig config(String url, Dialect dialect) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setPoolName("abfuhr");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(PATIENCE_MILLIS);
        config.setInitializationFailTimeout(PATIENCE_MILLIS);
        dialect.configure(config);
        return config;
    }

    private static String firstLine(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null)
            root = root.getCause();
        return String.valueOf(root.getMessage()).lines().findFirst().orElse("");
    }

    private static FaultException ofAnotherVersion(String location, RuntimeException cause) {
        return new FaultException(FaultKind.MACHINE, new Fault("E540", "was made by another version of the program.",
                withoutSecrets(location), "Use that version, or a backup from before the upgrade."), cause);
    }

    private static FaultException fault(String location, String message, @Nullable Throwable cause) {
        var fault = new Fault("E540", message, withoutSecrets(location), FIX);
        return cause == null ? new FaultException(FaultKind.MACHINE, fault) : new FaultException(FaultKind.MACHINE, fault, cause);
    }

    /// A location as it may be shown: what follows the question mark may hold a password.
    public static String withoutSecrets(String location) {
        int mark = location.startsWith("jdbc:") ? location.indexOf('?') : -1;
        return (mark < 0 ? location : location.substring(0, mark)).replaceAll("//[^/@]*@", "//");
    }

    Dialect dialect() {
        return dialect;
    }

    /// Looks something up.
    ///
    /// @throws FaultException MACHINE (E541) when the database fails
    public <T> T reading(Work<T> work) {
        return inTransaction(true, work);
    }

    /// Changes something, after all who came before have finished.
    ///
    /// @throws FaultException MACHINE (E541) when the database fails; then nothing of the call has happened
    public <T> T writing(Work<T> work) {
        turns.lock(); // before a connection is taken: writers that wait leave those to readers
        try {
            return inTransaction(false, connection -> {
                dialect.lock(connection);
                return work.on(connection);
            });
        } finally {
            turns.unlock();
        }
    }

    private <T> T inTransaction(boolean readOnly, Work<T> work) {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(readOnly && dialect == Dialect.SQLITE);
            try {
                T result = work.on(connection);
                if (!connection.getAutoCommit())
                    connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                if (!connection.getAutoCommit())
                    connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new FaultException(FaultKind.MACHINE, new Fault("E541", "failed (" + e.getMessage() + ").", location,
                    "See that the disk has room and the server runs; nothing was changed. Try again."), e);
        }
    }

    /// Copies everything as it is at this moment into a new file, while others go on reading and writing.
    ///
    /// @throws FaultException MACHINE (E542) when the file exists, cannot be written, or the database is a server
    public void backUp(Path file) {
        if (dialect != Dialect.SQLITE)
            throw notBackedUp(location, "is a server.", "Use pg_dump, which backs it up while it works.", null);
        if (Files.exists(file))
            throw notBackedUp(file.toString(), "exists already.", "Name a file that does not.", null);
        try (var connection = source.getConnection(); var copy = connection.prepareStatement("VACUUM INTO ?")) {
            copy.setString(1, file.toAbsolutePath().toString());
            copy.execute();
        } catch (SQLException e) {
            throw notBackedUp(file.toString(), "cannot be written (" + firstLine(e) + ").", "Name a file in a folder with room.",
                    e);
        }
    }

    private static FaultException notBackedUp(String where, String message, String fix, @Nullable Throwable cause) {
        var fault = new Fault("E542", message, where, fix);
        return cause == null ? new FaultException(FaultKind.MACHINE, fault) : new FaultException(FaultKind.MACHINE, fault, cause);
    }

    @Override
    public void close() {
        source.close();
    }
}
