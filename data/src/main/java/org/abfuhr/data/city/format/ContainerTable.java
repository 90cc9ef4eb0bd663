package org.abfuhr.data.city.format;

import java.util.stream.Stream;
import java.util.stream.Collectors;
import java.util.OptionalInt;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.abfuhr.data.city.CollectionRules;
import org.abfuhr.data.city.Container;
import org.abfuhr.data.city.Container.KerbSide;
import org.abfuhr.data.city.DayWindow;
import org.abfuhr.data.city.Weekdays;
import org.abfuhr.data.city.yaml.Suggestion;
import org.abfuhr.data.city.yaml.TextFile;
import org.abfuhr.model.fault.Faults;
import org.abfuhr.model.fault.ParserMessage;
import org.abfuhr.model.geo.Coordinate;

/// Reads `containers.csv`: one header line, then a [Container] per line; commas or semicolons, columns in any order.
///
/// @param readable whether there was a usable header
/// @param places file and line of each container
record ContainerTable(boolean readable, List<Container> containers, List<String> places) {

    /// Names of all columns, in the order in which they are written.
    static final List<String> COLUMNS = List.of("id", "lat", "lon", "name", "site", "fraction", "litres", "count", "sensor",
            "sensorHeightMm", "serviceSeconds", "kerbSide", "windows", "calendar", "rules", "quiet");

    private static final List<String> REQUIRED = List.of("id", "lat", "lon", "fraction", "litres");
    private static final ObjectReader ROWS = new CsvMapper().readerFor(String[].class).with(CsvParser.Feature.WRAP_AS_ARRAY)
            .with(CsvParser.Feature.SKIP_EMPTY_LINES).with(CsvParser.Feature.TRIM_SPACES);

    /// Reads the files, one after the other, into one table.
    static ContainerTable read(List<Path> files, Faults faults) {
        List<Container> containers = new ArrayList<>();
        List<String> places = new ArrayList<>();
        boolean readable = true;
        for (Path file : files) {
            var table = TextFile.read(file, faults).map(text -> parse(file, text, faults));
            readable &= table.isPresent() && table.get().readable;
            table.ifPresent(part -> containers.addAll(part.containers));
            table.ifPresent(part -> places.addAll(part.places));
        }
        return new ContainerTable(readable, containers, places);
    }

    String where(int container) {
        return places.get(container) + " " + containers.get(container).id();
    }

    private static ContainerTable parse(Path file, String text, Faults faults) {
        List<Container> containers = new ArrayList<>();
        List<String> places = new ArrayList<>();
        String headerLine = text.lines().findFirst().orElse("");
        char separator = headerLine.contains(";") && !headerLine.contains(",") ? ';' : ',';
        boolean readable = false;
        try (MappingIterator<String[]> rows = ROWS.with(CsvSchema.emptySchema().withColumnSeparator(separator))
                .readValues(text)) {
            List<String> header = rows.hasNext() ? List.of(rows.next()) : List.of();
            readable = headerIsGood(file, header, faults);
            var row = new CsvRow(file, header, faults);
            while (readable && rows.hasNext())
                addRow(row.at(rows.getCurrentLocation().getLineNr(), rows.next()), containers, places);
            row.summariseFaults();
        } catch (JacksonException e) {
            faults.add("E320", file + ":" + (e.getLocation() == null ? 1 : e.getLocation().getLineNr()), "is not CSV: "
                    + ParserMessage.words(e.getOriginalMessage()) + ".", "Check the quotes on and above this line.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ContainerTable(readable, containers, places);
    }

    private static boolean headerIsGood(Path file, List<String> header, Faults faults) {
        String where = file + ":1";
        var found = new Faults();
        for (String column : REQUIRED)
            found.require(header.contains(column), "E320", where, "has no column " + column + ".",
                    "The header names the columns " + String.join(",", REQUIRED) + " and perhaps others.");
        for (String column : header)
            found.require(COLUMNS.contains(column), "E320", where, "has an unknown column \"" + column + "\".",
                    Suggestion.forReference(column, COLUMNS));
        found.requireUnique("E320", where, header, column -> column);
        faults.addAll(found.list());
        return found.isEmpty();
    }

    private static void addRow(CsvRow row, List<Container> containers, List<String> places) {
        if (row.hasRightLength()) {
            containers.add(container(row));
            places.add(row.place());
        }
    }

    private static Container container(CsvRow row) {
        String id = row.required("id");
        var position = new Coordinate(row.number("lat", -90, 90), row.number("lon", -180, 180));
        var kerbSide = row.parsed("kerbSide", ContainerTable::kerbSide, KerbSide.BY_STREET, "Give left, right, both or nothing.");
        return new Container(id, position, row.text("name"), row.text("site").isEmpty() ? id : row.text("site"),
                row.required("fraction"), row.whole("litres", 1, Container.MOST_LITRES).orElse(1),
                row.whole("count", 1, Container.MOST_COUNT).orElse(1),
                row.find("sensor"), row.whole("sensorHeightMm", 1, 20_000), row.whole("serviceSeconds", 0, 7_200), kerbSide,
                row.parsed("windows", DayWindow::parseList, List.of(), CityYaml.WINDOWS_FIX),
                row.parsed("calendar", Weekdays::parse, Weekdays.NONE, "Give weekdays such as Mo Th."),
                row.parsed("rules", CollectionRules::parse, CollectionRules.NONE, CityYaml.RULES_FIX),
                row.parsed("quiet", ContainerTable::yes, false,
                        "Give yes where noise rules protect the place, else no or nothing."));
    }

    /// Text of `containers.csv`; degrees have six decimals (0.1 m).
    static String text(List<Container> containers) {
        var text = new StringBuilder(String.join(",", COLUMNS)).append('\n');
        containers.forEach(container -> text.append(line(container)).append('\n'));
        return text.toString();
    }

    private static String line(Container c) {
        return Stream.of(c.id(), degrees(c.position().latitude()), degrees(c.position().longitude()), c.name(), c.site(),
                c.fraction(), c.litres(), c.count(), c.sensor().orElse(""), text(c.sensorHeightMm()), text(c.serviceSeconds()),
                text(c.kerbSide()), DayWindow.format(c.windows()), c.calendar(), c.rules(), c.quiet() ? "yes" : "")
                .map(value -> quoted(value.toString())).collect(Collectors.joining(","));
    }

    private static KerbSide kerbSide(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "left" -> KerbSide.LEFT;
            case "right" -> KerbSide.RIGHT;
            case "both" -> KerbSide.BOTH;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static boolean yes(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static String text(KerbSide side) {
        return side == KerbSide.BY_STREET ? "" : side.name().toLowerCase(Locale.ROOT);
    }

    private static String degrees(double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }

    private static String text(OptionalInt value) {
        return value.isPresent() ? Integer.toString(value.getAsInt()) : "";
    }

    private static String quoted(String cell) {
        boolean plain = !cell.contains(",") && !cell.contains("\"") && !cell.contains("\n") && cell.equals(cell.strip());
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
