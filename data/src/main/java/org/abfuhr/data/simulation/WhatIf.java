package org.abfuhr.data.simulation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.city.Container;

/// The city as it might be: fewer vehicles, fewer sensors, new containers, more holidays, trips planned more carefully.
///
/// @param without ids of vehicles that are gone
/// @param sensorShare of the city's containers that keep their sensor; spread evenly over the containers in the pack's order
/// @param added new containers, with the sensors they have; they come after the city's, whose deposits and sensors stay as they are
/// @param holidays added
/// @param usableShare of capacities, in place of the pack's
public record WhatIf(List<String> without, double sensorShare, List<Container> added, List<LocalDate> holidays,
        OptionalDouble usableShare) {

    /// The city as it is.
    public static final WhatIf NOTHING = new WhatIf(List.of(), 1, List.of(), List.of(), OptionalDouble.empty());

    public WhatIf {
        without = List.copyOf(without);
        added = List.copyOf(added);
        holidays = List.copyOf(holidays);
    }

    /// The changed city.
    public CityPack apply(CityPack pack) {
        var kept = pack.fleet().vehicles().stream().filter(vehicle -> !without.contains(vehicle.id())).toList();
        var rest = Stream.concat(pack.settings().holidays().stream(), holidays.stream()).toList();
        var fleet = pack.fleet().with(kept).withUsableShare(usableShare.orElse(pack.fleet().usableShare()));
        return pack.with(fleet).with(pack.settings().withHolidays(rest)).with(containers(pack.containers()));
    }

    private List<Container> containers(List<Container> containers) {
        List<Container> changed = new ArrayList<>();
        for (int i = 0; i < containers.size(); i++) {
            boolean keeps = Math.floor((i + 1) * sensorShare) > Math.floor(i * sensorShare);
            changed.add(keeps ? containers.get(i) : containers.get(i).withoutSensor());
        }
        changed.addAll(added);
        return changed;
    }

    /// In words; empty for the city as it is.
    public String words() {
        List<String> words = new ArrayList<>();
        if (!without.isEmpty())
            words.add("without " + String.join(", ", without));
        if (sensorShare < 1)
            words.add("sensors on " + percent(sensorShare) + " of the containers");
        if (!added.isEmpty())
            words.add(added.size() == 1 ? "a new container" : added.size() + " new containers");
        if (!holidays.isEmpty())
            words.add("holidays " + String.join(", ", holidays.stream().map(LocalDate::toString).toList()));
        usableShare.ifPresent(share -> words.add("trips planned up to " + percent(share) + " of the capacity"));
        return String.join("; ", words);
    }

    /// With all its digits: what differs is told differently.
    private static String percent(double share) {
        return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString() + " %";
    }
}
