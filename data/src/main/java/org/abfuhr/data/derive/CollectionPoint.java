package org.abfuhr.data.derive;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.abfuhr.data.city.CollectionRules;
import org.abfuhr.data.city.Container;
import org.abfuhr.data.city.Container.KerbSide;
import org.abfuhr.data.city.DayWindow;
import org.abfuhr.data.city.Weekdays;
import org.abfuhr.model.geo.Coordinate;

/// A place for containers.
///
/// @param id short form of the OpenStreetMap id of what it was derived from
/// @param name of the street
/// @param inhabitants who bring their waste there
/// @param quiet whether noise rules protect it
record CollectionPoint(String id, Coordinate position, String name, double inhabitants, boolean quiet) {

    private static final List<DayWindow> OUTSIDE_QUIET_AREAS = List.of(DayWindow.parse("06:00-22:00"));

    /// Containers with a sensor; their calendar comes later.
    ///
    /// @param sensorHeightMm from the sensor in the lid to the bottom
    Container withSensor(String fraction, int litres, int count, int sensorHeightMm) {
        String container = id + "-" + fraction;
        return container(container, fraction, litres, count, Optional.of("s-" + container), OptionalInt.of(sensorHeightMm));
    }

    /// Containers on a fixed calendar, which comes later.
    Container withoutSensor(String fraction, int litres, int count) {
        return container(id + "-" + fraction, fraction, litres, count, Optional.empty(), OptionalInt.empty());
    }

    private Container container(String container, String fraction, int litres, int count, Optional<String> sensor,
            OptionalInt sensorHeightMm) {
        boolean fractionsWindows = quiet || !fraction.equals("residual");
        return new Container(container, position, name, id, fraction, litres, count, sensor, sensorHeightMm, OptionalInt.empty(),
                KerbSide.BY_STREET, fractionsWindows ? List.of() : OUTSIDE_QUIET_AREAS, Weekdays.NONE, CollectionRules.NONE,
                quiet);
    }
}
