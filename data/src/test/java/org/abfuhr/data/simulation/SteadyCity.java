package org.abfuhr.data.simulation;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.abfuhr.data.TestCity;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.city.Container;
import org.abfuhr.data.city.FractionSettings;

/// A test city without chance: every container gains its fraction's rate (glass 0.056, residual 0.14, litter 0.30 a day), spread over
/// weekdays and hours as [org.abfuhr.data.readings.synthetic.DepositProcess] says. In the sum of a week that is seven rates.
final class SteadyCity {

    private SteadyCity() {}

    static CityPack of(Container... containers) {
        return of(FractionSettings::fillPerDay, containers);
    }

    /// All containers at one rate.
    static CityPack filling(double perDay, Container... containers) {
        return of(_ -> perDay, containers);
    }

    private static CityPack of(ToDoubleFunction<FractionSettings> rate, Container... containers) {
        var pack = new TestCity().add(containers).build();
        SortedMap<String, FractionSettings> fractions = new TreeMap<>();
        pack.settings().fractions().forEach((id, f) -> fractions.put(id, new FractionSettings(f.id(), f.nameDe(), f.nameEn(),
                f.kgPerCubicMetre(), rate.applyAsDouble(f), 0, 0, f.overflowEuroPerLitre(), f.overflowPenaltyEuro(),
                f.usualVisitEuro(),
                f.secondsPerStop(), f.secondsPerLift(), List.of(), f.rules())));
        return pack.with(pack.settings().withFractions(fractions));
    }

    static SimulatedCity live(CityPack pack, int days) {
        return new SimulatedCity(pack, 1, TestCity.MONDAY, TestCity.MONDAY.plusDays(days));
    }
}
