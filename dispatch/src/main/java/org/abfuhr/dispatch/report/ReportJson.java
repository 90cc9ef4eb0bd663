package org.abfuhr.dispatch.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.abfuhr.dispatch.outcome.Outcome;
import org.abfuhr.dispatch.report.ReportInput.Line;
import org.abfuhr.dispatch.report.ReportInput.Road;
import org.abfuhr.model.geo.Coordinate;

/// The JSON inside the page: the records of [ReportInput] as they are, but small. Positions are `[longitude, latitude]` in whole
/// 1e-5 degrees; a line is a flat array of which all but the first position are differences to the one before; roads are
/// grouped by class and name; fractions of numbers end after four digits. No `<` remains, so that no text can end the script.
final class ReportJson {

    private static final double UNITS_PER_DEGREE = 1e5;

    private static final ObjectMapper MAPPER = new ObjectMapper().registerModule(new SimpleModule()
            .addSerializer(Line.class, serializer((line, out) -> writeLine(line, out)))
            .addSerializer(Coordinate.class, serializer((point, out) -> writePoint(point, out)))
            .addSerializer(Double.class, serializer((value, out) -> out.writeNumber(rounded(value))))
            .addSerializer(Double.TYPE, serializer((value, out) -> out.writeNumber(rounded(value))))
            .addSerializer(LocalDate.class, ToStringSerializer.instance)
            .addSerializer(Instant.class, ToStringSerializer.instance)
            .addSerializer(ZoneId.class, ToStringSerializer.instance));

    private ReportJson() {}

    /// Streets of one class and name.
    private record RoadGroup(String roadClass, String name, List<Road> roads) {

        ObjectNode json() {
            var json = MAPPER.createObjectNode().put("roadClass", roadClass).put("name", name);
            return json.set("lines", MAPPER.valueToTree(roads.stream().map(Road::line).toList()));
        }

        /// Way, number of lines, and so on: lines of one way mostly follow each other.
        ObjectNode withWays() {
            List<Long> runs = new ArrayList<>();
            for (var road : roads)
                if (!runs.isEmpty() && runs.get(runs.size() - 2) == road.wayId())
                    runs.add(runs.removeLast() + 1);
                else
                    runs.addAll(List.of(road.wayId(), 1L));
            return json().set("ways", MAPPER.valueToTree(runs));
        }
    }

    /// Roads as the page has them, each group with `ways`: an OpenStreetMap way, how many of the lines it has, the next way, and so on.
    static String roads(List<Road> roads) {
        return MAPPER.createArrayNode().addAll(grouped(roads).stream().map(RoadGroup::withWays).toList()).toString();
    }

    /// Data and texts of the page, safe inside a script element.
    static String write(ReportInput input, ReportTexts texts) {
        ObjectNode json = MAPPER.valueToTree(input);
        json.remove("clockHtml");
        json.put("locale", input.locale().toLanguageTag());
        json.put("fixedCalendarShare", Outcome.FIXED_CALENDAR_SHARE);
        ((ObjectNode) json.get("map")).set("roads",
                MAPPER.createArrayNode().addAll(grouped(input.map().roads()).stream().map(RoadGroup::json).toList()));
        json.set("texts", MAPPER.valueToTree(texts.byKey()));
        try {
            return MAPPER.writeValueAsString(json).replace("<", "\\u003c");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The page's data cannot be written", e);
        }
    }

    private static List<RoadGroup> grouped(List<Road> roads) {
        Map<List<String>, RoadGroup> groups = new LinkedHashMap<>();
        for (var road : roads)
            groups.computeIfAbsent(List.of(road.roadClass(), road.name()), ReportJson::emptyGroup).roads().add(road);
        return List.copyOf(groups.values());
    }

    private static RoadGroup emptyGroup(List<String> classAndName) {
        return new RoadGroup(classAndName.get(0), classAndName.get(1), new ArrayList<>());
    }

    private static void writeLine(Line line, JsonGenerator out) throws IOException {
        long longitude = 0;
        long latitude = 0;
        out.writeStartArray();
        for (var point : line.points()) {
            out.writeNumber(units(point.longitude()) - longitude);
            out.writeNumber(units(point.latitude()) - latitude);
            longitude = units(point.longitude());
            latitude = units(point.latitude());
        }
        out.writeEndArray();
    }

    private static void writePoint(Coordinate point, JsonGenerator out) throws IOException {
        out.writeStartArray();
        out.writeNumber(units(point.longitude()));
        out.writeNumber(units(point.latitude()));
        out.writeEndArray();
    }

    private static long units(double degrees) {
        return Math.round(degrees * UNITS_PER_DEGREE);
    }

    private static double rounded(double value) {
        return Math.round(value * 1e4) / 1e4;
    }

    private interface Writing<T> {

        void write(T value, JsonGenerator out) throws IOException;
    }

    private static <T> JsonSerializer<T> serializer(Writing<T> writing) {
        return new JsonSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
                writing.write(value, out);
            }
        };
    }
}
