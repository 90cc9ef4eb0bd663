package org.abfuhr.data.forecast;

import org.abfuhr.data.forecast.history.SensorHealth;
import org.abfuhr.data.forecast.history.HealthCheck;
import org.abfuhr.data.forecast.history.DueTimes;
import org.abfuhr.data.forecast.history.FillHistory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.city.Container;
import org.abfuhr.data.city.FractionSettings;
import org.abfuhr.data.readings.Calibration;
import org.abfuhr.data.readings.ReadingSeries;
import org.abfuhr.data.readings.ReadingsSet;
import org.jspecify.annotations.Nullable;

/// Makes the forecast of a whole city from what was known at an instant.
///
/// First every history is cleaned, then each fraction's weekdays and growth are learned from all its containers, then each
/// container gets its own growth, drawn to the fraction's. Containers without usable readings start from the last emptying that was reported; where
/// none was reported of late, from the last that their calendar says; without any, from half full with wide doubt.
public final class Forecaster {

    private static final double UNKNOWN_LEVEL = 0.5;
    private static final double UNKNOWN_VARIANCE = 1.0 / 12;
    private static final double ECHO_VARIANCE = 0.05 * 0.05;
    private static final Duration REPORTED_OF_LATE = Duration.ofDays(28);

    private final CityPack pack;
    private final Instant at;
    private final Map<String, WeekClock> clocks; // by fraction
    private final Map<String, FillHistory> histories = new HashMap<>();

    private Forecaster(CityPack pack, ReadingsSet readings, Instant at, Map<String, WeekClock> clocks) {
        this.pack = pack;
        this.clocks = clocks;
        this.at = at;
        for (var container : pack.containers())
            readings.until(container.id(), at).ifPresent(series -> addHistory(container, series));
    }

    /// Forecast of every container of the pack; readings after the instant are ignored.
    public static Forecasts forecast(CityPack pack, ReadingsSet readings, Instant at) {
        return forecast(pack, readings, at, Map.of());
    }

    /// The same with weeks that were learned before, for who forecasts day after day.
    ///
    /// @param clocks by fraction; those of other fractions are learned
    public static Forecasts forecast(CityPack pack, ReadingsSet readings, Instant at, Map<String, WeekClock> clocks) {
        var forecaster = new Forecaster(pack, readings, at, clocks);
        Map<String, FillForecast> byContainer = new HashMap<>();
        for (var fraction : pack.settings().fractions().values())
            forecaster.forecastFraction(fraction, byContainer);
        return new Forecasts(at, pack.containers().stream().map(c -> byContainer.get(c.id())).toList());
    }

    private void addHistory(Container container, ReadingSeries series) {
        var history = FillHistory.of(series, Calibration.of(container, series),
                DueTimes.of(container, pack.settings().zone()));
        if (history.size() > 0)
            histories.put(container.id(), history);
    }

    private void forecastFraction(FractionSettings fraction, Map<String, FillForecast> byContainer) {
        var containers = pack.containers().stream().filter(c -> c.fraction().equals(fraction.id())).toList();
        var known = clocks.get(fraction.id());
        var clock = known == null ? learnWeek(containers) : known;
        List<GrowthEvidence> evidence = containers.stream().map(c -> evidence(c, fraction, clock)).toList();
        var prior = GrowthPrior.learned(fraction, evidence);
        for (int i = 0; i < containers.size(); i++)
            byContainer.put(containers.get(i).id(), forecast(containers.get(i), prior, evidence.get(i), clock));
    }

    private WeekClock learnWeek(List<Container> containers) {
        List<List<GrowthStep>> steps = new ArrayList<>();
        for (var container : containers) {
            var history = histories.get(container.id());
            if (history != null && container.sensor().isPresent())
                steps.add(GrowthStep.shortest(history));
        }
        return WeekProfile.learn(steps, pack.settings().zone());
    }

    /// Readings without a sensor are reports of emptyings: they tell the level, not the growth.
    private GrowthEvidence evidence(Container container, FractionSettings fraction, WeekClock clock) {
        var history = histories.get(container.id());
        if (history == null || container.sensor().isEmpty()
                || HealthCheck.grade(history, fraction.fillPerDay(), at) == SensorHealth.STUCK)
            return GrowthEvidence.NONE;
        return GrowthEvidence.of(GrowthStep.daily(history), clock, SensorNoise.of(history));
    }

    private FillForecast forecast(Container container, GrowthPrior prior, GrowthEvidence evidence, WeekClock clock) {
        var law = prior.law(evidence);
        var history = histories.get(container.id());
        var health = container.sensor().isEmpty() ? SensorHealth.NO_SENSOR : HealthCheck.grade(history, law.ratePerDay(), at);
        var noise = evidence.noise();
        var known = lastKnown(container, history, health, read -> noise.last(read, law.ratePerDay(), clock));
        var heard = Optional.ofNullable(history).flatMap(FillHistory::lastMeasured);
        return new FillForecast(container.id(), container.totalLitres(), health, heard, known.instant, known.level,
                known.variance, noise.variance(), known.emptied, law, clock);
    }

    /// Level from which a forecast starts.
    private record Known(Instant instant, double level, double variance, Optional<Instant> emptied) {}

    /// @param reader tells the level at the end of a history
    private Known lastKnown(Container container, @Nullable FillHistory historyOrNull, SensorHealth health,
            Function<FillHistory, SensorNoise.Level> reader) {
        boolean trusted = health == SensorHealth.FINE || health == SensorHealth.ECHOING;
        var reported = Optional.ofNullable(historyOrNull).flatMap(FillHistory::lastReported);
        var byCalendar = byCalendar(container, reported);
        if (historyOrNull == null || health == SensorHealth.STUCK)
            return Stream.concat(reported.stream(), byCalendar.stream()).max(Comparator.naturalOrder()).map(Forecaster::emptied)
                    .orElseGet(this::unknown);
        boolean older = byCalendar.isPresent() && historyOrNull.lastInstant().isBefore(byCalendar.get());
        return older && !trusted
                ? emptied(byCalendar.get())
                : known(historyOrNull, reader.apply(historyOrNull), health, byCalendar);
    }

    /// Where emptyings are reported, one that is not reported did not happen.
    private Optional<Instant> byCalendar(Container container, Optional<Instant> reported) {
        return reported.filter(last -> !last.plus(REPORTED_OF_LATE).isBefore(at)).isPresent()
                ? Optional.empty()
                : LastCalendarDay.before(container, pack.settings(), at);
    }

    private static Known known(FillHistory history, SensorNoise.Level read, SensorHealth health, Optional<Instant> byCalendar) {
        var emptyings = history.emptyings();
        double variance = health == SensorHealth.ECHOING && !read.outvotesEchoes() ? ECHO_VARIANCE : read.variance();
        return new Known(history.lastInstant(), Math.min(1, read.level()), variance,
                emptyings.isEmpty() ? history.lastReported().or(() -> byCalendar) : Optional.of(emptyings.getLast().by()));
    }

    private static Known emptied(Instant instant) {
        return new Known(instant, 0, 0, Optional.of(instant));
    }

    private Known unknown() {
        return new Known(at, UNKNOWN_LEVEL, UNKNOWN_VARIANCE, Optional.empty());
    }
}
