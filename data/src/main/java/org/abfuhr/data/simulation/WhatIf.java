package org.abfuhr.data.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.city.CitySettings;
import org.abfuhr.data.city.Container;
import org.abfuhr.data.city.FleetSettings;

/// The city as it might be: fewer vehicles, fewer sensors, more holidays.
///
/// @param without ids of vehicles that are gone
/// @param sensorShare of the containers that keep their sensor; spread evenly over the containers in the pack's order
/// @param holidays added
public record WhatIf(List<String> without, double sensorShare, List<LocalDate> holidays) {

    /// The city as it is.
    public static final WhatIf NOTHING = new WhatIf(List.of(), 1, List.of());

    public WhatIf {
        without = List.copyOf(without);
        holidays = List.copyOf(holidays);
    }

    /// The changed city.
    public CityPack apply(CityPack pack) {
        var fleet = pack.fleet();
        var kept = fleet.vehicles().stream().filter(vehicle -> !without.contains(vehicle.id())).toList();
        return new CityPack(pack.name(), pack.folder(), withHolidays(pack.settings()),
                new FleetSettings(fleet.types(), kept, fleet.depots(), fleet.vehiclesPerSupervisor()), pack.facilities(),
                sensors(pack.containers()), pack.roads(), pack.area(), pack.readings(), pack.ignoredReadings());
    }

    static CityPack containers(CityPack pack, List<Container> containers) {
        return new CityPack(pack.name(), pack.folder(), pack.settings(), pack.fleet(), pack.facilities(), containers,
                pack.roads(),
                pack.area(), pack.readings(), pack.ignoredReadings());
    }

    static CityPack settings(CityPack pack, CitySettings settings) {
        return new CityPack(pack.name(), pack.folder(), settings, pack.fleet(), pack.facilities(), pack.containers(),
                pack.roads(),
                pack.area(), pack.readings(), pack.ignoredReadings());
    }

    private CitySettings withHolidays(CitySettings old) {
        return new CitySettings(old.displayName(), old.zone(), old.language(), old.planDate(),
                Stream.concat(old.holidays().stream(), holidays.stream()).toList(), old.population(), old.map(),
                old.environment(), old.fractions());
    }

    private List<Container> sensors(List<Container> containers) {
        List<Container> changed = new ArrayList<>();
        for (int i = 0; i < containers.size(); i++) {
            boolean keeps = Math.floor((i + 1) * sensorShare) > Math.floor(i * sensorShare);
            changed.add(keeps ? containers.get(i) : withoutSensor(containers.get(i)));
        }
        return changed;
    }

    private static Container withoutSensor(Container c) {
        return new Container(c.id(), c.position(), c.name(), c.site(), c.fraction(), c.litres(), c.count(), Optional.empty(),
                c.sensorHeightMm(), c.serviceSeconds(), c.kerbSide(), c.windows(), c.calendar(), c.rules());
    }

    /// In words; empty for the city as it is.
    public String words() {
        List<String> words = new ArrayList<>();
        if (!without.isEmpty())
            words.add("without " + String.join(", ", without));
        if (sensorShare < 1)
            words.add("sensors on " + Math.round(100 * sensorShare) + " % of the containers");
        if (!holidays.isEmpty())
            words.add("holidays " + String.join(", ", holidays.stream().map(LocalDate::toString).toList()));
        return String.join("; ", words);
    }
}
