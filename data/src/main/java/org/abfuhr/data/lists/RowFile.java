package org.abfuhr.data.lists;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import org.abfuhr.model.fault.Fault;
import org.abfuhr.model.fault.FaultException;
import org.abfuhr.model.fault.FaultKind;
import org.abfuhr.model.fault.ParserMessage;

/// A table, or a GeoJSON collection of points, as rows.
///
/// @param columns names in small letters
/// @param all lines or features, also those that are no rows
/// @param grid name of the grid of coordinates that the file gives, perhaps empty
record RowFile(SequencedSet<String> columns, int all, List<ListRow> rows, String grid) {

    private static final ObjectReader CELLS = new CsvMapper().readerFor(String[].class).with(CsvParser.Feature.WRAP_AS_ARRAY)
            .with(CsvParser.Feature.SKIP_EMPTY_LINES).with(CsvParser.Feature.TRIM_SPACES);

    /// Lines of CSV, with commas or semicolons.
    static RowFile ofTable(String source, String text, Omissions omissions) {
        String first = text.lines().findFirst().orElse("");
        var schema = CsvSchema.emptySchema().withColumnSeparator(first.contains(";") && !first.contains(",") ? ';' : ',');
        List<ListRow> rows = new ArrayList<>();
        int all = 0;
        try (MappingIterator<String[]> lines = CELLS.with(schema).readValues(text)) {
            List<String> header = lines.hasNext() ? List.of(lines.next()).stream().map(RowFile::column).toList() : List.of();
            for (; lines.hasNext(); all++) {
                String where = source + ":" + lines.getCurrentLocation().getLineNr();
                row(where, header, lines.next(), omissions).ifPresent(rows::add);
            }
            return new RowFile(new LinkedHashSet<>(header), all, rows, "");
        } catch (JacksonException e) {
            throw new FaultException(FaultKind.INPUT,
                    new Fault("E350", "is no CSV: " + ParserMessage.words(e.getOriginalMessage()) + ".", source
                            + (e.getLocation() == null ? "" : ":" + e.getLocation().getLineNr()),
                            "Check the quotes on and above this line."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<ListRow> row(String where, List<String> header, String[] cells, Omissions omissions) {
        if (cells.length != header.size()) {
            omissions.add(OmitReason.CELLS, where, cells.length + " cells instead of " + header.size());
            return Optional.empty();
        }
        Map<String, String> byColumn = new HashMap<>();
        for (int i = 0; i < cells.length; i++)
            byColumn.put(header.get(i), cells[i]);
        return Optional.of(new ListRow(where, byColumn, Optional.empty()));
    }

    /// Features of GeoJSON; of those without a point the properties.
    static RowFile ofFeatures(String source, JsonNode collection) {
        SequencedSet<String> columns = new LinkedHashSet<>();
        List<ListRow> rows = new ArrayList<>();
        var features = collection.path("features");
        for (int i = 0; i < features.size(); i++) {
            Map<String, String> cells = new HashMap<>();
            features.get(i).path("properties").properties().forEach(property -> cells.put(column(property.getKey()),
                    property.getValue().isNull() ? "" : property.getValue().asText()));
            columns.addAll(cells.keySet());
            rows.add(new ListRow(source + " features[" + i + "]", cells, point(features.get(i).path("geometry"))));
        }
        return new RowFile(columns, features.size(), rows, collection.at("/crs/properties/name").asText());
    }

    private static Optional<double[]> point(JsonNode geometry) {
        var place = geometry.path("coordinates");
        boolean isPoint = geometry.path("type").asText().equals("Point") && place.path(0).isNumber() && place.path(1).isNumber();
        return isPoint ? Optional.of(new double[]{place.get(0).doubleValue(), place.get(1).doubleValue()}) : Optional.empty();
    }

    private static String column(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
