package org.abfuhr.data.city.format;

import org.abfuhr.data.city.yaml.YamlText;
import java.util.Map;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.abfuhr.data.city.FacilitySettings;
import org.abfuhr.data.city.FacilitySettings.ChargerSettings;
import org.abfuhr.data.city.WeekHours;
import org.abfuhr.data.city.yaml.SettingsNode;
import org.abfuhr.model.geo.Coordinate;

/// Reads `facilities.yaml`.
final class FacilitiesYaml {

    private static final String HOURS_FIX = "Give opening hours such as Mo-Fr 06:00-16:00; Sa 07:00-12:00, or 24/7.";

    private FacilitiesYaml() {}

    static List<FacilitySettings> facilities(SettingsNode root) {
        List<FacilitySettings> facilities = new ArrayList<>();
        root.entries("facilities").forEach((id, facility) -> facilities.add(facility(id, facility)));
        return facilities;
    }

    private static FacilitySettings facility(String id, SettingsNode facility) {
        return new FacilitySettings(id, facility.text("name"), position(facility), facility.texts("fractions"),
                facility.parsed("openingHours", WeekHours::parse, WeekHours.ALWAYS, HOURS_FIX),
                facility.number("unloadingMinutes", 0), facility.euro("feeEuro"), facility.euro("feeEuroPerTonne"),
                facility.has("charger") ? Optional.of(charger(facility.at("charger"))) : Optional.empty());
    }

    private static ChargerSettings charger(SettingsNode charger) {
        return new ChargerSettings(charger.number("minutes", 0), charger.number("kwh", 0));
    }

    /// Position of the node's latitude and longitude; where the schema refused them, some position on earth.
    static Coordinate position(SettingsNode node) {
        return new Coordinate(Math.clamp(node.number("latitude", 0), -90.0, 90.0),
                Math.clamp(node.number("longitude", 0), -180.0, 180.0));
    }

    /// Text of `facilities.yaml`.
    static String text(List<FacilitySettings> facilities, Map<String, String> comments) {
        return new YamlText(comments).note("yaml-language-server: $schema=schema/facilities.schema.json")
                .map("facilities", all -> facilities.forEach(one -> all.map(one.id(), part -> write(part, one)))).toString();
    }

    private static void write(YamlText yaml, FacilitySettings facility) {
        writePosition(yaml.put("name", facility.name()), facility.position());
        yaml.put("fractions", facility.fractions()).put("openingHours", facility.openingHours().toString())
                .put("unloadingMinutes", facility.unloadingMinutes()).put("feeEuro", facility.feeEuro())
                .put("feeEuroPerTonne", facility.feeEuroPerTonne());
        facility.charger().ifPresent(charger -> yaml.map("charger",
                part -> part.put("minutes", charger.minutes()).put("kwh", charger.kwh())));
    }

    static void writePosition(YamlText yaml, Coordinate position) {
        yaml.put("latitude", position.latitude()).put("longitude", position.longitude());
    }
}
