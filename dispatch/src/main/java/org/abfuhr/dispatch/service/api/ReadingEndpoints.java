package org.abfuhr.dispatch.service.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.abfuhr.data.city.CityPack;
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

/// Takes readings in: rows of containers, and messages as networks and platforms push them. What is answered as taken is kept.
public record ReadingEndpoints(CityPack pack, ReadingStore readings, Metrics metrics, Intake intake) implements Endpoint.Group {

    private static final long MOST_BYTES = 16L << 20;
    private static final int MOST_ROWS = 100_000;
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
        var rows = parts(body, type);
        var text = rows.stream().map(ReadingEndpoints::csv)
                .collect(Collectors.joining("\n", String.join(",", COLUMNS) + "\n", "\n"));
        return answer(deliveries().take(text, DeliveryFormat.CSV), rows.size(), 2);
    }

    private static List<JsonNode> parts(byte[] body, String type) {
        List<JsonNode> parts = new ArrayList<>();
        if (type.contains("ndjson"))
            new String(body, UTF_8).lines().filter(line -> !line.isBlank())
                    .forEach(line -> parts.add(Json.read(line.getBytes(UTF_8))));
        else if (Json.read(body) instanceof ArrayNode all)
            all.forEach(parts::add);
        else
            parts.add(Json.read(body));
        if (parts.isEmpty() || parts.size() > MOST_ROWS)
            throw Refusal.badBody("body", "It holds " + parts.size() + " readings.", "Send 1 to " + MOST_ROWS + " at a time.");
        return parts;
    }

    /// As a line of CSV, so that one set of rules says what a reading is.
    private static String csv(JsonNode row) {
        return COLUMNS.stream().map(column -> cell(row.path(column))).collect(Collectors.joining(","));
    }

    private static String cell(JsonNode value) {
        if (value.isArray()) // alarms, which stand in one cell
            return StreamSupport.stream(value.spliterator(), false).map(JsonNode::asText).collect(Collectors.joining(" "))
                    .transform(words -> cell(TextNode.valueOf(words)));
        return value.isValueNode() && !value.isNull()
                ? "\"" + value.asText().replace("\"", "\"\"").replaceAll("\\R", "?") + "\""
                : "";
    }

    private Answer messages(Call call, String format) {
        var body = call.body().read(MOST_BYTES);
        return intake.take(() -> messages(body, call.header("content-type").orElse(""), format));
    }

    private Answer messages(byte[] body, String type, String format) {
        var parts = parts(body, type);
        return answer(deliveries().takeDocuments(parts, new DeliveryFormat(format, "")), parts.size(), 1);
    }

    private SmallDeliveries deliveries() {
        return new SmallDeliveries(readings, DeviceDirectory.of(pack), "api");
    }

    private Answer answer(SmallDeliveries.Taken taken, int rows, int firstLine) {
        var bad = taken.apart().stream()
                .collect(Collectors.groupingBy(each -> (int) each.line() - firstLine, Collectors.toList()));
        metrics.count("abfuhr_readings_taken_total", taken.added().added());
        metrics.count("abfuhr_readings_rejected_total", bad.size());
        var answer = Json.object().put("taken", taken.added().added()).put("known", taken.added().known())
                .put("late", taken.added().late()).put("rejected", bad.size());
        verdicts(answer, rows, new HashMap<>(bad));
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
