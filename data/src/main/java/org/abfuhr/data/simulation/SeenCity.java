package org.abfuhr.data.simulation;

import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.city.Container;
import org.abfuhr.data.city.FractionSettings;
import org.abfuhr.data.city.Weekdays;

/// The city as a policy sees it. Where a policy decides, today's calendar is driven no more, and nothing may be concluded from it.
public final class SeenCity {

    private SeenCity() {}

    /// Containers with a sensor follow no calendar; the others do, as a plan lets them.
    public static CityPack withoutCalendarsOfSensors(CityPack pack) {
        return without(pack, container -> container.sensor().isPresent());
    }

    /// No container follows today's calendar.
    public static CityPack withoutCalendars(CityPack pack) {
        return without(pack, _ -> true);
    }

    /// With every price of an overflow so many times as high: how much its planner fears them.
    public static CityPack fearing(CityPack pack, double factor) {
        var by = BigDecimal.valueOf(factor);
        SortedMap<String, FractionSettings> fractions = new TreeMap<>();
        pack.settings().fractions().forEach((id, f) -> fractions.put(id, new FractionSettings(f.id(), f.nameDe(), f.nameEn(),
                f.kgPerCubicMetre(), f.fillPerDay(), f.fillDeviationPerDay(), f.rateVariation(),
                f.overflowEuroPerLitre().multiply(by), f.overflowPenaltyEuro().multiply(by), f.usualVisitEuro(),
                f.secondsPerStop(), f.secondsPerLift(), f.windows(), f.rules())));
        return pack.with(pack.settings().withFractions(fractions));
    }

    private static CityPack without(CityPack pack, Predicate<Container> which) {
        return pack.with(pack.containers().stream().map(c -> which.test(c) ? c.with(Weekdays.NONE) : c).toList());
    }
}
