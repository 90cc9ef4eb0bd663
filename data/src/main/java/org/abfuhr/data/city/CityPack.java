package org.abfuhr.data.city;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A city as a municipality keeps it: settings, fleet, facilities, containers, and where its map and readings lie.
///
/// Whoever holds one may trust its references: every fraction, depot, facility and vehicle type named in it exists.
///
/// @param name last part of the folder's name, or the name of the embedded pack
/// @param folder that was read
/// @param containers in the order of `containers.csv`
/// @param roads OpenStreetMap file
/// @param area GeoJSON of the approved operating area of autonomous vehicles
/// @param readings files of delivered readings, sorted by name
/// @param ignoredReadings other files in their folder, which nobody reads
public record CityPack(String name, Path folder, CitySettings settings, FleetSettings fleet, List<FacilitySettings> facilities,
        List<Container> containers, Path roads, Optional<Path> area, List<Path> readings,
        List<Path> ignoredReadings) {

    public CityPack {
        facilities = List.copyOf(facilities);
        containers = List.copyOf(containers);
        readings = List.copyOf(readings);
        ignoredReadings = List.copyOf(ignoredReadings);
    }

    /// The same city with other settings.
    public CityPack with(CitySettings others) {
        return new CityPack(name, folder, others, fleet, facilities, containers, roads, area, readings, ignoredReadings);
    }

    /// The same city with another fleet.
    public CityPack with(FleetSettings other) {
        return new CityPack(name, folder, settings, other, facilities, containers, roads, area, readings, ignoredReadings);
    }

    /// The same city with other containers.
    public CityPack with(List<Container> others) {
        return new CityPack(name, folder, settings, fleet, facilities, others, roads, area, readings, ignoredReadings);
    }

    /// Settings of the container's fraction.
    public FractionSettings fractionOf(Container container) {
        return settings.fraction(container.fraction());
    }

    /// When the container may be emptied: its own windows, else its fraction's. Empty means always.
    public List<DayWindow> windowsOf(Container container) {
        return container.windows().isEmpty() ? fractionOf(container).windows() : container.windows();
    }

    /// Collection rules of the container: each rule is its own, else its fraction's.
    public CollectionRules rulesOf(Container container) {
        return container.rules().orElse(fractionOf(container).rules());
    }

    /// Weekdays on which the container is emptied whatever it holds: today's calendar where no sensor tells more, else those of its rules.
    public Weekdays fixedDaysOf(Container container) {
        return container.followsCalendar() ? container.calendar() : rulesOf(container).fixed();
    }

    /// Whether a vehicle that takes the fraction works on the date: not on holidays.
    public boolean isWorked(String fraction, LocalDate date) {
        return !settings.holidays().contains(date) && fleet.vehicles().stream()
                .filter(vehicle -> fleet.typeOf(vehicle).compartments().stream()
                        .anyMatch(compartment -> compartment.fractions().contains(fraction)))
                .anyMatch(vehicle -> vehicle.shiftOn(date).isPresent());
    }

    /// Seconds to serve the container's collection point: its own, else stop plus lifts of its fraction.
    public double serviceSecondsOf(Container container) {
        var fraction = fractionOf(container);
        double usual = fraction.secondsPerStop() + fraction.secondsPerLift() * container.count();
        return container.serviceSeconds().isPresent() ? container.serviceSeconds().getAsInt() : usual;
    }
}
