package org.abfuhr.data.city.format;

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
        return new FleetSettings(types, vehicles, depots, root.whole("vehiclesPerSupervisor", 1));
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
}
