package org.abfuhr.data.simulation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.abfuhr.data.forecast.FillForecast;
import org.abfuhr.data.forecast.Forecasts;
import org.abfuhr.data.forecast.GrowthLaw;
import org.abfuhr.data.forecast.WeekClock;
import org.abfuhr.data.forecast.history.SensorHealth;

/// The truth in the words of a forecast: the level at midnight, and what each quarter of the coming seven days will bring. What lies further ahead
/// is taken to be like that week; noise is left out. For the policy that knows everything.
public final class TrueForecasts {

    private static final int HOURS = 7 * 24;
    private static final double NO_VARIANCE = 1e-9;

    private TrueForecasts() {}

    /// Of the city at the beginning of its current day.
    public static Forecasts of(SimulatedCity city, ZoneId zone) {
        var midnight = city.date().atStartOfDay(zone).toInstant();
        List<FillForecast> all = new ArrayList<>();
        for (var each : city.containers())
            all.add(new FillForecast(each.container().id(), each.container().totalLitres(), SensorHealth.FINE, midnight,
                    each.level(), 0, 0, Optional.empty(), new GrowthLaw(each.deposits().ratePerDay(), NO_VARIANCE, 0),
                    week(each, city.date(), zone)));
        return new Forecasts(midnight, all);
    }

    private static WeekClock week(TrueContainer container, LocalDate date, ZoneId zone) {
        var factors = new double[7 * WeekClock.QUARTERS];
        double usual = container.deposits().ratePerDay() / WeekClock.QUARTERS;
        long firstHour = date.atStartOfDay(zone).toEpochSecond() / 3600;
        for (int hour = 0; hour < HOURS; hour++) {
            int day = (date.getDayOfWeek().getValue() - 1 + hour / 24) % 7;
            factors[day * WeekClock.QUARTERS + hour % 24 / 6] += container.deposits().gain(firstHour + hour) / usual;
        }
        return WeekClock.of(zone, factors);
    }
}
