package org.abfuhr.data.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.abfuhr.data.readings.Reading;
import org.abfuhr.data.readings.ReadingsSet;
import org.abfuhr.data.readings.delivery.DeliveredFile;
import org.abfuhr.data.readings.delivery.DeliveryFormat;
import org.abfuhr.data.readings.delivery.DeviceDirectory;
import org.abfuhr.data.readings.delivery.Quarantined;
import org.abfuhr.data.readings.delivery.ReadingsReport;

/// Takes delivered files of any size into a store, in batches, what cannot be read too: each is taken whole or not at all, and taking a file again, after a
/// failure or by mistake, changes nothing.
///
/// @param store that receives the readings
/// @param progress hears how many readings were taken so far
public record StoreImport(ReadingStore store, LongConsumer progress) {

    static final int BATCH = 250_000;
    private static final int BATCH_APART = 500; // 10 million characters at most

    /// What came of one file.
    ///
    /// @param format of its rows or messages
    /// @param report what became of them; its duplicates are those within a batch
    /// @param added what became of the readings
    public record Result(String format, ReadingsReport report, ReadingStore.Added added) {}

    /// Takes a file.
    ///
    /// @throws org.abfuhr.model.fault.FaultException INPUT with E501 to E503 when the file is useless from some place on: what
    ///     stood before has been taken; MACHINE (E541) when the database fails
    public Result take(Path file, DeliveryFormat format, DeviceDirectory devices) {
        var batches = new Batches();
        var apart = new Apart();
        DeliveredFile.Content content;
        try {
            content = new DeliveredFile(file, format, devices, apart).read(batches);
        } finally {
            batches.flush();
            apart.flush();
        }
        return new Result(content.format(), content.report(), batches.added);
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

        private ReadingsSet.Builder builder = new ReadingsSet.Builder();
        private int size;
        private long taken;
        private ReadingStore.Added added = ReadingStore.Added.NONE;

        @Override
        public void accept(Reading reading) {
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
    }
}
