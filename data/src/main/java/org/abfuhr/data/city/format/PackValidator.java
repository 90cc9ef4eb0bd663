package org.abfuhr.data.city.format;

import java.time.DayOfWeek;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.city.CollectionRules;
import org.abfuhr.data.city.Container;
import org.abfuhr.data.city.FacilitySettings;
import org.abfuhr.data.city.FleetSettings;
import org.abfuhr.data.city.FleetSettings.VehicleSettings;
import org.abfuhr.data.city.ShiftSettings;
import org.abfuhr.data.city.VehicleType;
import org.abfuhr.data.city.Weekdays;
import org.abfuhr.data.city.yaml.Suggestion;
import org.abfuhr.data.city.yaml.YamlFile;
import org.abfuhr.model.fault.Faults;

/// Checks what only the whole pack can tell: references between the files, and values that contradict each other.
/// References into a file that could not be read are not held against the one who refers.
final class PackValidator {

    private static final int TOLD_PER_KIND = 10;

    private final CityPack pack;
    private final YamlFile city;
    private final YamlFile fleetFile;
    private final YamlFile facilityFile;
    private final ContainerTable table;
    private final Faults faults;
    private final Map<String, Integer> containerFaults = new HashMap<>();

    PackValidator(CityPack pack, YamlFile city, YamlFile fleetFile, YamlFile facilityFile, ContainerTable table, Faults faults) {
        this.pack = pack;
        this.city = city;
        this.fleetFile = fleetFile;
        this.facilityFile = facilityFile;
        this.table = table;
        this.faults = faults;
    }

    void validate(Collection<ShiftSettings> shifts) {
        shifts.forEach(this::validateShift);
        pack.fleet().types().forEach(this::validateType);
        pack.fleet().vehicles().forEach(this::validateVehicle);
        validateArea();
        pack.facilities().forEach(this::validateFacility);
        validateContainers();
        validateOpenData();
        validateNoiseHours();
    }

    private void validateNoiseHours() {
        boolean protects = table.containers().isEmpty() || table.containers().stream().anyMatch(Container::quiet);
        faults.require(pack.settings().rules().noiseHours().isEmpty() || protects, "E309", city.where("rules.noiseHours"),
                "protects no container.", "Give quiet places yes in the column quiet of containers.csv, or remove the rule.");
    }

    private void validateShift(ShiftSettings shift) {
        String path = "shifts." + shift.name();
        faults.require(!shift.days().isEmpty(), "E308", fleetFile.where(path + ".days"), "names no weekday.",
                "Give weekdays such as Mo-Fr.");
        faults.require(shift.regularHours() <= shift.maxHours(), "E309", fleetFile.where(path + ".regularHours"),
                "is " + shift.regularHours() + ", above maxHours " + shift.maxHours() + ".", "Give at most maxHours.");
        for (int i = 0; i < shift.breaks().size(); i++)
            if (shift.breaks().get(i) instanceof ShiftSettings.WindowRest(var begin, int _))
                faults.require(begin.fromMinute() < shift.hours().toMinute() && begin.toMinute() > shift.hours().fromMinute(),
                        "E309",
                        fleetFile.where(path + ".breaks[" + i + "].begin"), "is " + begin + ", outside the hours " + shift.hours()
                                + ".",
                        "Let the break begin inside the shift.");
    }

    private void validateType(VehicleType type) {
        String path = "types." + type.id();
        Set<String> seen = new HashSet<>();
        for (int c = 0; c < type.compartments().size(); c++) {
            List<String> fractions = type.compartments().get(c).fractions();
            for (int f = 0; f < fractions.size(); f++)
                validateCompartmentFraction(path + ".compartments[" + c + "].fractions[" + f + "]", fractions.get(f), seen);
        }
        for (int f = 0; f < type.facilities().size(); f++)
            requireFacility(fleetFile.where(path + ".facilities[" + f + "]"), type.facilities().get(f));
        if (type.drive() instanceof VehicleType.ElectricDrive(double battery, double reserve, double _, double _))
            faults.require(reserve < battery || battery == 0, "E309", fleetFile.where(path + ".drive.reserveKwh"),
                    "is " + reserve + ", not below batteryKwh " + battery + ".", "Leave the vehicle some energy to drive.");
        if (type.endsEmpty())
            seen.forEach(fraction -> requireUnloading(path, type, fraction));
    }

