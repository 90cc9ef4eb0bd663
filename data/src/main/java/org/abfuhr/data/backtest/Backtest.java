package org.abfuhr.data.backtest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.forecast.FillForecast;
import org.abfuhr.data.forecast.Forecaster;
import org.abfuhr.data.forecast.history.DueTimes;
import org.abfuhr.data.forecast.history.FillHistory;
import org.abfuhr.data.health.SensorCondition;
import org.abfuhr.data.health.WorkList;
import org.abfuhr.data.readings.Calibration;
import org.abfuhr.data.readings.ReadingsSet;

/// Forecasts from moments of the past, knowing nothing later, and compares with what came.
///
/// Moments are four o'clock of days spread evenly over the history, the first after [#LEARNING_DAYS] days. Compared are containers with a
/// healthy sensor heard within half a day, up to horizons without an emptying: containers that are emptied early drop out of long
/// horizons, for all methods alike. An overflow is a container that its sensor sees full.
///
/// @param horizons scores, in the order asked for
/// @param reliability of the probability of an overflow, all horizons together
/// @param sickForecasts left out because the sensor was ill at the moment
/// @param sensorFaults findings at the last moment, by condition
/// @param tooFar horizons that no moment of the history has so much of it after
public record Backtest(List<Score> horizons, List<ReliabilityRow> reliability, int sickForecasts,
        Map<SensorCondition, Long> sensorFaults, Set<Duration> tooFar) {

    /// Days of history before the first forecast.
    public static final int LEARNING_DAYS = 14;

    private static final int MOST_MOMENTS = 40;
    private static final int HOUR = 4;
    private static final Duration FRESH = Duration.ofHours(12);

    /// Runs it.
    ///
    /// @param progress hears how many moments are done
    public static Backtest of(CityPack pack, ReadingsSet readings, List<Duration> horizons, LongConsumer progress) {
        var run = new Run(pack, readings, horizons);
        var moments = run.moments();
        for (int i = 0; i < moments.size(); i++) {
            run.forecast(moments.get(i));
            progress.accept(i + 1L);
        }
        var all = horizons.stream().flatMap(horizon -> run.cases(horizon).stream()).toList();
        return new Backtest(horizons.stream().map(horizon -> Score.of(horizon, run.cases(horizon))).toList(),
                ReliabilityRow.table(all),
                run.sick, run.faults(moments), run.tooFar(moments));
    }

    private static final class Run {

        private final CityPack pack;
        private final ReadingsSet readings;
        private final List<Duration> horizons;
        private final Map<String, Truth> truths = new HashMap<>();
        private final Map<Duration, List<Score.Case>> cases = new HashMap<>();
        private int sick;

        Run(CityPack pack, ReadingsSet readings, List<Duration> horizons) {
            this.pack = pack;
            this.readings = readings;
            this.horizons = horizons;
            for (var container : pack.containers())
                readings.find(container.id()).ifPresent(series -> truths.put(container.id(), new Truth(FillHistory.of(series,
                        Calibration.of(container, series), DueTimes.of(container, pack.settings().zone())))));
        }

        List<Score.Case> cases(Duration horizon) {
            return cases.getOrDefault(horizon, List.of());
        }

        private long last() {
            return readings.series().stream().mapToLong(s -> s.epochSecond(s.size() - 1)).max().orElse(0);
        }

        Set<Duration> tooFar(List<Instant> moments) {
            var last = Instant.ofEpochSecond(last());
            return horizons.stream().filter(horizon -> moments.isEmpty() || moments.getFirst().plus(horizon).isAfter(last))
                    .collect(Collectors.toUnmodifiableSet());
        }

        List<Instant> moments() {
            long first = readings.series().stream().mapToLong(s -> s.epochSecond(0)).min().orElse(0);
            long last = last();
            long shortest = horizons.stream().mapToLong(Duration::toSeconds).min().orElse(0);
            var from = date(first).plusDays(LEARNING_DAYS);
            int days = (int) (date(last - shortest).toEpochDay() - from.toEpochDay());
            int count = Math.clamp(days, 0, MOST_MOMENTS);
            List<Instant> moments = new ArrayList<>();
            for (int i = 0; i < count; i++)
                moments.add(from.plusDays((long) days * i / count).atTime(HOUR, 0).atZone(pack.settings().zone()).toInstant());
            return moments;
        }

        private LocalDate date(long epochSecond) {
            return Instant.ofEpochSecond(epochSecond).atZone(pack.settings().zone()).toLocalDate();
        }

        void forecast(Instant at) {
            for (var forecast : Forecaster.forecast(pack, readings, at).list())
                if (truths.containsKey(forecast.container()) && readings.until(forecast.container(), at).isPresent())
                    compare(forecast, at);
        }

        private void compare(FillForecast forecast, Instant at) {
            switch (forecast.health()) {
                case NO_SENSOR -> {
                }
                case SILENT, STUCK, DEAD -> sick++;
                case FINE, ECHOING -> {
                    if (forecast.age(at).compareTo(FRESH) <= 0)
                        for (var horizon : horizons)
                            compare(forecast, at, horizon);
                }
            }
        }

        private void compare(FillForecast forecast, Instant at, Duration horizon) {
            var truth = truths.get(forecast.container());
            var target = at.plus(horizon);
            if (truth == null)
                return;
            truth.level(forecast.known(), target).ifPresent(level -> cases.computeIfAbsent(horizon, _ -> new ArrayList<>())
                    .add(new Score.Case(forecast.container(), Math.min(1, forecast.quantile(target, 0.5)),
                            truth.lastValue(forecast.known()),
                            Math.min(1,
                                    truth.lastValue(forecast.known())
                                            + truth.plainRate(forecast.known()) * days(forecast, target)),
                            forecast.readingAt(target).quantile(0.1), forecast.readingAt(target).quantile(0.9),
                            forecast.overflowProbability(target),
                            level)));
        }

        private static double days(FillForecast forecast, Instant target) {
            return Duration.between(forecast.known(), target).toSeconds() / 86_400.0;
        }

        Map<SensorCondition, Long> faults(List<Instant> moments) {
            return moments.isEmpty()
                    ? Map.of()
                    : WorkList.of(pack, readings, Forecaster.forecast(pack, readings, moments.getLast())).findings().stream()
                            .collect(Collectors.groupingBy(finding -> finding.condition(), Collectors.counting()));
        }
    }
}
