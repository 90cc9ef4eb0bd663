package org.abfuhr.dispatch.roads;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.abfuhr.model.fault.Fault;
import org.abfuhr.model.fault.FaultException;
import org.abfuhr.model.fault.FaultKind;
import org.abfuhr.model.fault.Faults;
import org.abfuhr.model.fault.FileFailure;
import org.abfuhr.model.fault.ParserMessage;
import org.abfuhr.model.geo.Coordinate;

/// Places to compute a matrix of, from a CSV file: the header names `id`, `lat` and `lon` (degrees, WGS 84) in any order; other columns
/// are not looked at.
public final class PointsCsv {

    /// A place with the user's name for it.
    public record Point(String id, Coordinate position) {}

    private static final List<String> COLUMNS = List.of("id", "lat", "lon");
    private static final CsvMapper MAPPER = CsvMapper.builder().enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .enable(CsvParser.Feature.TRIM_SPACES).enable(CsvParser.Feature.FAIL_ON_MISSING_HEADER_COLUMNS).build();

    private final Path file;
    private final Faults faults = new Faults();
    private final List<Point> points = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    private PointsCsv(Path file) {
        this.file = file;
    }

    /// Reads the file.
    ///
    /// @throws FaultException E840 with all that is wrong in it
    public static List<Point> read(Path file) {
        var csv = new PointsCsv(file);
        csv.read();
        csv.faults.throwIfAny(FaultKind.INPUT);
        return List.copyOf(csv.points);
    }

    private void read() {
        var schema = CsvSchema.emptySchema().withHeader();
        try (var reader = Files.newBufferedReader(file);
                MappingIterator<Map<String, String>> rows = MAPPER.readerForMapOf(String.class).with(schema).readValues(reader)) {
            while (rows.hasNextValue())
                add(rows.getCurrentLocation().getLineNr(), rows.nextValue());
            faults.require(!points.isEmpty() || !faults.isEmpty(), "E840", file.toString(), "has no points.",
                    "Give a header id,lat,lon and a line for each point.");
        } catch (JacksonException e) {
            fault(e.getLocation() == null ? 1 : e.getLocation().getLineNr(),
                    "is not CSV: " + ParserMessage.words(e.getOriginalMessage()) + ".");
        } catch (IOException e) {
            throw new FaultException(FaultKind.INPUT, new Fault("E840", "cannot be read (" + FileFailure.reason(e) + ").",
                    file.toString(), "Check its name and permissions."));
        }
    }

    private void add(int line, Map<String, String> row) {
        if (!row.keySet().containsAll(COLUMNS)) {
            fault(line, "has the columns " + row.keySet() + ".");
            return;
        }
        String id = row.getOrDefault("id", "");
        double latitude = degrees(line, "lat", row.getOrDefault("lat", ""), 90);
        double longitude = degrees(line, "lon", row.getOrDefault("lon", ""), 180);
        if (id.isEmpty() || !ids.add(id))
            fault(line, id.isEmpty() ? "has no id." : "has the id " + id + " of a line above.");
        else if (!Double.isNaN(latitude) && !Double.isNaN(longitude))
            points.add(new Point(id, new Coordinate(latitude, longitude)));
    }

    private double degrees(int line, String column, String text, int limit) {
        try {
            double degrees = Double.parseDouble(text);
            if (Math.abs(degrees) <= limit)
                return degrees;
        } catch (NumberFormatException e) {
            // told below
        }
        fault(line, "has " + column + " \"" + text + "\".");
        return Double.NaN;
    }

    private void fault(int line, String what) {
        faults.add("E840", file + ":" + line, what, "Give a header id,lat,lon, then a line for each point: its own id, and "
                + "degrees within ±90 and ±180.");
    }
}
