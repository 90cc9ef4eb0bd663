package org.abfuhr.data.simulation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.abfuhr.data.forecast.FillForecast;
import org.abfuhr.data.forecast.Forecasts;
import org.abfuhr.data.forecast.GrowthLaw;
import org.abfuhr.data.forecast.WeekClock;
import org.abfuhr.data.forecast.history.SensorHealth;

/// The truth in the words of a forecast, for policies that know more than sensors tell.
public final class TrueForecasts {

    private static final int HOURS = 7 * 24;
    private static final double NO_VARIANCE = 1e-9;

    private TrueForecasts() {}

    /// The level at the beginning of the current day, how fast each container fills, by which week and how much that scatters: everything but what people
    /// will throw in.
    public static Forecasts ofLevels(SimulatedCity city, ZoneId zone) {
        return forecasts(city, zone, each -> new GrowthLaw(each.deposits().ratePerDay(), each.deposits().variancePerDay(), 0),
                each -> WeekClock.of(zone, each.deposits().usualWeek()));
    }

    /// The level at the beginning of the current day, and what each quarter of the coming seven days will bring. What lies further ahead is taken to be like
    /// that week; noise is left out.
    public static Forecasts ofComingWeek(SimulatedCity city, ZoneId zone) {
        return forecasts(city, zone, each -> new GrowthLaw(each.deposits().ratePerDay(), NO_VARIANCE, 0),
                each -> week(each, city.date(), zone));
    }

    private static Forecasts forecasts(SimulatedCity city, ZoneId zone, Function<TrueContainer, GrowthLaw> law,
            Function<TrueContainer, WeekClock> week) {
        var midnight = city.date().atStartOfDay(zone).toInstant();
        List<FillForecast> all = new ArrayList<>();
        for (var each : city.containers())
            all.add(new FillForecast(each.container().id(), each.container().totalLitres(), SensorHealth.FINE,
                    Optional.empty(), midnight, each.level(), 0, 0, Optional.empty(), law.apply(each), week.apply(each)));
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
