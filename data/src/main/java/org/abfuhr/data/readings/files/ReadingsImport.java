package org.abfuhr.data.readings.files;

import org.abfuhr.data.readings.delivery.DeliveryFormat;
import org.abfuhr.data.readings.delivery.DeviceDirectory;
import org.abfuhr.data.readings.delivery.ReadingsReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.model.fault.Fault;
import org.abfuhr.model.fault.FaultException;
import org.abfuhr.model.fault.FaultKind;
import org.abfuhr.model.fault.Faults;
import org.abfuhr.model.fault.FileFailure;

/// Takes delivered files into the folder `readings` of a city pack: one new file `<name>-<digest>.csv.gz` for each, sorted
/// and without duplicates; what cannot be read goes to `quarantine` beside it. The digest is of the readings, so that the same readings come in once, however they are packed.
public final class ReadingsImport {

    private static final Pattern DRAFT = Pattern.compile("\\.quarantine-(\\d+)-\\d+\\.part");

    private final Path folder;
    private final DeliveryFormat format;
    private final DeviceDirectory devices;

    /// @param folder that receives the files
    /// @param format of the deliveries
    /// @param devices of the city
    public ReadingsImport(Path folder, DeliveryFormat format, DeviceDirectory devices) {
        this.folder = folder;
        this.format = format;
        this.devices = devices;
    }

    public static ReadingsImport into(CityPack pack, DeliveryFormat format) {
        return new ReadingsImport(pack.folder().resolve("readings"), format, DeviceDirectory.of(pack));
    }

    /// What came of one file.
    ///
    /// @param source that was delivered
    /// @param target that now holds its readings
    /// @param isNew false when the target was there already
    /// @param format of its rows or messages
    /// @param quarantine where those lie that could not be read, if there were any
    public record ImportedFile(Path source, Path target, boolean isNew, String format, Optional<Path> quarantine,
            ReadingsReport report) {}

    /// Imports all files or, if one of them is useless, none.
    ///
    /// @throws FaultException INPUT with E501 to E504, or E505 when no container of a file belongs to the city; MACHINE
    ///     (E510) when the folder cannot be written
    public List<ImportedFile> importFiles(List<Path> files) {
        var faults = new Faults();
        List<Loaded> loaded = new ArrayList<>();
        clearAway();
        try {
            for (int i = 0; i < files.size(); i++)
                load(files.get(i), draft(i), faults).ifPresent(loaded::add);
            faults.throwIfAny(FaultKind.INPUT);
            return loaded.stream().map(this::store).toList();
        } finally {
            loaded.forEach(each -> each.apart.close());
        }
    }

    /// A file that was read but not yet stored.
    private record Loaded(Path source, Delivered delivered, QuarantineFile apart) {}

    /// Where what cannot be read of a file is kept until all files are read; no other process writes there.
    private Path draft(int number) {
        return folder.resolveSibling(".quarantine-" + ProcessHandle.current().pid() + "-" + number + ".part");
    }

    /// Removes the drafts of imports that were killed.
    private void clearAway() {
        var beside = folder.toAbsolutePath().resolveSibling("");
        if (!Files.isDirectory(beside))
            return;
        try (var files = Files.list(beside)) {
            for (var file : files.filter(ReadingsImport::abandoned).toList())
                Files.deleteIfExists(file);
        } catch (IOException | UncheckedIOException e) {
            throw new FaultException(FaultKind.MACHINE, new Fault("E510",
                    "holds drafts of an import that was killed, which cannot be removed (" + FileFailure.reason(e) + ").",
                    beside.toString(), "Make the folder writable."), e);
        }
    }

    private static boolean abandoned(Path file) {
        var draft = DRAFT.matcher(file.getFileName().toString());
        return draft.matches() && ProcessHandle.of(Long.parseLong(draft.group(1))).isEmpty();
    }

    private Optional<Loaded> load(Path file, Path draft, Faults faults) {
        var apart = new QuarantineFile(draft);
        try {
            var delivered = Readings.deliver(file, format, devices, apart);
            delivered.loaded().report().foreign(file).ifPresent(fault -> faults.addAll(List.of(fault)));
            return Optional.of(new Loaded(file, delivered, apart));
        } catch (FaultException e) {
            apart.close();
            if (e.kind() == FaultKind.MACHINE)
                throw e;
            faults.addAll(e.faults());
            return Optional.empty();
        }
    }

    private ImportedFile store(Loaded loaded) {
        var source = loaded.source;
        var delivered = loaded.delivered;
        var file = new ReadingsFile(delivered.loaded().readings());
        var digest = file.digest();
        var existing = find(digest);
        var target = existing.orElse(folder.resolve(baseName(source) + "-" + digest + ".csv.gz"));
        if (existing.isEmpty())
            file.write(target);
        return new ImportedFile(source, target, existing.isEmpty(), delivered.format(), setApart(loaded, digest),
                delivered.loaded().report());
    }

    private Optional<Path> setApart(Loaded loaded, String digest) {
        if (loaded.apart.isEmpty())
            return Optional.empty();
        var file = folder.resolveSibling("quarantine").resolve(baseName(loaded.source) + "-" + digest + ".ndjson");
        loaded.apart.keep(file);
        return Optional.of(file);
    }

    private Optional<Path> find(String digest) {
        if (!Files.isDirectory(folder))
            return Optional.empty();
        try (var files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().endsWith("-" + digest + ".csv.gz")).sorted().findFirst();
        } catch (IOException | UncheckedIOException e) {
            throw new FaultException(FaultKind.MACHINE, new Fault("E510", "cannot be listed (" + FileFailure.reason(e) + ").",
                    folder.toString(), "Make the folder readable."), e);
        }
    }

    private static String baseName(Path source) {
        return source.getFileName().toString().replaceFirst("(?i)(\\.(csv|json|ndjson|jsonl|parquet))?(\\.gz)?$", "")
                .replaceAll("[^\\p{Alnum}._-]", "_");
    }
}
