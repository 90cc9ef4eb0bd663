package org.abfuhr.dispatch.intake;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.abfuhr.data.readings.ReadingsSet;
import org.abfuhr.data.readings.RejectReason;
import org.abfuhr.data.readings.delivery.DeliveredFile;
import org.abfuhr.data.readings.delivery.DeliveryFormat;
import org.abfuhr.data.readings.delivery.DeviceDirectory;
import org.abfuhr.data.readings.delivery.Quarantined;
import org.abfuhr.data.store.ReadingStore;
import org.abfuhr.model.fault.ParserMessage;

/// Takes small deliveries into a store. What is told as taken is kept; what cannot be read is set apart.
///
/// @param source under which the latter is found, such as `api`
public record SmallDeliveries(ReadingStore store, DeviceDirectory devices, String source) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final Taken NOTHING = new Taken(new ReadingStore.Added(0, 0, 0), List.of());

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
        List<Quarantined> apart = new ArrayList<>();
        var content = read(text, format, builder, each -> apart
                .add(new Quarantined(source, each.line(), each.reason(), each.value(), each.payload())));
        store.setApart(apart);
        var added = store.add(builder.build());
        long known = content.report().accepted() - added.added() - added.late(); // in the store, or twice in the delivery
        return new Taken(new ReadingStore.Added(added.added(), known, added.late()), apart);
    }

    /// Takes texts that came one by one: each holds a document of JSON or a list of them. What is none is set apart and spoils no other.
    ///
    /// @throws org.abfuhr.model.fault.FaultException as above
    public Taken takeTexts(List<String> texts, DeliveryFormat format) {
        List<JsonNode> documents = new ArrayList<>();
        List<Quarantined> broken = new ArrayList<>();
        for (var text : texts)
            try {
                documents.addAll(objects(text));
            } catch (JsonProcessingException e) {
                broken.add(new Quarantined(source, 1, RejectReason.JSON, ParserMessage.words(e.getOriginalMessage()), text));
            }
        store.setApart(broken);
        var taken = takeDocuments(documents, format);
        return new Taken(taken.added, Stream.concat(broken.stream(), taken.apart.stream()).toList());
    }

    private static List<JsonNode> objects(String text) throws JsonProcessingException {
        var document = JSON.readTree(text);
        var all = document.isArray() ? document.valueStream().toList() : List.of(document);
        if (!all.stream().allMatch(JsonNode::isObject))
            throw new JsonParseException(null, "no object");
        return all;
    }

    /// Takes messages of sensors; the lines of what is set apart are their numbers, from 1.
    ///
    /// @param documents of which missing nodes count, and are passed over
    /// @throws org.abfuhr.model.fault.FaultException as above
    public Taken takeDocuments(List<JsonNode> documents, DeliveryFormat format) {
        return documents.stream().allMatch(JsonNode::isMissingNode)
                ? NOTHING
                : take(documents.stream().map(SmallDeliveries::line).collect(Collectors.joining("\n", "", "\n")), format);
    }

    /// A bare value becomes a message that nobody knows: a text of such lines is none of documents.
    private static String line(JsonNode document) {
        return (document.isValueNode() ? JSON.createObjectNode().set("value", document) : document).toString();
    }

    private DeliveredFile.Content read(String text, DeliveryFormat format, ReadingsSet.Builder to,
            Consumer<Quarantined> quarantine) {
        try {
            var file = Files.createTempFile("abfuhr-readings", format.equals(DeliveryFormat.CSV) ? ".csv" : ".ndjson");
            try {
                Files.write(file, text.getBytes(StandardCharsets.UTF_8)); // halves of characters, too, which writeString refuses
                return new DeliveredFile(file, format, devices, quarantine).read(to);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
