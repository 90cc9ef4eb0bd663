package org.abfuhr.dispatch.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.city.ServiceRules.OpenData;
import org.abfuhr.data.store.operations.DayRecord;
import org.abfuhr.dispatch.clock.ClockFigure;

/// What everybody may know of days that were driven: figures, the environment clock, and when public containers were emptied. It knows
/// nothing of persons, of vehicles, or of today.
public final class OpenDataFeed {

    private static final JsonMapper JSON = new JsonMapper();
    private static final CsvMapper CSV = CsvMapper.builder().enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING).build();
    private static final List<String> GROUPS = List.of("planned", "driven");
    private static final List<String> COUNTS = List.of("km", "collections", "containers", "vehicles", "trips");
    private static final List<String> CLOCK = List.of("seconds", "uncertaintySeconds", "kgCo2Saved", "uncertaintyKgCo2", "method",
            "source");

    private final CityPack pack;
    private final OpenData rules;
    private final List<Day> days;

    /// @param figures of the record, read
    private record Day(DayRecord record, ObjectNode figures) {

        String state() {
            return record.state().name().toLowerCase(Locale.ROOT);
        }

        JsonNode clock() {
            return figures.path("environmentClock");
        }
    }

    /// @param records days that may be told, the newest first
    public OpenDataFeed(CityPack pack, OpenData rules, List<DayRecord> records) {
        this.pack = pack;
        this.rules = rules;
        this.days = records.stream().map(OpenDataFeed::read).toList();
    }

    private static Day read(DayRecord record) {
        try {
            var figures = (ObjectNode) JSON.readTree(record.figures());
            var day = new Day(record, figures);
            figures.put("state", day.state());
            return day;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("figures of " + record.date(), e);
        }
    }

    private ObjectNode head() {
        var settings = pack.settings();
        var head = JSON.createObjectNode().put("city", settings.displayName()).put("license", rules.license())
                .put("delayDays", rules.delayDays());
        return head.put("source", settings.environment().source(settings.language())).put("method", ClockFigure.METHOD);
    }

    /// All days as a document, the newest first.
    public ObjectNode days() {
        var document = head();
        var list = document.putArray("days");
        days.forEach(day -> list.add(day.figures.deepCopy()));
        return document;
    }

    /// The same as a table (RFC 4180, decimal points): a row for each day, empty cells where nothing is known.
    public String csv() {
        var schema = CsvSchema.builder().setUseHeader(true).setLineSeparator("\r\n")
                .addColumns(columns(), CsvSchema.ColumnType.STRING).build();
        try {
            return CSV.writer(schema).writeValueAsString(days.stream().map(OpenDataFeed::row).toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("days cannot be written as CSV", e);
        }
    }

    private static List<String> columns() {
        List<String> columns = new ArrayList<>(List.of("date", "state"));
        GROUPS.forEach(group -> COUNTS.forEach(count -> columns.add(column(group, count))));
        columns.addAll(List.of("failed", "open"));
        columns.addAll(CLOCK);
        return columns;
    }

    private static String column(String group, String count) {
        return group + count.substring(0, 1).toUpperCase(Locale.ROOT) + count.substring(1);
    }

    private static Map<String, String> row(Day day) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("date", day.record.date().toString());
        row.put("state", day.state());
        GROUPS.forEach(group -> COUNTS.forEach(
                count -> row.put(column(group, count), day.figures.path(group).path(count).asText())));
        List.of("failed", "open").forEach(count -> row.put(count, day.figures.path(count).asText()));
        CLOCK.forEach(name -> row.put(name, day.clock().path(name).asText()));
        return row;
    }

    /// The clock of the last day, and of its year so far. Errors of the factors are the same every day: the uncertainty of a sum is the sum
    /// of the days'.
    public ObjectNode clock() {
        var document = head();
        var told = days.stream().filter(day -> day.clock().isObject()).toList();
        if (told.isEmpty())
            return document;
        int year = told.getFirst().record.date().getYear();
        document.set("day", told.getFirst().clock());
        var sum = document.putObject("year").put("year", year);
        var ofYear = told.stream().filter(day -> day.record.date().getYear() == year).map(Day::clock)
                .filter(figure -> figure.path("method").asText().equals(ClockFigure.METHOD)).toList();
        sum.put("days", ofYear.size());
        for (var name : List.of("seconds", "uncertaintySeconds", "kgCo2Saved", "uncertaintyKgCo2"))
            if (ofYear.stream().allMatch(figure -> figure.has(name)))
                sum.put(name, Math.round(ofYear.stream().mapToDouble(figure -> figure.path(name).asDouble()).sum() * 1e3) / 1e3);
        return document;
    }

    /// Containers of the fractions that the city shows, as GeoJSON points.
    public ObjectNode containers() {
        Map<String, LocalDate> emptied = new HashMap<>();
        days.forEach(day -> day.record.emptied().forEach(id -> emptied.putIfAbsent(id, day.record.date())));
        var collection = JSON.createObjectNode().put("type", "FeatureCollection");
        collection.set("about", head());
        var features = collection.putArray("features");
        pack.containers().stream().filter(container -> rules.fractions().contains(container.fraction())).forEach(container -> {
            var feature = features.addObject().put("type", "Feature").put("id", container.id());
            feature.putObject("geometry").put("type", "Point").putArray("coordinates").add(container.position().longitude())
                    .add(container.position().latitude());
            var properties = feature.putObject("properties").put("name", container.name()).put("fraction", container.fraction())
                    .put("litres", container.litres()).put("count", container.count());
            if (emptied.containsKey(container.id()))
                properties.put("lastEmptied", emptied.get(container.id()).toString());
        });
        return collection;
    }
}
