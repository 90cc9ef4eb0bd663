package org.abfuhr.dispatch.night;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.forecast.Forecasts;
import org.abfuhr.data.forecast.history.SensorHealth;
import org.abfuhr.dispatch.outcome.SensorCard;

/// Lists the sensors that need a look, the worst first.
final class SensorCards {

    private SensorCards() {}

    static List<SensorCard> of(CityPack pack, Forecasts forecasts) {
        record Graded(SensorHealth health, SensorCard card) {}
        List<Graded> sick = new ArrayList<>();
        for (var container : pack.containers()) {
            var forecast = forecasts.get(container.id());
            if (isSick(forecast.health()))
                sick.add(new Graded(forecast.health(), new SensorCard(container.id(), container.name(),
                        forecast.health().name(), forecast.heard().map(Instant::toString).orElse(""))));
        }
        return sick.stream()
                .sorted(Comparator.comparing(Graded::health).reversed().thenComparing(graded -> graded.card().container()))
                .map(Graded::card).toList();
    }

    private static boolean isSick(SensorHealth health) {
        return switch (health) {
            case ECHOING, SILENT, STUCK, DEAD -> true;
            case FINE, NO_SENSOR -> false;
        };
    }
}
