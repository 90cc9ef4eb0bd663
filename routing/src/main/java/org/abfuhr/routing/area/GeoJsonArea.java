package org.abfuhr.routing.area;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.abfuhr.model.fault.Fault;
import org.abfuhr.model.fault.FaultException;
import org.abfuhr.model.fault.FaultKind;
import org.abfuhr.model.fault.Faults;
import org.abfuhr.model.fault.FileFailure;
import org.abfuhr.model.fault.ParserMessage;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.locationtech.jts.operation.valid.IsValidOp;

/// Reads the polygons of a GeoJSON file (RFC 7946), those of an operating area or of closures.
///
/// Faults: E401 the file cannot be read, E402 it is not JSON, E403 no polygon or another geometry, E404 a ring that is none, and those of
/// [AreaRules].
public final class GeoJsonArea {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final String POSITIONS = "Give each position as [longitude, latitude] in degrees.";

    private final String file;
    private final Faults faults;
    private final List<Polygon> polygons = new ArrayList<>();
    private final List<AreaRules> rules = new ArrayList<>();

    private GeoJsonArea(String file, Faults faults) {
        this.file = file;
        this.faults = faults;
    }

    /// What a file says of an operating area.
    ///
    /// @param union of all polygons, x = longitude and y = latitude in degrees
    public record Read(Geometry union, AreaRules rules) {}

    /// Reads an operating area.
    public static Read read(Path path) {
        var faults = new Faults();
        var reader = new GeoJsonArea(path.toString(), faults);
        reader.collect(parse(path), "$");
        faults.require(!reader.polygons.isEmpty() || !faults.isEmpty(), "E403", reader.file, "holds no polygon.",
                "Draw the operating area as a Polygon or MultiPolygon.");
        faults.require(reader.rules.stream().distinct().count() <= 1, "E405", reader.file,
                "gives different rules for its polygons.",
                "Give all polygons the same rules; one vehicle has one approval.");
        faults.throwIfAny(FaultKind.INPUT);
        return new Read(UnaryUnionOp.union(reader.polygons), reader.rules.isEmpty() ? AreaRules.NONE : reader.rules.getFirst());
    }

    /// The union of the polygons in one part of a file; null when it holds none, which is a fault.
    ///
    /// @param key of the part, for messages
    public static @Nullable Geometry polygons(JsonNode node, String file, String key, Faults faults) {
        var found = new Faults();
        var reader = new GeoJsonArea(file, found);
        reader.collect(node, key);
        found.require(!reader.polygons.isEmpty() || !found.isEmpty(), "E403", file, key + " holds no polygon.",
                "Draw the area as a Polygon or MultiPolygon.");
        faults.addAll(found.list());
        return reader.polygons.isEmpty() ? null : UnaryUnionOp.union(reader.polygons);
    }

    /// The content of a file that must be JSON.
    public static JsonNode parse(Path path) {
        try {
            return new ObjectMapper().readTree(Files.readAllBytes(path));
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            var where = at == null ? path.toString() : path + ":" + at.getLineNr();
            throw fault("E402", "is not JSON: " + ParserMessage.words(e.getOriginalMessage()) + ".", where,
                    "Give a GeoJSON file.", e);
        } catch (IOException e) {
            throw fault("E401", "cannot be read (" + FileFailure.reason(e) + ").", path.toString(),
                    "Check the name of the file and its permissions.", e);
        }
    }

    private static FaultException fault(String code, String message, String where, String fix, IOException cause) {
        return new FaultException(FaultKind.INPUT, new Fault(code, message, where, fix), cause);
    }

    private void collect(JsonNode node, String key) {
        switch (node.path("type").asText("")) {
            case "FeatureCollection" -> collectAll(node.path("features"), key + ".features");
            case "Feature" -> feature(node, key);
            case "GeometryCollection" -> collectAll(node.path("geometries"), key + ".geometries");
            case "MultiPolygon" -> addAll(node.path("coordinates"), key + ".coordinates");
            case "Polygon" -> add(node.path("coordinates"), key + ".coordinates");
            default -> faults.add("E403", file, key + " has the type \"" + node.path("type").asText("") + "\", not a polygon.",
                    "Keep only Polygon and MultiPolygon geometries in the file.");
        }
    }

    private void feature(JsonNode node, String key) {
        AreaRules.read(node.path("properties").path("rules"), file, key + ".properties.rules", faults).ifPresent(rules::add);
        collect(node.path("geometry"), key + ".geometry");
    }

    private void collectAll(JsonNode list, String key) {
        for (int i = 0; i < list.size(); i++)
            collect(list.get(i), key + "[" + i + "]");
    }

    private void addAll(JsonNode list, String key) {
        for (int i = 0; i < list.size(); i++)
            add(list.get(i), key + "[" + i + "]");
    }

    private void add(JsonNode rings, String key) {
        List<LinearRing> read = new ArrayList<>();
        for (int i = 0; i < rings.size(); i++)
            ring(rings.get(i), key + "[" + i + "]", read);
        if (rings.isEmpty())
            faults.add("E404", file, key + " has no ring.", POSITIONS);
        if (rings.isEmpty() || read.size() != rings.size())
            return;
        Polygon polygon = GEOMETRIES.createPolygon(read.getFirst(), read.subList(1, read.size()).toArray(LinearRing[]::new));
        var check = new IsValidOp(polygon);
        if (check.isValid())
            polygons.add(polygon);
        else
            faults.add("E404", file, key + " is not a valid polygon: " + check.getValidationError() + ".",
                    "Draw the area again without crossing lines.");
    }

    private void ring(JsonNode positions, String key, List<LinearRing> rings) {
        var coordinates = new Coordinate[positions.size()];
        for (int i = 0; i < coordinates.length; i++) {
            double x = positions.get(i).path(0).asDouble(Double.NaN);
            double y = positions.get(i).path(1).asDouble(Double.NaN);
            if (!(Math.abs(x) <= 180 && Math.abs(y) <= 90)) {
                faults.add("E404", file, key + "[" + i + "] is " + positions.get(i) + ", no position.", POSITIONS);
                return;
            }
            coordinates[i] = new Coordinate(x, y);
        }
        if (coordinates.length < 4 || !coordinates[0].equals2D(coordinates[coordinates.length - 1]))
            faults.add("E404", file, key + " has " + coordinates.length + " positions or does not end where it begins.",
                    "Give a closed ring of at least 4 positions, the last equal to the first.");
        else
            rings.add(GEOMETRIES.createLinearRing(coordinates));
    }
}
