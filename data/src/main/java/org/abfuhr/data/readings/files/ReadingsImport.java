package org.abfuhr.data.readings.files;

import org.abfuhr.data.readings.delivery.DeliveryFormat;
import org.abfuhr.data.readings.delivery.DeviceDirectory;
import org.abfuhr.data.readings.delivery.ReadingsReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.model.fault.Fault;
import org.abfuhr.model.fault.FaultException;
import org.abfuhr.model.fault.FaultKind;
import org.abfuhr.model.fault.Faults;
import org.abfuhr.model.fault.FileFailure;

/// Takes delivered files into the folder `readings` of a city pack: one new file `<name>-<digest>.csv.gz` for each, sorted
/// and without duplicates; what cannot be read goes to `quarantine` beside it. The digest is of the readings, so that the same readings come in once, however they are packed.
public final class ReadingsImport {

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
        List<Delivered> loaded = new ArrayList<>();
        for (var file : files)
            loadInto(loaded, file, faults);
        faults.throwIfAny(FaultKind.INPUT);
        List<ImportedFile> imported = new ArrayList<>();
        for (int i = 0; i < files.size(); i++)
            imported.add(store(files.get(i), loaded.get(i)));
        return List.copyOf(imported);
    }

    private void loadInto(List<Delivered> all, Path file, Faults faults) {
        try {
            var delivered = Readings.deliver(file, format, devices);
            requireKnown(file, delivered.loaded(), faults);
            all.add(delivered);
        } catch (FaultException e) {
            faults.addAll(e.faults());
        }
    }

    private void requireKnown(Path file, LoadedReadings loaded, Faults faults) {
        var unknown = loaded.report().unknownContainers();
        boolean allUnknown = !unknown.isEmpty() && unknown.size() == loaded.readings().series().size();
        faults.require(!allUnknown, "E505", file.toString(),
                "names none of the city's containers, but " + unknown.keySet().stream().limit(3).toList() + ".",
                "Import it into its own city, or list the containers in containers.csv first.");
    }

    private ImportedFile store(Path source, Delivered delivered) {
        var file = new ReadingsFile(delivered.loaded().readings());
        var digest = file.digest();
        var existing = find(digest);
        var target = existing.orElse(folder.resolve(baseName(source) + "-" + digest + ".csv.gz"));
        if (existing.isEmpty())
            file.write(target);
        return new ImportedFile(source, target, existing.isEmpty(), delivered.format(), setApart(source, delivered, digest),
                delivered.loaded().report());
    }

    private Optional<Path> setApart(Path source, Delivered delivered, String digest) {
        if (delivered.quarantined().isEmpty())
            return Optional.empty();
        var file = folder.resolveSibling("quarantine").resolve(baseName(source) + "-" + digest + ".ndjson");
        QuarantineFile.write(file, delivered.quarantined());
        return Optional.of(file);
    }

    private Optional<Path> find(String digest) {
        if (!Files.isDirectory(folder))
            return Optional.empty();
        try (var files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().endsWith("-" + digest + ".csv.gz")).sorted().findFirst();
        } catch (IOException e) {
            throw new FaultException(FaultKind.MACHINE, new Fault("E510", "cannot be listed (" + FileFailure.reason(e) + ").",
                    folder.toString(), "Make the folder readable."), e);
        }
    }

    private static String baseName(Path source) {
        return source.getFileName().toString().replaceFirst("(?i)(\\.(csv|json|ndjson|jsonl))?(\\.gz)?$", "")
                .replaceAll("[^\\p{Alnum}._-]", "_");
    }
}
