package org.abfuhr.dispatch.clock;

import java.time.LocalDate;
import java.time.Year;
import java.util.OptionalDouble;
import org.abfuhr.data.city.CitySettings.Environment;
import org.abfuhr.data.city.CitySettings.Language;
import org.abfuhr.dispatch.clock.ClockFigure.Basis;

/// Compares what was driven on a day with the declared fixed schedule of the same day:
/// seconds = (kg of the schedule - kg driven) / (the city's yearly budget / seconds of that year).
///
/// Both sides are counted alike, from kilometres, lifts and drives, with the same factors. The error of a factor moves both sides together, so only
/// the difference of each energy carrier is uncertain; the two carriers are independent of each other.
public final class EnvironmentClock {

    private static final double SECONDS_PER_DAY = 86_400;

    private final Environment environment;
    private final Language language;

    /// @param language in which the source is told
    public EnvironmentClock(Environment environment, Language language) {
        this.environment = environment;
        this.language = language;
    }

    /// CO2 of a day.
    public double kgCo2(DrivenFleet day) {
        return kgElectric(day.kWhElectric()) + kgDiesel(day.litresDiesel());
    }

    private double kgElectric(double kWh) {
        return kWh * environment.kgCo2PerKwh();
    }

    private double kgDiesel(double litres) {
        return litres * environment.kgCo2PerLitreDiesel();
    }

    /// The day's figure.
    ///
    /// @param basis whether the first side was driven or is only planned
    /// @param baseline what the declared schedule would have driven; nothing on a day on which it has no collection
    /// @throws IllegalArgumentException when the two are of different days
    public ClockFigure figure(Basis basis, DrivenFleet driven, DrivenFleet baseline) {
        if (!driven.date().equals(baseline.date()))
            throw new IllegalArgumentException("driven on " + driven.date() + ", compared with " + baseline.date());
        double electric = kgElectric(baseline.kWhElectric() - driven.kWhElectric());
        double diesel = kgDiesel(baseline.litresDiesel() - driven.litresDiesel());
        return new ClockFigure(driven.date(), basis, driven, baseline, kgCo2(driven), kgCo2(baseline),
                environment.uncertaintyPercent() / 100 * Math.hypot(electric, diesel), budgetPerSecond(driven.date()),
                environment.source(language));
    }

    private OptionalDouble budgetPerSecond(LocalDate date) {
        var budget = environment.kgCo2BudgetPerYear();
        double seconds = Year.from(date).length() * SECONDS_PER_DAY;
        return budget.isPresent() && budget.getAsDouble() > 0
                ? OptionalDouble.of(budget.getAsDouble() / seconds)
                : OptionalDouble.empty();
    }
}
