package org.abfuhr.data.forecast;

import org.abfuhr.data.forecast.history.SensorHealth;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Forecasts of all containers of a city, made at one instant, in the order of the pack's containers. Immutable.
public final class Forecasts {

    private final Instant madeAt;
    private final List<FillForecast> all;
    private final Map<String, FillForecast> byContainer = new HashMap<>();

    /// @param madeAt what was known then
    public Forecasts(Instant madeAt, List<FillForecast> all) {
        this.madeAt = madeAt;
        this.all = List.copyOf(all);
        all.forEach(forecast -> byContainer.put(forecast.container(), forecast));
    }

    /// What a list for people shows of one container.
    ///
    /// @param levelNow expected at the instant of the forecast
    /// @param ratePerDay share of capacity
    /// @param overflow24h probability of an overflow within 24 hours
    /// @param overflow72h within 72 hours
    /// @param overflow168h within a week
    /// @param expectedFull when the expected level reaches 1
    /// @param ageHours of the last known level
    public record Row(String container, double levelNow, double ratePerDay, double overflow24h, double overflow72h,
            double overflow168h, Optional<Instant> expectedFull, SensorHealth health, long ageHours) {}

    public Instant madeAt() {
        return madeAt;
    }

    public List<FillForecast> list() {
        return all;
    }

    public Optional<FillForecast> find(String container) {
        return Optional.ofNullable(byContainer.get(container));
    }

    /// Forecast of a container.
    ///
    /// @throws IllegalArgumentException when there is no such container
    public FillForecast get(String container) {
        return find(container)
                .orElseThrow(() -> new IllegalArgumentException("no forecast of " + container + " among " + all.size()));
    }

    /// All containers, those first that will overflow first.
    public List<Row> byRisk() {
        return all.stream().map(this::row).sorted(Comparator.comparingDouble(Row::overflow24h)
                .thenComparingDouble(Row::overflow72h).thenComparingDouble(Row::overflow168h)
                .thenComparingDouble(Row::levelNow).reversed().thenComparing(Row::container)).toList();
    }

    private Row row(FillForecast forecast) {
        return new Row(forecast.container(), forecast.mean(madeAt), forecast.law().ratePerDay(), overflow(forecast, 24),
                overflow(forecast, 72), overflow(forecast, 168), forecast.expectedFull(), forecast.health(),
                forecast.age(madeAt).toHours());
    }

    private double overflow(FillForecast forecast, int hours) {
        return forecast.overflowProbability(madeAt.plus(Duration.ofHours(hours)));
    }
}
