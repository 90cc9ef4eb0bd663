package org.abfuhr.dispatch.service.day;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.abfuhr.dispatch.service.http.Json;
import org.abfuhr.model.fault.FaultException;
import org.abfuhr.routing.closure.Closure;
import org.abfuhr.routing.closure.ClosureList;

/// Closed streets as decisions say them.
final class StreetClosures {

    private StreetClosures() {}

    /// Closures of a decision's body: `street` in text, `area` as a GeoJSON feature.
    ///
    /// @throws org.abfuhr.model.fault.FaultException E403, E404, E420, E421
    static List<Closure> of(JsonNode body) {
        List<Closure> closures = new ArrayList<>();
        if (body.has("street"))
            closures.addAll(ClosureList.parse(List.of(body.path("street").asText())));
        if (body.has("area"))
            closures.addAll(ClosureList.of(body.path("area"), "area"));
        return closures;
    }

    /// The same of a decision that stands. A part that an older version let pass closed nothing then, and closes nothing now.
    static List<Closure> standing(JsonNode body) {
        List<Closure> closures = new ArrayList<>();
        for (var part : List.of("street", "area"))
            if (body.has(part))
                try {
                    closures.addAll(of(Json.object().set(part, body.path(part))));
                } catch (FaultException _) {
                    // taken by an older version
                }
        return closures;
    }
}
