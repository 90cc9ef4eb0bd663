package org.abfuhr.dispatch.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.abfuhr.data.city.format.CityPackReader;
import org.abfuhr.data.forecast.Forecaster;
import org.abfuhr.data.readings.Reading;
import org.abfuhr.data.readings.ReadingsSet;
import org.abfuhr.dispatch.outcome.SensorCard;
import org.junit.jupiter.api.Test;

class SensorCardsTest {

    private static final Instant NOW = Instant.parse("2026-11-12T23:00:00Z");

    private static Instant daysAgo(int days) {
        return NOW.minus(Duration.ofDays(days));
    }

    @Test
    void theLastReadingIsTheSensorsWhateverWasEmptiedSince() {
        var pack = CityPackReader.read(Path.of("../data/src/test/resources/cities/gridtown"));
        // the calendar empties all of them after their last reading; res-3 has never been heard
        var readings = ReadingsSet.of(List.of(Reading.ofFill("res-1", daysAgo(5), 0.3), Reading.emptied("res-1", daysAgo(1)),
                Reading.ofFill("res-2", daysAgo(4), 0.3), Reading.ofFill("gc-1", daysAgo(12), 0.3)));
        var cards = SensorCards.of(pack, Forecaster.forecast(pack, readings, NOW));
        assertThat(cards).filteredOn(card -> List.of("res-1", "res-2", "res-3", "gc-1").contains(card.container()))
                .extracting(SensorCard::container, SensorCard::health, SensorCard::lastReading)
                .containsExactlyInAnyOrder(tuple("res-1", "SILENT", daysAgo(5).toString()),
                        tuple("res-2", "SILENT", daysAgo(4).toString()), tuple("gc-1", "DEAD", daysAgo(12).toString()),
                        tuple("res-3", "DEAD", ""));
    }
}
