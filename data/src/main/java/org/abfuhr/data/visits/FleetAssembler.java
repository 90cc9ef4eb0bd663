package org.abfuhr.data.visits;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.city.FacilitySettings;
import org.abfuhr.data.city.FleetSettings.DepotSettings;
import org.abfuhr.data.city.FleetSettings.VehicleSettings;
import org.abfuhr.data.city.ShiftSettings;
import org.abfuhr.data.city.ShiftSettings.BreakSettings;
import org.abfuhr.data.city.VehicleType;
import org.abfuhr.data.city.VehicleType.CompartmentSettings;
import org.abfuhr.data.city.VehicleType.Drive;
import org.abfuhr.data.visits.AssembledProblem.Hindered;
import org.abfuhr.model.fleet.Battery;
import org.abfuhr.model.fleet.Compartment;
import org.abfuhr.model.fleet.DayLimits;
import org.abfuhr.model.fleet.Shift;
import org.abfuhr.model.fleet.ShiftBreak;
import org.abfuhr.model.fleet.Vehicle;
import org.abfuhr.model.fleet.VehicleCosts;
import org.abfuhr.model.problem.TimeWindow;

/// Makes vehicles and shifts of `fleet.yaml`.
final class FleetAssembler {

    /// Of a problem from a city pack: kilograms and loose litres.
    static final List<String> DIMENSIONS = List.of("kg", "litres");

