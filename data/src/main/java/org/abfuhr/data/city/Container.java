package org.abfuhr.data.city;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.abfuhr.model.geo.Coordinate;

/// One row of `containers.csv`: the containers of one fraction at one collection point that are emptied together and
/// share one sensor.
///
/// @param id unique in the pack
/// @param position where they stand, beside the road
/// @param name for people, such as the street
/// @param site id of the place that several fractions share
/// @param fraction id of their fraction
/// @param litres capacity of one container
/// @param count of containers
/// @param sensor id of the device, if there is one
/// @param sensorHeightMm from the sensor to the bottom of the empty container, if known
/// @param serviceSeconds for all of them together, where the usual time of the fraction does not fit
/// @param kerbSide from which side of the street they can be reached
/// @param windows when emptying may begin; empty means the fraction's
/// @param calendar weekdays of today's fixed collection: the baseline to compare with, and what containers without a
/// sensor follow
/// @param rules of this container alone
/// @param quiet whether noise rules protect the place
public record Container(String id, Coordinate position, String name, String site, String fraction, int litres, int count,
        Optional<String> sensor, OptionalInt sensorHeightMm, OptionalInt serviceSeconds, KerbSide kerbSide,
        List<DayWindow> windows, Weekdays calendar, CollectionRules rules, boolean quiet) {

    /// Most litres of one container, and most containers of a row.
    public static final int MOST_LITRES = 100_000;
    public static final int MOST_COUNT = 1_000;

    /// Side of the street, seen in driving direction, from which a vehicle must serve.
    public enum KerbSide {
        LEFT, RIGHT,
        /// Either, whatever the street.
        BOTH,
        /// The side where the containers stand; either where the street is narrow and slow enough to cross it.
        BY_STREET
    }

    /// A container at a place that noise rules do not protect.
    public Container(String id, Coordinate position, String name, String site, String fraction, int litres, int count,
            Optional<String> sensor, OptionalInt sensorHeightMm, OptionalInt serviceSeconds, KerbSide kerbSide,
            List<DayWindow> windows, Weekdays calendar, CollectionRules rules) {
        this(id, position, name, site, fraction, litres, count, sensor, sensorHeightMm, serviceSeconds, kerbSide, windows,
                calendar, rules, false);
    }

    public Container {
        windows = List.copyOf(windows);
    }

    /// The same on another calendar.
    public Container with(Weekdays other) {
        return new Container(id, position, name, site, fraction, litres, count, sensor, sensorHeightMm, serviceSeconds, kerbSide,
                windows, other, rules, quiet);
    }

    /// The same without its sensor.
    public Container withoutSensor() {
        return new Container(id, position, name, site, fraction, litres, count, Optional.empty(), sensorHeightMm, serviceSeconds,
                kerbSide, windows, calendar, rules, quiet);
    }

    /// The same at a quiet place.
    public Container atQuietPlace() {
        return new Container(id, position, name, site, fraction, litres, count, sensor, sensorHeightMm, serviceSeconds, kerbSide,
                windows, calendar, rules, true);
    }

    /// Whether today's fixed calendar alone decides, as no sensor tells more.
    public boolean followsCalendar() {
        return sensor.isEmpty() && !calendar.isEmpty();
    }

    /// Capacity of all containers together.
    public int totalLitres() {
        return litres * count;
    }
}
