package org.abfuhr.data.readings.delivery;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.abfuhr.data.readings.RejectReason;
import org.abfuhr.model.fault.Fault;

/// What became of the rows of one or more readings files. Rows = accepted + duplicates + rejected.
///
/// @param files read
/// @param rows below the headers, blank lines not counted
/// @param accepted readings that are new
/// @param duplicates readings of a container and second that were there already
/// @param rejected by reason
/// @param unknownContainers rows, by container id that the city pack does not list; they count as accepted, since the
///     container may be listed later
/// @param faults files that could not be read to their end, when the caller goes on without them
public record ReadingsReport(int files, long rows, long accepted, long duplicates, SortedMap<RejectReason, Rejects> rejected,
        SortedMap<String, Long> unknownContainers, List<Fault> faults) {

    public static final ReadingsReport EMPTY = new ReadingsReport(0, 0, 0, 0, new TreeMap<>(), new TreeMap<>(), List.of());

    public ReadingsReport {
        rejected = Collections.unmodifiableSortedMap(new TreeMap<>(rejected));
        unknownContainers = Collections.unmodifiableSortedMap(new TreeMap<>(unknownContainers));
        faults = List.copyOf(faults);
    }

    public long rejectedRows() {
        return rejected.values().stream().mapToLong(Rejects::count).sum();
    }

    /// E504 if there were rows and not one of them could be read.
    ///
    /// @param files that it reports on
    public Optional<Fault> allBad(List<Path> files) {
        if (rows == 0 || rejectedRows() < rows)
            return Optional.empty();
        var examples = rejected.values().stream().flatMap(rejects -> rejects.examples().stream()).limit(3).toList();
        return Optional.of(new Fault("E504",
                "none of the " + rows + " rows or messages can be read: " + rejected.keySet() + ", such as "
                        + String.join("; ", examples) + ".",
                files.stream().map(Path::toString).collect(Collectors.joining(", ")),
                "Write rows such as C17,2026-11-01T06:00:00+01:00,0.35; of raw frames name the sensor (--sensor)."));
    }

    /// E505 if there were readings and not one of them was of a container that the city pack lists.
    ///
    /// @param file that it reports on
    public Optional<Fault> foreign(Path file) {
        long unknown = unknownContainers.values().stream().mapToLong(Long::longValue).sum();
        return unknown == 0 || unknown < accepted
                ? Optional.empty()
                : Optional.of(new Fault("E505",
                        "names none of the city's containers, but " + unknownContainers.keySet().stream().limit(3).toList() + ".",
                        file.toString(), "Import it into its own city, or list the containers in containers.csv first."));
    }

    public ReadingsReport plus(ReadingsReport other) {
        SortedMap<RejectReason, Rejects> allRejected = new TreeMap<>(rejected);
        other.rejected.forEach((reason, rejects) -> allRejected.merge(reason, rejects, Rejects::plus));
        SortedMap<String, Long> allUnknown = new TreeMap<>(unknownContainers);
        other.unknownContainers.forEach((id, count) -> allUnknown.merge(id, count, Long::sum));
        List<Fault> allFaults = new ArrayList<>(faults);
        allFaults.addAll(other.faults);
        return new ReadingsReport(files + other.files, rows + other.rows, accepted + other.accepted,
                duplicates + other.duplicates, allRejected, allUnknown, allFaults);
    }
}
