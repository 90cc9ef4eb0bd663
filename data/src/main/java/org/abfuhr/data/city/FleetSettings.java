package org.abfuhr.data.city;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.abfuhr.model.geo.Coordinate;

/// What `fleet.yaml` says: who drives, when, from where.
///
/// @param types by the order in the file
/// @param vehicles in the order of the file
/// @param depots in the order of the file
/// @param vehiclesPerSupervisor autonomous vehicles one person of the technical supervision (§ 1d StVG) may watch at a time
/// @param usableShare of all capacities, up to which trips are planned: containers may hold more than was expected
public record FleetSettings(List<VehicleType> types, List<VehicleSettings> vehicles, List<DepotSettings> depots,
        int vehiclesPerSupervisor, double usableShare) {

    /// Where vehicles start and end.
    public record DepotSettings(String id, String name, Coordinate position) {}

    /// One truck.
    ///
    /// @param type id of its type
    /// @param startDepot id of a depot
    /// @param endDepot id of a depot
    /// @param shifts at most one per weekday
    /// @param absent dates on which it is in the workshop
    /// @param extra shifts of single dates, in place of what the weekday says
    public record VehicleSettings(String id, String type, String startDepot, String endDepot, List<ShiftSettings> shifts,
            List<LocalDate> absent, Map<LocalDate, ShiftSettings> extra) {

        public VehicleSettings {
            shifts = List.copyOf(shifts);
            absent = List.copyOf(absent);
            extra = Collections.unmodifiableSortedMap(new TreeMap<>(extra));
        }

        /// As `fleet.yaml` says it: every week is the same.
        public VehicleSettings(String id, String type, String startDepot, String endDepot, List<ShiftSettings> shifts,
                List<LocalDate> absent) {
            this(id, type, startDepot, endDepot, shifts, absent, Map.of());
        }

        /// Shift on the date, holidays not considered.
        public Optional<ShiftSettings> shiftOn(LocalDate date) {
            if (absent.contains(date))
                return Optional.empty();
            return Optional.ofNullable(extra.get(date)).or(
                    () -> shifts.stream().filter(shift -> shift.days().contains(date.getDayOfWeek())).findFirst());
        }

        /// The same, staying at home on the date.
        public VehicleSettings restingOn(LocalDate date) {
            List<LocalDate> dates = new ArrayList<>(absent);
            dates.add(date);
            return new VehicleSettings(id, type, startDepot, endDepot, shifts, dates, extra);
        }

        /// The same, working this shift on the date whatever was said of it.
        public VehicleSettings workingOn(LocalDate date, ShiftSettings shift) {
            Map<LocalDate, ShiftSettings> dated = new HashMap<>(extra);
            dated.put(date, shift);
            return new VehicleSettings(id, type, startDepot, endDepot, shifts,
                    absent.stream().filter(day -> !day.equals(date)).toList(), dated);
        }
    }

    public FleetSettings {
        types = List.copyOf(types);
        vehicles = List.copyOf(vehicles);
        depots = List.copyOf(depots);
    }

    /// The same with other vehicles.
    public FleetSettings with(List<VehicleSettings> others) {
        return new FleetSettings(types, others, depots, vehiclesPerSupervisor, usableShare);
    }

    /// The same, planned up to another share of the capacities.
    public FleetSettings withUsableShare(double other) {
        return new FleetSettings(types, vehicles, depots, vehiclesPerSupervisor, other);
    }

    /// Ids of the vehicles, in order.
    public List<String> vehicleIds() {
        return vehicles.stream().map(VehicleSettings::id).toList();
    }

    /// Type of the vehicle.
    public VehicleType typeOf(VehicleSettings vehicle) {
        return types.stream().filter(type -> type.id().equals(vehicle.type())).findFirst().orElseThrow();
    }

    /// Type of the vehicle with this id.
    public VehicleType typeOf(String vehicle) {
        return typeOf(vehicles.stream().filter(settings -> settings.id().equals(vehicle)).findFirst().orElseThrow());
    }

    /// Depot with this id.
    public DepotSettings depot(String id) {
        return depots.stream().filter(depot -> depot.id().equals(id)).findFirst().orElseThrow();
    }
}
