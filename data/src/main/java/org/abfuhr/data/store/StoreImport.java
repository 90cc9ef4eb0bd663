package org.abfuhr.data.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.abfuhr.data.readings.Reading;
import org.abfuhr.data.readings.ReadingsSet;
import org.abfuhr.data.readings.delivery.DeliveredFile;
import org.abfuhr.data.readings.delivery.DeliveryFormat;
import org.abfuhr.data.readings.delivery.DeviceDirectory;
import org.abfuhr.data.readings.delivery.Quarantined;
import org.abfuhr.data.readings.delivery.ReadingsReport;
import org.abfuhr.model.fault.Fault;
import org.abfuhr.model.fault.FaultException;
import org.abfuhr.model.fault.FaultKind;

/// Takes delivered files of any size into a store, in batches, what cannot be read too: each is taken whole or not at all, and taking a file again, after a
/// failure or by mistake, changes nothing. Readings of containers that nobody knows are taken under the name of the device, and told.
///
/// @param store that receives the readings
/// @param progress hears how many readings were taken so far
public record StoreImport(ReadingStore store, LongConsumer progress) {

    static final int BATCH = 250_000;
    private static final int BATCH_APART = 500; // 10 million characters at most

    /// What came of one file.
    ///
    /// @param format of its rows or messages
    /// @param report what became of them; its duplicates are frames that came twice
    /// @param added what became of the readings
    /// @param faults of the whole file: E501 to E503 if it is useless from some place on (what stood before has been taken), else E504 or
    ///     E505
    public record Result(String format, ReadingsReport report, ReadingStore.Added added, List<Fault> faults) {

        public Result {
            faults = List.copyOf(faults);
        }
    }

    /// Takes a file.
    ///
    /// @throws FaultException MACHINE (E541) when the database fails
    public Result take(Path file, DeliveryFormat format, DeviceDirectory devices) {
        var batches = new Batches(devices.containers());
        var apart = new Apart();
        var delivered = new DeliveredFile(file, format, devices, apart);
        var told = format.name();
        List<Fault> faults = List.of();
        try {
            told = delivered.read(batches).format();
        } catch (FaultException e) {
            if (e.kind() != FaultKind.INPUT)
                throw e;
            faults = e.faults();
        }
        batches.flush();
        apart.flush();
        var report = batches.report(delivered.report());
        return new Result(told, report, batches.added, faults.isEmpty() ? faults(file, report) : faults);
    }

    private static List<Fault> faults(Path file, ReadingsReport report) {
        return Stream.of(report.allBad(List.of(file)), report.foreign(file)).flatMap(Optional::stream).toList();
    }

    private final class Apart implements Consumer<Quarantined> {

        private final List<Quarantined> waiting = new ArrayList<>();

        @Override
        public void accept(Quarantined bad) {
            waiting.add(bad);
            if (waiting.size() == BATCH_APART)
                flush();
        }

        void flush() {
            store.setApart(waiting);
            waiting.clear();
        }
    }

    private final class Batches implements Consumer<Reading> {

        private final Set<String> known;
        private final SortedMap<String, Long> unknown = new TreeMap<>();
        private ReadingsSet.Builder builder = new ReadingsSet.Builder();
        private int size;
        private long taken;
        private ReadingStore.Added added = ReadingStore.Added.NONE;

        /// @param known ids of the city's containers, empty when nothing is known of them
        Batches(Set<String> known) {
            this.known = known;
        }

        @Override
        public void accept(Reading reading) {
            if (!known.isEmpty() && !known.contains(reading.container()))
                unknown.merge(reading.container(), 1L, Long::sum);
            builder.accept(reading);
            if (++size == BATCH)
                flush();
        }

        void flush() {
            if (size == 0)
                return;
            var set = builder.build();
            added = added.plus(store.add(set)).plus(new ReadingStore.Added(0, size - set.size(), 0));
            taken += size;
            builder = new ReadingsSet.Builder();
            size = 0;
            progress.accept(taken);
        }

        /// What was read of a file, with what is known of the readings that came here.
        ReadingsReport report(ReadingsReport read) {
            return new ReadingsReport(1, read.rows(), taken, read.accepted() - taken, read.rejected(), unknown, List.of());
        }
    }
}
