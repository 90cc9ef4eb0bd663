package org.abfuhr.data.readings.delivery;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.abfuhr.data.readings.RejectReason;
import org.abfuhr.data.readings.UnreadableException;

/// Counts what cannot be read of one file, by reason, and hands it on to a quarantine.
final class Rejections {

    private final Path file;
    private final Consumer<Quarantined> quarantine;
    private final SortedMap<RejectReason, Rejects> byReason = new TreeMap<>();
    private long count;

    Rejections(Path file, Consumer<Quarantined> quarantine) {
        this.file = file;
        this.quarantine = quarantine;
    }

    void add(long line, UnreadableException bad, String payload) {
        count++;
        var old = byReason.getOrDefault(bad.reason(), Rejects.NONE);
        boolean keep = old.examples().size() < Rejects.MAX_EXAMPLES;
        var example = keep ? List.of(file.getFileName() + ":" + line + ": " + shortened(bad.value())) : List.<String>of();
        byReason.put(bad.reason(), old.plus(new Rejects(1, example)));
        quarantine.accept(new Quarantined(file.toString(), line, bad.reason(), shortened(bad.value()), payload));
    }

    /// What became of so many rows or messages.
    ReadingsReport report(long rows) {
        return new ReadingsReport(1, rows, rows - count, 0, byReason, new TreeMap<>(), List.of());
    }

    static String shortened(String text) {
        var visible = text.replaceAll("\\p{Cntrl}|\uFFFD", "?");
        return visible.length() <= 60 ? visible : visible.substring(0, 60) + "…";
    }
}
