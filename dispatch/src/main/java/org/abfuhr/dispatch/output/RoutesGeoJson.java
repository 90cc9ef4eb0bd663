package org.abfuhr.dispatch.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.abfuhr.dispatch.outcome.Outcome;
import org.abfuhr.dispatch.outcome.RouteFacts;
import org.abfuhr.dispatch.outcome.map.RoutePath;
import org.abfuhr.dispatch.outcome.TurnList;
import org.abfuhr.model.geo.Coordinate;
import org.abfuhr.model.plan.Route;
import org.abfuhr.model.plan.Stop;
import org.abfuhr.routing.RoadPath;

/// `routes.geojson`: a line along the streets per route, another per leg with its turns, and a point per stop (RFC 7946, longitude first, 6
/// decimals).
public final class RoutesGeoJson implements Output.Text {

    @Override
    public String fileName() {
        return "routes.geojson";
    }

    @Override
    public void write(Outcome outcome, Writer to) throws IOException {
        try (var json = new JsonFactory().createGenerator(to).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            json.writeStartObject();
            json.writeStringField("type", "FeatureCollection");
            json.writeStringField("attribution", outcome.city().attribution());
            json.writeArrayFieldStart("notices");
            for (var notice : outcome.notices())
                json.writeString(notice);
            json.writeEndArray();
            json.writeArrayFieldStart("features");
            var words = new StopWords(outcome);
            for (int i = 0; i < outcome.plan().routes().size(); i++)
                writeRoute(json, words, outcome.plan().routes().get(i), outcome.paths().get(i));
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void writeRoute(JsonGenerator json, StopWords words, Route route, RoutePath path) throws IOException {
        var line = line(path);
        if (line.size() > 1)
            writeLine(json, words, route, line);
        for (int leg = 0; leg < path.legs().size(); leg++)
            if (path.legs().get(leg).course().size() > 1)
                writeLeg(json, words, route, leg, path.legs().get(leg));
        for (int position = 0; position < route.stops().size(); position++)
            writeStop(json, words, route, position);
    }

    private static List<Coordinate> line(RoutePath path) {
        return path.legs().stream().flatMap(leg -> leg.course().stream()).toList();
    }

    private static void writeLine(JsonGenerator json, StopWords words, Route route, List<Coordinate> line) throws IOException {
        startLine(json, line);
        startProperties(json, words, route, "route");
        json.writeNumberField("stops", StopWords.collections(route));
        json.writeNumberField("trips", route.trips());
        json.writeNumberField("metres", route.stops().getLast().at().drivenMetres());
        json.writeObjectField("departure", words.instant(route.stops().getFirst().at().departureSeconds()).toString());
        json.writeObjectField("return", words.instant(route.stops().getLast().at().arrivalSeconds()).toString());
        endFeature(json);
    }

    /// The way from a stop to the next; each turn says how far it is to the next one, and all of them sum to the leg.
    private static void writeLeg(JsonGenerator json, StopWords words, Route route, int leg, RoadPath path) throws IOException {
        startLine(json, path.course());
        startProperties(json, words, route, "leg");
        json.writeNumberField("leg", leg + 1);
        json.writeStringField("from", words.id(route.stops().get(leg)));
        json.writeStringField("to", words.id(route.stops().get(leg + 1)));
        json.writeNumberField("seconds", path.seconds());
        json.writeNumberField("metres", path.metres());
        json.writeArrayFieldStart("turns");
        for (var step : TurnList.of(path))
            writeTurn(json, step);
        json.writeEndArray();
        endFeature(json);
    }

    private static void writeTurn(JsonGenerator json, TurnList.Step step) throws IOException {
        json.writeStartObject();
        json.writeStringField("instruction", TurnWords.id(step.instruction()));
        json.writeStringField("street", step.street());
        json.writeNumberField("metres", step.metres());
        json.writeFieldName("at");
        writePoint(json, step.at());
        json.writeEndObject();
    }

    private static void writeStop(JsonGenerator json, StopWords words, Route route, int position) throws IOException {
        var stop = route.stops().get(position);
        startFeature(json, "Point");
        writePoint(json, words.position(route, position));
        startProperties(json, words, route, RouteFacts.kind(stop));
        if (stop instanceof Stop.Collection)
            json.writeNumberField("number", StopWords.number(route, position));
        json.writeStringField("id", words.id(stop));
        json.writeStringField("name", words.name(route, position));
        json.writeStringField("arrival", words.instant(stop.at().arrivalSeconds()).toString());
        json.writeStringField("begin", words.instant(stop.at().beginSeconds()).toString());
        json.writeStringField("departure", words.instant(stop.at().departureSeconds()).toString());
        endFeature(json);
    }

    private static void startFeature(JsonGenerator json, String geometry) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeObjectFieldStart("geometry");
        json.writeStringField("type", geometry);
        json.writeFieldName("coordinates");
    }

    private static void startLine(JsonGenerator json, List<Coordinate> line) throws IOException {
        startFeature(json, "LineString");
        json.writeStartArray();
        for (var point : line)
            writePoint(json, point);
        json.writeEndArray();
    }

    private static void startProperties(JsonGenerator json, StopWords words, Route route, String kind) throws IOException {
        json.writeEndObject();
        json.writeObjectFieldStart("properties");
        json.writeStringField("kind", kind);
        json.writeStringField("vehicle", words.vehicleId(route));
        json.writeNumberField("day", words.shiftOf(route).day());
    }

    private static void endFeature(JsonGenerator json) throws IOException {
        json.writeEndObject();
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private static void writePoint(JsonGenerator json, Coordinate point) throws IOException {
        json.writeStartArray();
        json.writeNumber(sixDecimals(point.longitude()));
        json.writeNumber(sixDecimals(point.latitude()));
        json.writeEndArray();
    }

    private static double sixDecimals(double degrees) {
        return Math.round(degrees * 1e6) / 1e6;
    }
}
