package org.abfuhr.data.city.format;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.abfuhr.data.city.CitySettings;
import org.abfuhr.data.city.FacilitySettings;
import org.abfuhr.data.city.FleetSettings;
import org.abfuhr.data.city.yaml.SettingsNode;
import org.abfuhr.data.city.yaml.YamlFile;
import org.abfuhr.data.city.yaml.YamlSchema;
import org.abfuhr.model.fault.FaultKind;
import org.abfuhr.model.fault.Faults;

/// Settings of a city yet to be made, with the comments that tell where their figures are from.
///
/// @param comments by file (`city`, `fleet`, `facilities`), then by key path
public record PackTemplate(CitySettings city, FleetSettings fleet, List<FacilitySettings> facilities,
        Map<String, Map<String, String>> comments) {

    public PackTemplate {
        facilities = List.copyOf(facilities);
        comments = Map.copyOf(comments);
    }

    /// The template that comes with the program.
    public static PackTemplate load() {
        var faults = new Faults();
        var city = yaml("city", faults);
        var fleet = yaml("fleet", faults);
        var facilities = yaml("facilities", faults);
        var template = new PackTemplate(CityYaml.settings(SettingsNode.of(city, faults)),
                new FleetYaml(SettingsNode.of(fleet, faults), faults).fleet(),
                FacilitiesYaml.facilities(SettingsNode.of(facilities, faults)),
                Map.of("city", city.comments(), "fleet", fleet.comments(), "facilities", facilities.comments()));
        faults.throwIfAny(FaultKind.INPUT);
        return template;
    }

    private static YamlFile yaml(String name, Faults faults) {
        return YamlFile.parse(Path.of("derive", name + ".yaml"), YamlSchema.resource("/derive/" + name + ".yaml"),
                YamlSchema.of(name), faults);
    }
}