    static final BigDecimal METRES_PER_KM = BigDecimal.valueOf(1000);
    private static final BigDecimal WATT_HOURS_PER_KWH = BigDecimal.valueOf(1000);
    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);

    private final CityPack pack;
    private final HorizonDays days;
    private final WindowSeconds windows;
    private final List<String> fractions;
    private final List<String> profiles;
    private final FleetClosures closures;

    /// @param access one for each of the profiles
    FleetAssembler(CityPack pack, HorizonDays days, List<String> fractions, List<String> profiles, PlanningPlaces places,
            List<ProfileAccess> access) {
        this.pack = pack;
        this.days = days;
        this.windows = new WindowSeconds(days, pack.settings().zone());
        this.fractions = fractions;
        this.profiles = profiles;
        this.closures = new FleetClosures(pack, windows, profiles, places, access);
    }

    /// Which profile on the road vehicles of a type use: its road profile, and `+area` if the type drives without a driver.
    static String profileKey(VehicleType type) {
        return type.roadProfile() + (type.autonomous() ? "+area" : "");
    }

    List<Vehicle> vehicles() {
        return pack.fleet().vehicles().stream().map(this::vehicle).toList();
    }

    /// Shifts of all days; none on holidays, none of vehicles that stay in or that closures keep at home.
    List<Shift> shifts(Set<String> withoutVehicles) {
        List<Shift> shifts = new ArrayList<>();
        for (int day = 0; day < days.horizon(); day++)
            if (!pack.settings().holidays().contains(days.date(day)))
                addShifts(day, day == 0 ? withoutVehicles : Set.of(), shifts);
        return shifts;
    }

    private Vehicle vehicle(VehicleSettings settings) {
        var type = pack.fleet().typeOf(settings);
        return new Vehicle(settings.id(), profiles.indexOf(profileKey(type)),
                type.compartments().stream().map(this::compartment).toList(), facilities(type), type.endsEmpty(), costs(type),
                battery(type.drive()), type.autonomous());
    }

    private Compartment compartment(CompartmentSettings settings) {
        return new Compartment(settings.fractions().stream().map(fractions::indexOf).filter(f -> f >= 0).sorted().toList(),
                Arrays.stream(settings.capacities()).mapToObj(this::usable).toList());
    }

    private int usable(double capacity) {
        return Rounding.down(capacity * pack.fleet().usableShare());
    }

    private List<Integer> facilities(VehicleType type) {
        var ids = pack.facilities().stream().map(FacilitySettings::id).toList();
        return IntStream.range(0, ids.size())
                .filter(f -> type.facilities().isEmpty() || type.facilities().contains(ids.get(f))).boxed().toList();
    }

    private VehicleCosts costs(VehicleType type) {
        var costs = type.costs();
        return new VehicleCosts(Rounding.microEuro(costs.fixedEuro()),
                Rounding.microEuroPer(costs.perKmEuro(), METRES_PER_KM),
                Rounding.microEuroPer(costs.perHourEuro(), SECONDS_PER_HOUR),
                Rounding.microEuroPer(costs.overtimePerHourEuro(), SECONDS_PER_HOUR), Rounding.microEuro(costs.perLiftEuro()),
                Rounding.microEuroPer(euroPerKwh(type.drive()), WATT_HOURS_PER_KWH));
    }

    private BigDecimal euroPerKwh(Drive drive) {
        var environment = pack.settings().environment();
        return switch (drive) {
            case VehicleType.ElectricDrive electric -> environment.euroPerKwh();
            case VehicleType.DieselDrive diesel -> environment.euroPerLitreDiesel()
                    .divide(BigDecimal.valueOf(Drive.KWH_PER_LITRE_DIESEL), MathContext.DECIMAL64);
        };
    }

    private static Battery battery(Drive drive) {
        int perMetre = Rounding.up(drive.kwhPerKm() * 1000);
        int perLift = Rounding.up(drive.whPerLift());
        return switch (drive) {
            case VehicleType.ElectricDrive electric -> new Battery(Rounding.down(electric.batteryKwh() * 1000),
                    Rounding.up(electric.reserveKwh() * 1000), perMetre, perLift);
            case VehicleType.DieselDrive diesel -> new Battery(Battery.NO_LIMIT, 0, perMetre, perLift);
        };
    }

    private void addShifts(int day, Set<String> withoutVehicles, List<Shift> shifts) {
        var vehicles = pack.fleet().vehicles();
        for (int v = 0; v < vehicles.size(); v++) {
            var vehicle = vehicles.get(v);
            var settings = vehicle.shiftOn(days.date(day));
            int index = v;
            if (settings.isPresent() && !withoutVehicles.contains(vehicle.id()))
                closures.left(vehicle, windows.window(settings.get().hours(), days.date(day)))
                        .ifPresent(hours -> shifts.add(shift(index, vehicle, day, settings.get(), hours)));
        }
    }

    /// What closures do to the vehicles that would drive on the first day.
    List<Hindered> hindered(Set<String> withoutVehicles) {
        if (pack.settings().holidays().contains(days.date(0)))
            return List.of();
        List<Hindered> hindered = new ArrayList<>();
        for (var vehicle : pack.fleet().vehicles())
            if (!withoutVehicles.contains(vehicle.id()))
                vehicle.shiftOn(days.date(0)).ifPresent(settings -> hindered
                        .addAll(closures.hindrances(vehicle, windows.window(settings.hours(), days.date(0)))));
        return hindered;
    }

    private Shift shift(int index, VehicleSettings vehicle, int day, ShiftSettings settings, TimeWindow hours) {
        var built = vehicle(vehicle);
        int slots = built.compartments().size() * DIMENSIONS.size();
        return new Shift(vehicle.id() + " " + days.date(day) + " " + settings.name(), index, day, depot(vehicle.startDepot()),
                depot(vehicle.endDepot()), hours.earliest(), hours.latest(), Rounding.down(settings.maxHours() * 3600),
                Rounding.down(settings.regularHours() * 3600), settings.maxUnloadings(), DayLimits.none(DIMENSIONS.size()),
                settings.breaks().stream().map(rest -> rest(rest, day)).toList(), Collections.nCopies(slots, 0), List.of(),
                built.battery().limited() ? built.battery().capacityWattHours() : 0, null);
    }

    private int depot(String id) {
        return pack.fleet().depots().stream().map(DepotSettings::id).toList().indexOf(id);
    }

    private ShiftBreak rest(BreakSettings settings, int day) {
        return switch (settings) {
            case ShiftSettings.WindowRest rest -> {
                var begin = windows.window(rest.begin(), days.date(day));
                yield new ShiftBreak.WindowBreak(begin.earliest(), begin.latest(), rest.minutes() * 60);
            }
            case ShiftSettings.DrivingRest rest -> new ShiftBreak.AccumulatedBreak(rest.afterMinutes() * 60, rest.minutes() * 60);
        };
    }
}
