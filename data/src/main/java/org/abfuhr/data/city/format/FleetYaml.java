package org.abfuhr.data.city.format;

import org.abfuhr.data.city.yaml.YamlText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.abfuhr.data.city.DayWindow;
import org.abfuhr.data.city.FleetSettings;
import org.abfuhr.data.city.FleetSettings.DepotSettings;
import org.abfuhr.data.city.FleetSettings.VehicleSettings;
import org.abfuhr.data.city.ShiftSettings;
import org.abfuhr.data.city.ShiftSettings.BreakSettings;
import org.abfuhr.data.city.VehicleType;
import org.abfuhr.data.city.VehicleType.CompartmentSettings;
import org.abfuhr.data.city.VehicleType.CostSettings;
import org.abfuhr.data.city.VehicleType.Drive;
import org.abfuhr.data.city.Weekdays;
import org.abfuhr.data.city.yaml.SettingsNode;
import org.abfuhr.data.city.yaml.Suggestion;
import org.abfuhr.model.fault.Faults;

/// Reads `fleet.yaml`.
final class FleetYaml {

    private static final DayWindow WHOLE_DAY = new DayWindow(0, 24 * 60);
    private static final int USUAL_UNLOADINGS = 3;

    private final SettingsNode root;
    private final Faults faults;
    private final Map<String, ShiftSettings> shifts = new LinkedHashMap<>();

    FleetYaml(SettingsNode root, Faults faults) {
        this.root = root;
        this.faults = faults;
        root.entries("shifts").forEach((name, shift) -> shifts.put(name, shift(name, shift)));
    }

    FleetSettings fleet() {
        List<VehicleType> types = new ArrayList<>();
        List<VehicleSettings> vehicles = new ArrayList<>();
        List<DepotSettings> depots = new ArrayList<>();
        root.entries("types").forEach((id, type) -> types.add(type(id, type)));
        root.entries("vehicles").forEach((id, vehicle) -> vehicles.add(vehicle(id, vehicle)));
        root.entries("depots")
                .forEach((id, depot) -> depots.add(new DepotSettings(id, depot.text("name"), FacilitiesYaml.position(depot))));
        return new FleetSettings(types, vehicles, depots, root.whole("vehiclesPerSupervisor", 1),
                root.number("usableShare", 1));
    }

    /// The shifts by name, also those that no vehicle works.
    Map<String, ShiftSettings> shifts() {
        return shifts;
    }

    private static ShiftSettings shift(String name, SettingsNode shift) {
        var hours = shift.parsed("hours", DayWindow::parse, WHOLE_DAY, CityYaml.WINDOWS_FIX);
        double maxHours = shift.number("maxHours", (hours.toMinute() - hours.fromMinute()) / 60.0);
        return new ShiftSettings(name,
                shift.parsed("days", Weekdays::parse, Weekdays.NONE, "Give weekdays such as Mo-Fr or Mo Th."),
                hours, maxHours, shift.number("regularHours", maxHours), shift.whole("maxUnloadings", USUAL_UNLOADINGS),
                shift.items("breaks").stream().map(FleetYaml::rest).toList());
    }

    private static BreakSettings rest(SettingsNode rest) {
        int minutes = rest.whole("minutes", 0);
        return rest.has("begin")
                ? new ShiftSettings.WindowRest(rest.parsed("begin", DayWindow::parse, WHOLE_DAY, CityYaml.WINDOWS_FIX), minutes)
                : new ShiftSettings.DrivingRest(rest.whole("afterDrivingMinutes", 0), minutes);
    }

    private static VehicleType type(String id, SettingsNode type) {
        return new VehicleType(id, type.text("name"), type.text("roadProfile"), type.flag("autonomous", false),
                type.flag("endsEmpty", true), type.items("compartments").stream().map(FleetYaml::compartment).toList(),
                type.texts("facilities"), costs(type.at("costs")), drive(type.at("drive")));
    }

    private static CompartmentSettings compartment(SettingsNode part) {
        return new CompartmentSettings(part.texts("fractions"), part.whole("payloadKg", 0), part.whole("volumeLitres", 0),
                part.number("compaction", 1));
    }

    private static CostSettings costs(SettingsNode costs) {
        return new CostSettings(costs.euro("fixedEuro"), costs.euro("perKmEuro"), costs.euro("perHourEuro"),
                costs.euro("overtimePerHourEuro"), costs.euro("perLiftEuro"));
    }

    private static Drive drive(SettingsNode drive) {
        return drive.has("dieselLitresPerKm")
                ? new VehicleType.DieselDrive(drive.number("dieselLitresPerKm", 0), drive.number("dieselLitresPerLift", 0))
                : new VehicleType.ElectricDrive(drive.number("batteryKwh", 0), drive.number("reserveKwh", 0),
                        drive.number("kwhPerKm", 0), drive.number("whPerLift", 0));
    }

