package org.abfuhr.data.city.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.abfuhr.data.city.yaml.TextFile;
import org.abfuhr.model.fault.Faults;
import org.abfuhr.model.fault.ParserMessage;

/// Checks that a file is GeoJSON with polygons of closed rings on earth; what they mean on the road is not known here.
final class AreaFile {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FIX = "Give GeoJSON polygons (RFC 7946) with [longitude, latitude] and closed rings.";

    private AreaFile() {}

    static void check(Path file, Faults faults) {
        TextFile.read(file, faults).ifPresent(text -> check(file, text, faults));
    }

    private static void check(Path file, String text, Faults faults) {
        try {
            List<JsonNode> rings = JSON.readTree(text).findValues("coordinates").stream().flatMap(AreaFile::rings).toList();
            faults.require(!rings.isEmpty(), "E330", file.toString(), "has no polygon.", FIX);
            for (int i = 0; i < rings.size(); i++)
                faults.require(isRing(rings.get(i)), "E330", file + " ring " + (i + 1),
                        "is no closed ring of positions on earth.",
                        FIX);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            faults.add("E330", file + ":" + line, "is not JSON: " + ParserMessage.words(e.getOriginalMessage()) + ".",
                    FIX);
        }
    }

    /// The arrays of positions in the coordinates of a polygon or multipolygon; a point or line is no polygon.
    private static Stream<JsonNode> rings(JsonNode coordinates) {
        if (!coordinates.path(0).path(0).isArray())
            return Stream.empty();
        boolean deeper = coordinates.path(0).path(0).path(0).isArray();
        return (deeper ? children(coordinates).flatMap(AreaFile::children) : children(coordinates));
    }

    private static Stream<JsonNode> children(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }

    private static boolean isRing(JsonNode ring) {
        return ring.size() >= 4 && ring.get(0).equals(ring.get(ring.size() - 1)) && children(ring).allMatch(AreaFile::isPosition);
    }

    private static boolean isPosition(JsonNode position) {
        return position.path(0).isNumber() && position.path(1).isNumber() && Math.abs(position.path(0).asDouble()) <= 180
                && Math.abs(position.path(1).asDouble()) <= 90;
    }
}