    private void validateCompartmentFraction(String path, String fraction, Set<String> seen) {
        requireFraction(fleetFile.where(path), fraction);
        faults.require(seen.add(fraction), "E309", fleetFile.where(path), "names " + fraction + " a second time.",
                "Let one compartment of a vehicle take a fraction.");
    }

    private void requireUnloading(String path, VehicleType type, String fraction) {
        List<String> known = pack.facilities().stream().map(FacilitySettings::id).toList();
        boolean found = !known.containsAll(type.facilities()) || pack.facilities().stream()
                .anyMatch(facility -> facility.fractions().contains(fraction) && mayUse(type, facility));
        faults.require(found || !facilityFile.readable() || !isFraction(fraction), "E309", fleetFile.where(path),
                "ends empty, but may use no facility that accepts " + fraction + ".",
                "Name a facility, or give endsEmpty: false.");
    }

    private static boolean mayUse(VehicleType type, FacilitySettings facility) {
        return type.facilities().isEmpty() || type.facilities().contains(facility.id());
    }

    private void validateVehicle(VehicleSettings vehicle) {
        String path = "vehicles." + vehicle.id();
        FleetSettings fleet = pack.fleet();
        require(fleet.types().stream().map(VehicleType::id).toList(), fleetFile.where(path + ".type"), vehicle.type(),
                "vehicle type");
        List<String> depots = fleet.depots().stream().map(FleetSettings.DepotSettings::id).toList();
        require(depots, fleetFile.where(path + ".depot"), vehicle.startDepot(), "depot");
        if (!vehicle.endDepot().equals(vehicle.startDepot()))
            require(depots, fleetFile.where(path + ".endDepot"), vehicle.endDepot(), "depot");
        requireOneShiftPerDay(path + ".shifts", vehicle);
    }

    private void requireOneShiftPerDay(String path, VehicleSettings vehicle) {
        Set<DayOfWeek> worked = new TreeSet<>();
        Set<DayOfWeek> twice = new TreeSet<>();
        vehicle.shifts().forEach(shift -> shift.days().days().stream().filter(day -> !worked.add(day)).forEach(twice::add));
        faults.require(twice.isEmpty(), "E309", fleetFile.where(path), "has two shifts on " + Weekdays.of(twice) + ".",
                "Give at most one shift per weekday; a second one is a second vehicle.");
    }

    private void validateArea() {
        for (VehicleSettings vehicle : pack.fleet().vehicles())
            faults.require(pack.area().isPresent() || !isAutonomous(vehicle), "E309",
                    fleetFile.where("vehicles." + vehicle.id() + ".type"), "is autonomous, but the pack has no operating area.",
                    "Put the approved area into " + PackFiles.AREA + ".");
        pack.area().ifPresent(file -> AreaFile.check(file, faults));
    }

    private boolean isAutonomous(VehicleSettings vehicle) {
        return pack.fleet().types().stream().anyMatch(type -> type.id().equals(vehicle.type()) && type.autonomous());
    }

    private void validateFacility(FacilitySettings facility) {
        for (int f = 0; f < facility.fractions().size(); f++)
            requireFraction(facilityFile.where("facilities." + facility.id() + ".fractions[" + f + "]"),
                    facility.fractions().get(f));
    }

    private void validateOpenData() {
        pack.settings().service().openData().ifPresent(open -> {
            for (int f = 0; f < open.fractions().size(); f++)
                requireFraction(city.where("service.openData.fractions[" + f + "]"), open.fractions().get(f));
        });
    }