    private VehicleSettings vehicle(String id, SettingsNode vehicle) {
        String depot = vehicle.text("depot");
        return new VehicleSettings(id, vehicle.text("type"), depot, vehicle.text("endDepot", depot), shiftsOf(vehicle),
                vehicle.parsedList("absent", LocalDate::parse, CityYaml.DATE_FIX));
    }

    private List<ShiftSettings> shiftsOf(SettingsNode vehicle) {
        List<ShiftSettings> found = new ArrayList<>();
        List<String> names = vehicle.texts("shifts");
        for (int i = 0; i < names.size(); i++) {
            var shift = shifts.get(names.get(i));
            if (shift != null)
                found.add(shift);
            else if (!names.get(i).isEmpty())
                faults.add("E310", vehicle.where("shifts[" + i + "]"), "is \"" + names.get(i) + "\", which is no shift.",
                        Suggestion.forReference(names.get(i), shifts.keySet()));
        }
        return found;
    }

    /// Text of `fleet.yaml`.
    static String text(FleetSettings fleet, Map<String, String> comments) {
        Map<String, ShiftSettings> shifts = new LinkedHashMap<>();
        fleet.vehicles().forEach(vehicle -> vehicle.shifts().forEach(shift -> shifts.putIfAbsent(shift.name(), shift)));
        var yaml = new YamlText(comments).note("yaml-language-server: $schema=schema/fleet.schema.json");
        return yaml.put("vehiclesPerSupervisor", fleet.vehiclesPerSupervisor()).put("usableShare", fleet.usableShare())
                .map("depots", all -> fleet.depots().forEach(depot -> all.map(depot.id(),
                        part -> FacilitiesYaml.writePosition(part.put("name", depot.name()), depot.position()))))
                .map("shifts", all -> shifts.forEach((name, shift) -> all.map(name, part -> write(part, shift))))
                .map("types", all -> fleet.types().forEach(type -> all.map(type.id(), part -> write(part, type))))
                .map("vehicles", all -> fleet.vehicles().forEach(vehicle -> all.map(vehicle.id(), part -> write(part, vehicle))))
                .toString();
    }

    private static void write(YamlText yaml, ShiftSettings shift) {
        yaml.put("days", shift.days().toString()).put("hours", shift.hours().toString()).put("maxHours", shift.maxHours())
                .put("regularHours", shift.regularHours()).put("maxUnloadings", shift.maxUnloadings())
                .items("breaks", shift.breaks(), rest -> write(yaml, rest));
    }

    private static void write(YamlText yaml, BreakSettings rest) {
        switch (rest) {
            case ShiftSettings.WindowRest(var begin, int minutes) -> yaml.put("begin", begin.toString()).put("minutes", minutes);
            case ShiftSettings.DrivingRest(int after, int minutes) ->
                yaml.put("afterDrivingMinutes", after).put("minutes", minutes);
        }
    }

    private static void write(YamlText yaml, VehicleType type) {
        yaml.put("name", type.name()).put("roadProfile", type.roadProfile()).put("autonomous", type.autonomous())
                .put("endsEmpty", type.endsEmpty())
                .items("compartments", type.compartments(),
                        part -> yaml.put("fractions", part.fractions()).put("payloadKg", part.payloadKg())
                                .put("volumeLitres", part.volumeLitres()).put("compaction", part.compaction()))
                .put("facilities", type.facilities()).map("costs", costs -> write(costs, type.costs()))
                .map("drive", drive -> write(drive, type.drive()));
    }

    private static void write(YamlText yaml, CostSettings costs) {
        yaml.put("fixedEuro", costs.fixedEuro()).put("perKmEuro", costs.perKmEuro()).put("perHourEuro", costs.perHourEuro())
                .put("overtimePerHourEuro", costs.overtimePerHourEuro()).put("perLiftEuro", costs.perLiftEuro());
    }

    private static void write(YamlText yaml, Drive drive) {
        switch (drive) {
            case VehicleType.ElectricDrive(double battery, double reserve, double kwhPerKm, double whPerLift) ->
                yaml.put("batteryKwh", battery).put("reserveKwh", reserve).put("kwhPerKm", kwhPerKm).put("whPerLift", whPerLift);
            case VehicleType.DieselDrive(double litresPerKm, double litresPerLift) ->
                yaml.put("dieselLitresPerKm", litresPerKm).put("dieselLitresPerLift", litresPerLift);
        }
    }

    private static void write(YamlText yaml, VehicleSettings vehicle) {
        yaml.put("type", vehicle.type()).put("depot", vehicle.startDepot())
                .putIfPresent("endDepot", vehicle.endDepot().equals(vehicle.startDepot()) ? "" : vehicle.endDepot())
                .put("shifts", vehicle.shifts().stream().map(ShiftSettings::name).toList()).put("absent", vehicle.absent());
    }
}
