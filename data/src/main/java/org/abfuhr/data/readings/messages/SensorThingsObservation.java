package org.abfuhr.data.readings.messages;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.abfuhr.data.readings.Reading;
import org.abfuhr.data.readings.ReadingLimits;
import org.abfuhr.data.readings.RejectReason;
import org.abfuhr.data.readings.SensorState;
import org.abfuhr.data.readings.UnreadableException;

/// Observations of OGC SensorThings 1.1, each with its Datastream expanded (`Observations?$expand=Datastream($expand=Thing)`, or a
/// Datastream with its Observations). The unit decides: `%` or a share of 1 is a fill, `mm`, `cm` and `m` are a distance, if the
/// Datastream or its observed property says so by name. Otherwise they are refused: a share could as well be of a battery, and a
/// length a height.
///
/// Source: OGC 18-088, SensorThings API part 1.
final class SensorThingsObservation implements MessageFormat {

    private static final List<String> FILL_WORDS = List.of("fill", "full", "füll", "fuell", "level");
    private static final List<String> OTHER_SHARE_WORDS = List.of("batter", "akku", "charge", "signal", "humid", "feucht");
    private static final List<String> DISTANCE_WORDS = List.of("distance", "distanz", "abstand", "ullage");

    @Override
    public String id() {
        return "sensorthings";
    }

    @Override
    public boolean recognises(JsonNode document) {
        return document.has("result") && (document.has("phenomenonTime") || document.has("resultTime"));
    }

    @Override
    public Message decode(JsonNode observation, String sensor) throws UnreadableException {
        var stream = observation.path("Datastream");
        var device = Fields.device(observation, "/Datastream/Thing/name", "/Datastream/Thing/@iot.id", "/Datastream/Sensor/name",
                "/Datastream/name", "/Datastream/@iot.id");
        if (observation.path("result").isNull())
            throw new UnreadableException(RejectReason.NO_LEVEL, device.getFirst());
        float fill = fill(stream, observation.path("result"));
        return new Message(device, instant(observation), fill,
                Float.isNaN(fill) ? distanceMm(stream, observation.path("result")) : Reading.ABSENT,
                SensorState.UNKNOWN, Optional.empty(),
                Fields.find(observation, "/@iot.id").map(id -> device.getFirst() + "/" + id),
                List.of());
    }

    private static float fill(JsonNode stream, JsonNode result) throws UnreadableException {
        float whole = switch (unit(stream)) {
            case "%", "percent", "prozent" -> 100;
            case "1", "ratio" -> 1;
            default -> Reading.ABSENT;
        };
        if (Float.isNaN(whole))
            return Reading.ABSENT;
        if (!names(stream, FILL_WORDS) || names(stream, OTHER_SHARE_WORDS))
            throw unit(stream, "may be a share of something else than the fill");
        return Fields.number(result, 0, whole * ReadingLimits.MOST_FILL) / whole;
    }

    private static float distanceMm(JsonNode stream, JsonNode result) throws UnreadableException {
        double millimetres = switch (unit(stream)) {
            case "mm" -> 1;
            case "cm" -> 10;
            case "m" -> 1_000;
            default -> throw unit(stream, "is no unit of a level");
        };
        if (!names(stream, DISTANCE_WORDS))
            throw unit(stream, "may be a height as well as a distance");
        return (float) millimetres * Fields.number(result, 0, ReadingLimits.MOST_DISTANCE_MM / millimetres);
    }

    /// Whether the Datastream or its observed property is named by any of these words.
    private static boolean names(JsonNode stream, List<String> words) {
        var names = (stream.path("name").asText("") + " " + stream.at("/ObservedProperty/name").asText(""))
                .toLowerCase(Locale.ROOT);
        return words.stream().anyMatch(names::contains);
    }

    private static String unit(JsonNode stream) {
        var unit = stream.path("unitOfMeasurement");
        return Fields.find(unit, "/symbol").or(() -> Fields.find(unit, "/name")).orElse("").toLowerCase(Locale.ROOT);
    }

    private static UnreadableException unit(JsonNode stream, String why) {
        return new UnreadableException(RejectReason.UNIT, "'" + unit(stream) + "' " + why);
    }

    /// When it was measured; of a span its end.
    private static Instant instant(JsonNode observation) throws UnreadableException {
        var text = Fields.find(observation, "/phenomenonTime").or(() -> Fields.find(observation, "/resultTime")).orElse("");
        return Fields.instant(text.substring(text.indexOf('/') + 1));
    }
}
