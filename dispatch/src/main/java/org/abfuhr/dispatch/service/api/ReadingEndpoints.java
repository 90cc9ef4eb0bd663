package org.abfuhr.dispatch.service.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.readings.RejectReason;
import org.abfuhr.data.readings.delivery.DeliveryFormat;
import org.abfuhr.data.readings.delivery.DeviceDirectory;
import org.abfuhr.data.readings.delivery.Quarantined;
import org.abfuhr.data.store.ReadingStore;
import org.abfuhr.dispatch.intake.SmallDeliveries;
import org.abfuhr.dispatch.service.access.Access;
import org.abfuhr.dispatch.service.http.Answer;
import org.abfuhr.dispatch.service.http.Call;
import org.abfuhr.dispatch.service.http.Endpoint;
import org.abfuhr.dispatch.service.http.Json;
import org.abfuhr.dispatch.service.http.Metrics;
import org.abfuhr.dispatch.service.http.Refusal;
import org.abfuhr.model.fault.ParserMessage;

/// Takes readings in: rows of containers, and messages as networks and platforms push them. What is answered as taken is kept.
public record ReadingEndpoints(CityPack pack, ReadingStore readings, Metrics metrics, Intake intake) implements Endpoint.Group {

    private static final long MOST_BYTES = 16L << 20;
    private static final int MOST_ROWS = 100_000;
    private static final String SOURCE = "api"; // under which what cannot be read is set apart
    private static final List<String> COLUMNS = List.of("container", "instant", "fill", "distanceMm", "temperatureC", "tiltDeg",
            "batteryV", "batteryShare", "quality", "alarms");

    @Override
    public List<Endpoint> endpoints() {
        return List.of(Endpoint.post("/api/v1/readings", Access.SENSORS, this::rows),
                Endpoint.post("/api/v1/readings/the-things-stack", Access.SENSORS, call -> messages(call, "tts")),
                Endpoint.post("/api/v1/readings/chirpstack", Access.SENSORS, call -> messages(call, "chirpstack")),
                Endpoint.post("/api/v1/readings/ngsi-ld", Access.SENSORS, call -> messages(call, "ngsi-ld")));
    }

    /// One object, a list, or a line for each.
    private Answer rows(Call call) {
        var body = call.body().read(MOST_BYTES);
        return intake.take(() -> rows(body, call.header("content-type").orElse("")));
    }

    private Answer rows(byte[] body, String type) {
        var sent = Sent.read(body, type);
        var text = sent.parts().stream().map(ReadingEndpoints::csv)
                .collect(Collectors.joining("\n", String.join(",", COLUMNS) + "\n", "\n"));
        return answer(sent, deliveries().take(text, DeliveryFormat.CSV), 2);
    }

    /// What a body holds, in order.
    ///
    /// @param parts with a missing node in the place of a line that is no JSON
    /// @param broken those lines, by number among the parts, from 1
    private record Sent(List<JsonNode> parts, List<Quarantined> broken) {

        static Sent read(byte[] body, String type) {
            var sent = new Sent(new ArrayList<>(), new ArrayList<>());
            if (type.contains("ndjson"))
                new String(body, UTF_8).lines().filter(line -> !line.isBlank()).forEach(sent::add);
            else if (Json.read(body) instanceof ArrayNode all)
                all.forEach(sent.parts::add);
            else
                sent.parts.add(Json.read(body));
            int count = sent.parts.size();
            if (count == 0 || count > MOST_ROWS)
                throw Refusal.badBody("body", "It holds " + count + " readings.", "Send 1 to " + MOST_ROWS + " at a time.");
            return sent;
        }

        /// Takes a line; one that is no JSON spoils no other.
        private void add(String line) {
            try {
                parts.add(Json.parse(line.getBytes(UTF_8)));
            } catch (JsonProcessingException e) {
                parts.add(MissingNode.getInstance());
                broken.add(new Quarantined(SOURCE, parts.size(), RejectReason.JSON,
                        ParserMessage.words(e.getOriginalMessage()), line));
            }
        }
    }

    /// As a line of CSV, so that one set of rules says what a reading is; a blank one for a missing node.
    private static String csv(JsonNode row) {
        return row.isMissingNode()
                ? ""
                : COLUMNS.stream().map(column -> cell(column, row.path(column))).collect(Collectors.joining(","));
    }

    /// What is no single value is none: not read, and not passed over as if the field were empty.
    private static String cell(String column, JsonNode value) {
        if (value.isArray() && column.equals("alarms"))
            return quoted(value.valueStream().map(JsonNode::asText).collect(Collectors.joining(" ")));
        if (value.isContainerNode())
            return column.equals("container") ? "" : quoted(value.toString());
        return value.isValueNode() && !value.isNull() ? quoted(value.asText()) : "";
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"").replaceAll("\\R", "?") + "\"";
    }

    private Answer messages(Call call, String format) {
        var body = call.body().read(MOST_BYTES);
        return intake.take(() -> messages(body, call.header("content-type").orElse(""), format));
    }

    private Answer messages(byte[] body, String type, String format) {
        var sent = Sent.read(body, type);
        return answer(sent, deliveries().takeDocuments(sent.parts(), new DeliveryFormat(format, "")), 1);
    }

    private SmallDeliveries deliveries() {
        return new SmallDeliveries(readings, DeviceDirectory.of(pack), SOURCE);
    }

    private Answer answer(Sent sent, SmallDeliveries.Taken taken, int firstLine) {
        readings.setApart(sent.broken());
        var bad = taken.apart().stream()
                .collect(Collectors.groupingBy(each -> (int) each.line() - firstLine, HashMap::new, Collectors.toList()));
        sent.broken().forEach(each -> bad.put((int) each.line() - 1, List.of(each)));
        metrics.count("abfuhr_readings_taken_total", taken.added().added());
        metrics.count("abfuhr_readings_rejected_total", bad.size());
        var answer = Json.object().put("taken", taken.added().added()).put("known", taken.added().known())
                .put("late", taken.added().late()).put("rejected", bad.size());
        verdicts(answer, sent.parts().size(), bad);
        return Answer.json(answer);
    }

    /// One verdict a row, in order.
    private static void verdicts(ObjectNode answer, int rows, Map<Integer, List<Quarantined>> bad) {
        var verdicts = answer.putArray("rows");
        for (int row = 0; row < rows; row++) {
            var why = bad.get(row);
            if (why == null)
                verdicts.addObject().put("verdict", "taken");
            else
                verdicts.addObject().put("verdict", "rejected")
                        .put("reason", why.getFirst().reason().name().toLowerCase(Locale.ROOT))
                        .put("value", why.getFirst().value());
        }
    }
}
