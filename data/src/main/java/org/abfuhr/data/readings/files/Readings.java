package org.abfuhr.data.readings.files;

import org.abfuhr.data.readings.ReadingSeries;
import org.abfuhr.data.readings.ReadingsSet;
import org.abfuhr.data.readings.delivery.DeliveredFile;
import org.abfuhr.data.readings.delivery.DeliveryFormat;
import org.abfuhr.data.readings.delivery.DeviceDirectory;
import org.abfuhr.data.readings.delivery.Quarantined;
import org.abfuhr.data.readings.delivery.ReadingsReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.city.Container;
import org.abfuhr.model.fault.Fault;
import org.abfuhr.model.fault.FaultException;
import org.abfuhr.model.fault.FaultKind;
import org.abfuhr.model.fault.Faults;

/// Loads readings files. A nightly run must plan even if sensors or files are ill: then what can be read counts, and the
/// report names the rest.
public final class Readings {

    private Readings() {}

    /// The pack's history. Files that are damaged, or that nobody reads, are listed as faults of the report, never thrown.
    public static LoadedReadings load(CityPack pack) {
        var builder = new ReadingsSet.Builder();
        var report = faulty(pack.ignoredReadings().stream().map(Readings::ignored).toList());
        for (var file : pack.readings())
            report = report.plus(readTolerantly(file, builder));
        return loaded(builder, report, containerIds(pack));
    }

    /// Files without a city pack.
    ///
    /// @throws FaultException INPUT with E501 to E503 for each useless file, E504 when all rows of all files are bad
    public static LoadedReadings load(List<Path> files) {
        return loadStrictly(files, Set.of());
    }

    private static LoadedReadings loadStrictly(List<Path> files, Set<String> known) {
        var builder = new ReadingsSet.Builder();
        var report = files.stream().map(file -> readTolerantly(file, builder)).reduce(ReadingsReport.EMPTY, ReadingsReport::plus);
        if (!report.faults().isEmpty())
            throw new FaultException(FaultKind.INPUT, report.faults());
        requireSomeGood(files, report);
        return loaded(builder, report, known);
    }

    private static void requireSomeGood(List<Path> files, ReadingsReport report) {
        report.allBad(files).ifPresent(fault -> {
            throw new FaultException(FaultKind.INPUT, fault);
        });
    }

    /// One delivered file of any format that is read, for a city with these devices; containers it does not have are counted.
    ///
    /// @throws FaultException INPUT with E501 to E503 when the file is useless, E504 when nothing in it can be read
    public static Delivered deliver(Path file, DeliveryFormat format, DeviceDirectory devices) {
        return deliver(file, format, devices, _ -> {});
    }

    /// The same.
    ///
    /// @param quarantine takes what cannot be read, in the order of the file
    public static Delivered deliver(Path file, DeliveryFormat format, DeviceDirectory devices, Consumer<Quarantined> quarantine) {
        var builder = new ReadingsSet.Builder();
        var delivered = new DeliveredFile(file, format, devices, quarantine).read(builder);
        requireSomeGood(List.of(file), delivered.report());
        return new Delivered(delivered.format(), loaded(builder, delivered.report(), devices.containers()),
                delivered.messages());
    }

    /// Several files, each as above.
    ///
    /// @throws FaultException INPUT with the faults of all that are useless
    public static List<Delivered> deliver(List<Path> files, DeliveryFormat format, DeviceDirectory devices) {
        var faults = new Faults();
        List<Delivered> all = new ArrayList<>();
        for (var file : files)
            try {
                all.add(deliver(file, format, devices));
            } catch (FaultException e) {
                if (e.kind() != FaultKind.INPUT)
                    throw e;
                faults.addAll(e.faults());
            }
        faults.throwIfAny(FaultKind.INPUT);
        return all;
    }

    /// Readings that were not read from files now, with a report that counts them and the containers that the pack does not list.
    public static LoadedReadings known(ReadingsSet readings, CityPack pack) {
        return new LoadedReadings(readings, new ReadingsReport(0, readings.size(), readings.size(), 0, new TreeMap<>(),
                unknown(readings.series(), containerIds(pack)), List.of()));
    }

    private static Set<String> containerIds(CityPack pack) {
        return pack.containers().stream().map(Container::id).collect(Collectors.toUnmodifiableSet());
    }

    private static ReadingsReport readTolerantly(Path file, ReadingsSet.Builder builder) {
        var delivered = new DeliveredFile(file, DeliveryFormat.CSV, DeviceDirectory.NONE, _ -> {});
        try {
            return delivered.read(builder).report();
        } catch (FaultException e) {
            return delivered.report().plus(faulty(e.faults()));
        }
    }

    private static ReadingsReport faulty(List<Fault> faults) {
        return new ReadingsReport(0, 0, 0, 0, new TreeMap<>(), new TreeMap<>(), faults);
    }

    private static Fault ignored(Path file) {
        return new Fault("E506", "is not read: its name does not end in .csv or .csv.gz.", file.toString(),
                "Deliver CSV, or keep what is no delivery in another folder.");
    }

    private static LoadedReadings loaded(ReadingsSet.Builder builder, ReadingsReport read, Set<String> known) {
        var readings = builder.build();
        var report = new ReadingsReport(read.files(), read.rows(), readings.size(), read.accepted() - readings.size(),
                read.rejected(), known.isEmpty() ? new TreeMap<>() : unknown(readings.series(), known), read.faults());
        return new LoadedReadings(readings, report);
    }

    private static SortedMap<String, Long> unknown(Collection<ReadingSeries> all, Set<String> known) {
        SortedMap<String, Long> unknown = new TreeMap<>();
        all.stream().filter(series -> !known.contains(series.container()))
                .forEach(series -> unknown.put(series.container(), (long) series.size()));
        return unknown;
    }
}
