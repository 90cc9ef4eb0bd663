package org.abfuhr.dispatch.service.day;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.abfuhr.routing.closure.Closure;
import org.abfuhr.routing.closure.ClosureList;

/// Closed streets as decisions say them.
final class StreetClosures {

    private StreetClosures() {}

    /// Closures of a decision's body: `street` in text, `area` as a GeoJSON feature.
    ///
    /// @throws org.abfuhr.model.fault.FaultException E401 to E404, E420, E421
    static List<Closure> of(JsonNode body) {
        List<Closure> closures = new ArrayList<>();
        if (body.has("street"))
            closures.addAll(ClosureList.parse(List.of(body.path("street").asText())));
        if (body.has("area"))
            closures.addAll(ofFeature(body.path("area")));
        return closures;
    }

    private static List<Closure> ofFeature(JsonNode feature) {
        try {
            var file = Files.createTempFile("abfuhr-closure", ".json");
            try {
                Files.writeString(file, feature.toString());
                return ClosureList.read(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
