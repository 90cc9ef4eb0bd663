package org.abfuhr.data.readings;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/// Readings of many containers, one [ReadingSeries] each, in order of container id. Immutable.
public final class ReadingsSet {

    public static final ReadingsSet EMPTY = new Builder().build();

    private final SortedMap<String, ReadingSeries> byContainer;

    private ReadingsSet(SortedMap<String, ReadingSeries> byContainer) {
        this.byContainer = Collections.unmodifiableSortedMap(byContainer);
    }

    public static ReadingsSet of(Iterable<Reading> readings) {
        var builder = new Builder();
        readings.forEach(builder);
        return builder.build();
    }

    public Optional<ReadingSeries> find(String container) {
        return Optional.ofNullable(byContainer.get(container));
    }

    /// All series in order of container id.
    public Collection<ReadingSeries> series() {
        return byContainer.values();
    }

    /// Number of readings.
    public long size() {
        return byContainer.values().stream().mapToLong(ReadingSeries::size).sum();
    }

    /// What was known of a container at an instant: its readings up to and including it, if there are any.
    public Optional<ReadingSeries> until(String container, Instant instant) {
        return find(container).map(series -> series.until(instant)).filter(series -> series.size() > 0);
    }

    /// Takes readings in any order; those of one container and second count once.
    public static final class Builder implements Consumer<Reading> {

        private final Map<String, SeriesBuilder> byContainer = new HashMap<>();

        @Override
        public void accept(Reading reading) {
            byContainer.computeIfAbsent(reading.container(), SeriesBuilder::new).add(reading);
        }

        /// Takes all readings of a series.
        public void addAll(ReadingSeries series) {
            for (int i = 0; i < series.size(); i++)
                accept(series.get(i));
        }

        public ReadingsSet build() {
            SortedMap<String, ReadingSeries> sorted = new TreeMap<>();
            byContainer.forEach((id, builder) -> sorted.put(id, builder.build()));
            return new ReadingsSet(sorted);
        }
    }
}
