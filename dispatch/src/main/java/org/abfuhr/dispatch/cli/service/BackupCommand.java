package org.abfuhr.dispatch.cli.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.abfuhr.data.store.Database;
import org.abfuhr.data.store.operations.OperationsStore;
import org.abfuhr.dispatch.cli.JsonCommand;
import org.abfuhr.dispatch.cli.option.CityOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `abfuhr backup`: a copy of a service's database, whole and checked, while the service works.
@Command(name = "backup", sortOptions = false, description = "Copy the database of a service into a new file, and check the copy. The service may go on.", footer = {
        "",
        "Example: abfuhr backup service-2026-11-24.db"})
public final class BackupCommand extends JsonCommand {

    @Parameters(index = "0", paramLabel = "FILE", description = "File to write; it must not exist.")
    private Path file = Path.of("");

    @Mixin
    private CityOption city = new CityOption();

    @Mixin
    private DatabaseOption database = new DatabaseOption();

    @Override
    public Integer call() {
        try (var original = database.openExisting(city.open())) {
            original.backUp(file);
        }
        try (var copy = OperationsStore.on(Database.open(file.toString()))) {
            return tell(copy.verifyAudit(), copy.plans(Integer.MAX_VALUE).size());
        }
    }

    private int tell(List<String> findings, int plans) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("file", file.toString());
        document.put("bytes", bytes());
        document.put("plans", plans);
        document.put("sound", findings.isEmpty());
        document.put("findings", findings);
        console().result(document, file + ": " + bytes() / 1_000_000 + " MB, " + plans + " versions of plans. "
                + AuditCommand.text(findings));
        return findings.isEmpty() ? 0 : 2;
    }

    private long bytes() {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
