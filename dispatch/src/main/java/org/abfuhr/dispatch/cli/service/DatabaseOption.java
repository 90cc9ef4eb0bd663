package org.abfuhr.dispatch.cli.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.store.Database;
import org.abfuhr.model.fault.Fault;
import org.abfuhr.model.fault.FaultException;
import org.abfuhr.model.fault.FaultKind;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where the service keeps everything; shared by the commands around it.
final class DatabaseOption {

    static final String VARIABLE = "ABFUHR_DB";

    @Option(names = "--db", paramLabel = "URL", description = "Database: a SQLite file or jdbc:postgresql:... (default: $"
            + VARIABLE
            + ", else out/CITY/service.db).")
    private @Nullable String database;

    /// The location that was given, or the usual one, whose folder is made.
    String location(CityPack pack) {
        return Optional.ofNullable(database).or(() -> Optional.ofNullable(System.getenv(VARIABLE)))
                .filter(text -> !text.isBlank())
                .orElseGet(() -> usual(pack));
    }

    /// Opens a service's database that is there: an empty one would only look like it.
    ///
    /// @throws FaultException INPUT (E540) when there is no such file; otherwise as [Database#open]
    Database openExisting(CityPack pack) {
        var location = location(pack);
        if (!location.startsWith("jdbc:") && !Files.exists(Path.of(location)))
            throw new FaultException(FaultKind.INPUT, new Fault("E540", "does not exist.", location,
                    "Name the service's database with --db; the first start of abfuhr serve makes it."));
        return Database.open(location);
    }

    private static String usual(CityPack pack) {
        var folder = Path.of("out", pack.name());
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder.resolve("service.db").toString();
    }
}
