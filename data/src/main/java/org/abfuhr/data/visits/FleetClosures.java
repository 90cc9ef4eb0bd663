package org.abfuhr.data.visits;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.city.DayWindow;
import org.abfuhr.data.city.FacilitySettings;
import org.abfuhr.data.city.FleetSettings.DepotSettings;
import org.abfuhr.data.city.FleetSettings.VehicleSettings;
import org.abfuhr.data.visits.AssembledProblem.Hindered;
import org.abfuhr.data.visits.AssembledProblem.Hindered.Cause;
import org.abfuhr.model.problem.TimeWindow;

/// What closures at depots and facilities leave of the fleet. A vehicle whose depot's street is closed for some hours drives in the longest part
/// of its shift in which it can both leave and return: that it leaves before a closure and returns after it is not planned.
final class FleetClosures {

    private final CityPack pack;
    private final WindowSeconds windows;
    private final List<String> profiles;
    private final PlanningPlaces places;
    private final List<ProfileAccess> access;

    /// @param access one for each of the profiles
    FleetClosures(CityPack pack, WindowSeconds windows, List<String> profiles, PlanningPlaces places,
            List<ProfileAccess> access) {
        this.pack = pack;
        this.windows = windows;
        this.profiles = profiles;
        this.places = places;
        this.access = access;
    }

    /// The part of the shift in which the vehicle drives; empty if it stays home.
    Optional<TimeWindow> left(VehicleSettings vehicle, TimeWindow shift) {
        return hasNowhereToUnload(vehicle) ? Optional.empty() : leftByDepots(vehicle, shift);
    }

    private Optional<TimeWindow> leftByDepots(VehicleSettings vehicle, TimeWindow shift) {
        Optional<TimeWindow> longest = Optional.empty();
        for (var part : windows.outside(depots(vehicle).flatMap(depot -> closedAt(vehicle, depot).stream()).toList(),
                List.of(shift), 0))
            if (seconds(part) > longest.map(FleetClosures::seconds).orElse(0))
                longest = Optional.of(part);
        return longest;
    }

    private static int seconds(TimeWindow window) {
        return window.latest() - window.earliest();
    }

    /// How closures hinder the vehicle in its shift.
    List<Hindered> hindrances(VehicleSettings vehicle, TimeWindow shift) {
        List<Hindered> found = new ArrayList<>();
        depots(vehicle)
                .filter(depot -> !closedAt(vehicle, depot).isEmpty() && !leftByDepots(vehicle, shift).equals(Optional.of(shift)))
                .forEach(depot -> found.add(new Hindered(vehicle.id(), Cause.DEPOT, depot.id(), closedAt(vehicle, depot),
                        leftByDepots(vehicle, shift))));
        var unloads = hasNowhereToUnload(vehicle) ? Optional.<TimeWindow>empty() : Optional.of(shift);
        useful(vehicle).filter(facility -> isCutOff(vehicle, facility))
                .forEach(facility -> found.add(new Hindered(vehicle.id(), Cause.FACILITY, facility.id(),
                        List.of(ProfileAccess.ALL_DAY), unloads)));
        return found;
    }

    /// Whether the vehicle must unload, and closures have taken every facility that it could use.
    private boolean hasNowhereToUnload(VehicleSettings vehicle) {
        var useful = useful(vehicle).toList();
        return pack.fleet().typeOf(vehicle).endsEmpty() && !useful.isEmpty()
                && useful.stream().allMatch(facility -> isCutOff(vehicle, facility));
    }

    private Stream<DepotSettings> depots(VehicleSettings vehicle) {
        return pack.fleet().depots().stream()
                .filter(depot -> depot.id().equals(vehicle.startDepot()) || depot.id().equals(vehicle.endDepot()));
    }

    private List<DayWindow> closedAt(VehicleSettings vehicle, DepotSettings depot) {
        return closedHours(vehicle, places.ofDepot(pack.fleet().depots().indexOf(depot)));
    }

    /// Facilities that the vehicle may use for something that it collects.
    private Stream<FacilitySettings> useful(VehicleSettings vehicle) {
        var type = pack.fleet().typeOf(vehicle);
        return pack.facilities().stream()
                .filter(facility -> type.facilities().isEmpty() || type.facilities().contains(facility.id()))
                .filter(facility -> type.compartments().stream().flatMap(compartment -> compartment.fractions().stream())
                        .anyMatch(facility.fractions()::contains));
    }

    private boolean isCutOff(VehicleSettings vehicle, FacilitySettings facility) {
        return closedHours(vehicle, places.ofFacility(pack.facilities().indexOf(facility))).contains(ProfileAccess.ALL_DAY);
    }

    private List<DayWindow> closedHours(VehicleSettings vehicle, int place) {
        var profile = FleetAssembler.profileKey(pack.fleet().typeOf(vehicle));
        return access.get(profiles.indexOf(profile)).closedHours().get(place);
    }
}