    private void validateContainers() {
        Map<String, Integer> byId = new HashMap<>();
        Map<String, Integer> bySensor = new HashMap<>();
        if (table.readable() && table.containers().isEmpty())
            faults.add("E312", city.where("containers"), "names no container at all.", "Add at least one row.");
        for (int i = 0; i < table.containers().size(); i++)
            validateContainer(i, table.containers().get(i), byId, bySensor);
    }

    private void validateContainer(int index, Container container, Map<String, Integer> byId, Map<String, Integer> bySensor) {
        requireOwn("id", container.id(), index, byId);
        container.sensor().ifPresent(sensor -> requireOwn("sensor", sensor, index, bySensor));
        if (!container.fraction().isEmpty() && city.readable() && !isFraction(container.fraction()) && isTold("fraction", index))
            requireFraction(table.where(index) + " fraction", container.fraction());
        if (!canBeServed(container) && isTold("quiet", index))
            faults.add("E309", table.where(index),
                    "is quiet, but has windows outside rules.noiseHours of city.yaml, or Sunday as a fixed day.",
                    "Let it be emptied on working days within these hours.");
        if (container.sensor().isEmpty() && !hasCalendar(container) && isTold("calendar", index))
            faults.add("E309", table.where(index), "has neither a sensor nor a calendar.",
                    "Give the id of its sensor, the weekdays of its collection, or a rule.");
    }

    /// Readings find their container by either name, and capitals do not matter to them.
    private void requireOwn(String kind, String name, int index, Map<String, Integer> rows) {
        var first = rows.putIfAbsent(name.toLowerCase(Locale.ROOT), index);
        if (first != null && !name.isEmpty() && isTold(kind, index))
            faults.add("E311", table.where(index), "has the " + kind + " of " + table.where(first) + ".",
                    "Give each row its own " + kind + "; capitals do not count.");
    }

    /// Whether noise rules leave a quiet container some time in its windows and none of its fixed days out.
    private boolean canBeServed(Container container) {
        var noise = pack.settings().rules().noiseHours();
        if (noise.isEmpty() || !container.quiet() || !isFraction(container.fraction()))
            return true;
        var hours = pack.windowsOf(container);
        var allowed = noise.get().weekdays();
        return !pack.fixedDaysOf(container).contains(DayOfWeek.SUNDAY) && (hours.isEmpty() || hours.stream()
                .anyMatch(each -> each.fromMinute() < allowed.toMinute() && each.toMinute() > allowed.fromMinute()));
    }

    private boolean hasCalendar(Container container) {
        boolean ruled = !container.rules().equals(CollectionRules.NONE);
        return !container.calendar().isEmpty() || ruled || !isFraction(container.fraction())
                || !pack.fractionOf(container).rules().equals(CollectionRules.NONE);
    }

    private boolean isTold(String kind, int index) {
        int count = containerFaults.merge(kind, 1, Integer::sum);
        if (count == TOLD_PER_KIND + 1)
            faults.add("E323", table.where(index).replaceFirst(":.*", ""), "has more rows with such a fault (" + kind + ").",
                    "Mend the ones above first.");
        return count <= TOLD_PER_KIND;
    }

    private boolean isFraction(String id) {
        return pack.settings().fractions().containsKey(id);
    }

    private void requireFraction(String where, String fraction) {
        if (city.readable())
            require(pack.settings().fractions().keySet(), where, fraction, "fraction of city.yaml");
    }

    private void requireFacility(String where, String facility) {
        if (facilityFile.readable())
            require(pack.facilities().stream().map(FacilitySettings::id).toList(), where, facility,
                    "facility of facilities.yaml");
    }

    private void require(Collection<String> known, String where, String id, String what) {
        if (!id.isEmpty())
            faults.require(known.contains(id), "E310", where, "is \"" + id + "\", which is no " + what + ".",
                    Suggestion.forReference(id, known));
    }
}
