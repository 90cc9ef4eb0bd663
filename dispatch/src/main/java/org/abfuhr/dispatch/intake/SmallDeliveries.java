package org.abfuhr.dispatch.intake;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.abfuhr.data.readings.ReadingsSet;
import org.abfuhr.data.readings.RejectReason;
import org.abfuhr.data.readings.delivery.DeliveredFile;
import org.abfuhr.data.readings.delivery.DeliveryFormat;
import org.abfuhr.data.readings.delivery.DeviceDirectory;
import org.abfuhr.data.readings.delivery.Quarantined;
import org.abfuhr.data.store.ReadingStore;

/// Takes small deliveries into a store. What is told as taken is kept; what cannot be read is set apart.
///
/// @param source under which the latter is found, such as `api`
public record SmallDeliveries(ReadingStore store, DeviceDirectory devices, String source) {

    private static final Pattern LINES = Pattern.compile("\\R");

    /// What became of a delivery.
    ///
    /// @param apart what could not be read, with its line
    public record Taken(ReadingStore.Added added, List<Quarantined> apart) {

        public Taken {
            apart = List.copyOf(apart);
        }
    }

    /// Takes lines: rows with a header, or a message each.
    ///
    /// @throws org.abfuhr.model.fault.FaultException MACHINE (E541) when the database fails; then nothing was taken
    public Taken take(String text, DeliveryFormat format) {
        var builder = new ReadingsSet.Builder();
        var content = read(text, format, builder);
        var apart = content.quarantined().stream()
                .map(each -> new Quarantined(source, each.line(), each.reason(), each.value(), each.payload())).toList();
        store.setApart(apart);
        var added = store.add(builder.build());
        long known = content.report().accepted() - added.added() - added.late(); // in the store, or twice in the delivery
        return new Taken(new ReadingStore.Added(added.added(), known, added.late()), apart);
    }

    /// Takes messages, each a document of JSON; what is none is set apart.
    ///
    /// @throws org.abfuhr.model.fault.FaultException as above
    public Taken takeMessages(List<String> messages, DeliveryFormat format) {
        var documents = messages.stream().collect(Collectors.partitioningBy(message -> message.stripLeading().startsWith("{")));
        var noJson = requireNonNull(documents.get(false)).stream()
                .map(message -> new Quarantined(source, 1, RejectReason.JSON, "", message)).toList();
        store.setApart(noJson);
        var lines = requireNonNull(documents.get(true)).stream().map(message -> LINES.matcher(message).replaceAll(" "))
                .collect(Collectors.joining("\n"));
        if (lines.isEmpty())
            return new Taken(store.add(new ReadingsSet.Builder().build()), noJson);
        var taken = take(lines, format);
        return new Taken(taken.added, Stream.concat(noJson.stream(), taken.apart.stream()).toList());
    }

    private DeliveredFile.Content read(String text, DeliveryFormat format, ReadingsSet.Builder to) {
        try {
            var file = Files.createTempFile("abfuhr-readings", format.equals(DeliveryFormat.CSV) ? ".csv" : ".ndjson");
            try {
                Files.writeString(file, text);
                return new DeliveredFile(file, format, devices, true).read(to);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
