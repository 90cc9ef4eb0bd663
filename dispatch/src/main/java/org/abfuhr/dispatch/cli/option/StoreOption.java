package org.abfuhr.dispatch.cli.option;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where readings are kept, if not in the pack; shared by the commands that need them.
public final class StoreOption {

    static final String VARIABLE = "ABFUHR_STORE";

    @Option(names = "--store", paramLabel = "STORE", description = "Database of readings: a SQLite file or jdbc:postgresql:... (default: $"
            + VARIABLE
            + ", else the pack's files).")
    private @Nullable String store;

    public Optional<String> location() {
        return location(System.getenv());
    }

    Optional<String> location(Map<String, String> environment) {
        return Optional.ofNullable(store).or(() -> Optional.ofNullable(environment.get(VARIABLE)))
                .filter(text -> !text.isBlank());
    }
}
