package org.abfuhr.data.lists;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.abfuhr.data.city.Weekdays;
import org.abfuhr.model.geo.Coordinate;

/// Reads `WasteContainer` entities of the Smart Data Models: normalized, simplified, or NGSI-v2. Our own export adds `wasteFraction` and
/// `containerCount`, which the model does not have.
///
/// Source: Smart Data Models, dataModel.WasteManagement, WasteContainer 0.3.0; ETSI GS CIM 009.
final class WasteContainerEntities {

    private static final Map<String, WasteKind> KINDS = Map.of("glass", WasteKind.GLASS, "paper", WasteKind.PAPER, "plastic",
            WasteKind.PACKAGING, "metal", WasteKind.PACKAGING, "organic", WasteKind.BIO, "inorganic", WasteKind.RESIDUAL, "other",
            WasteKind.RESIDUAL);

    /// What the model and our export have beside what is read.
    private static final Set<String> KNOWN = Set.of("id", "type", "@context", "name", "location", "storedWasteKind",
            "binCapacity",
            "refDevice", "wasteFraction", "containerCount", "fillingLevel", "fillingLevelForecast", "overflowProbability",
            "dateLastEmptying", "nextActuationDeadline", "address", "areaServed", "status", "temperature", "methaneConcentration",
            "cargoWeight", "category", "storedWasteOrigin", "storedWasteCode", "serialNumber", "regulation", "responsible",
            "isleId", "binId", "wardId", "RFID", "license_plate", "binColor", "dateServiceStarted", "dateLastCleaning",
            "nextCleaningDeadline", "binLoggedTime", "actuationHours", "refWasteContainerModel", "refWasteContainerIsle",
            "timeInstant", "TimeInstant", "binFullnessThreshold", "binRecommendedLoad", "binMaxLoad", "owner", "source",
            "dateCreated", "dateModified", "dataProvider", "description", "alternateName", "seeAlso", "color", "image",
            "annotations", "createdAt", "modifiedAt");

    private final String source;
    private final Positions positions;
    private final Omissions omissions = new Omissions();
    private final SequencedSet<String> unknown = new LinkedHashSet<>();

    WasteContainerEntities(String source, Positions positions) {
        this.source = source;
        this.positions = positions;
    }

    /// Whether the document holds such entities.
    static boolean isIn(JsonNode document) {
        return list(document).stream().anyMatch(WasteContainerEntities::isContainer);
    }

    ContainerList read(JsonNode document) {
        var entities = list(document);
        List<ListedContainer> containers = new ArrayList<>();
        for (int i = 0; i < entities.size(); i++)
            container(source + " [" + i + "]", entities.get(i)).ifPresent(containers::add);
        return new ContainerList(source, "ngsi-ld", entities.size(), containers, omissions, List.copyOf(unknown));
    }

    /// One entity, a list of them, or those of a notification.
    private static List<JsonNode> list(JsonNode document) {
        var all = document.path("data").isArray() ? document.path("data") : document;
        return all.isArray() ? all.valueStream().toList() : List.of(all);
    }

    private static boolean isContainer(JsonNode entity) {
        return entity.path("type").asText().endsWith("WasteContainer");
    }

    private Optional<ListedContainer> container(String where, JsonNode entity) {
        if (!isContainer(entity))
            return omitted(OmitReason.ENTITY, where, entity.path("type").asText());
        entity.fieldNames().forEachRemaining(this::noteIfUnknown);
        String id = id(entity.path("id").asText());
        if (id.isEmpty())
            return omitted(OmitReason.ID, where, "");
        var kind = Optional.ofNullable(KINDS.get(value(entity, "storedWasteKind").asText("other")));
        if (kind.isEmpty())
            return omitted(OmitReason.MATERIAL, where, value(entity, "storedWasteKind").asText());
        var place = value(entity, "location").path("coordinates");
        var position = place.path(0).isNumber() && place.path(1).isNumber()
                ? positions.at(place.get(0).doubleValue(), place.get(1).doubleValue())
                : Optional.<Coordinate>empty();
        if (position.isEmpty())
            return omitted(OmitReason.POSITION, where, id);
        return Optional.of(new ListedContainer(where, id, true, position.get(), value(entity, "name").asText(""), kind.get(),
                Optional.of(value(entity, "wasteFraction").asText("")).filter(fraction -> !fraction.isEmpty()), litres(entity),
                whole(value(entity, "containerCount")), Weekdays.NONE, device(entity)));
    }

    private Optional<ListedContainer> omitted(OmitReason reason, String where, String what) {
        omissions.add(reason, where, what);
        return Optional.empty();
    }

    private void noteIfUnknown(String field) {
        if (!KNOWN.contains(field))
            unknown.add(field);
    }

    /// Cubic metres where the unit says so, else litres. With a count the capacity is that of all together.
    private static OptionalInt litres(JsonNode entity) {
        var capacity = value(entity, "binCapacity");
        if (!capacity.isNumber())
            return OptionalInt.empty();
        double factor = entity.path("binCapacity").path("unitCode").asText().equals("MTQ") ? 1_000 : 1;
        int count = Math.max(1, whole(value(entity, "containerCount")).orElse(1));
        return OptionalInt.of((int) Math.round(capacity.doubleValue() * factor / count));
    }

    private static OptionalInt whole(JsonNode value) {
        return value.isInt() ? OptionalInt.of(value.intValue()) : OptionalInt.empty();
    }

    private static Optional<String> device(JsonNode entity) {
        var field = entity.path("refDevice");
        var devices = field.has("object") ? field.path("object") : value(entity, "refDevice");
        String first = devices.isArray() ? devices.path(0).asText() : devices.asText("");
        return Optional.of(id(first)).filter(id -> !id.isEmpty());
    }

    private static JsonNode value(JsonNode entity, String name) {
        var field = entity.path(name);
        return field.has("value") ? field.path("value") : field;
    }

    /// Last part of a URN, its octets as letters; other ids as they are.
    private static String id(String entity) {
        if (!entity.startsWith("urn:"))
            return entity;
        String last = entity.substring(entity.lastIndexOf(':') + 1);
        try {
            return URLDecoder.decode(last.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return last;
        }
    }
}
