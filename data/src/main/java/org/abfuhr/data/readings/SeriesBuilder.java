package org.abfuhr.data.readings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Gathers the readings of one container in any order and makes a series of them. Of several readings of one second a
/// reported emptying counts, else the fullest (the cautious choice), so that the order of delivery never matters.
final class SeriesBuilder {

    private static final Comparator<Reading> BY_TIME_FULLEST_FIRST = Comparator
            .comparingLong((Reading r) -> r.instant().getEpochSecond())
            .thenComparing(r -> !r.sensor().emptied())
            .thenComparingDouble(SeriesBuilder::descendingFill)
            .thenComparingDouble(Reading::distanceMm);

    private final String container;
    private final List<Reading> readings = new ArrayList<>();

    SeriesBuilder(String container) {
        this.container = container;
    }

    void add(Reading reading) {
        readings.add(reading);
    }

    int size() {
        return readings.size();
    }

    ReadingSeries build() {
        readings.sort(BY_TIME_FULLEST_FIRST);
        List<Reading> kept = new ArrayList<>(readings.size());
        for (var reading : readings)
            if (kept.isEmpty() || kept.getLast().instant().getEpochSecond() != reading.instant().getEpochSecond())
                kept.add(reading);
        return columns(kept);
    }

    private ReadingSeries columns(List<Reading> kept) {
        int size = kept.size();
        var epochSeconds = new long[size];
        var fills = new float[size];
        var distancesMm = new float[size];
        var sensors = new SensorState[size];
        for (int i = 0; i < size; i++) {
            epochSeconds[i] = kept.get(i).instant().getEpochSecond();
            fills[i] = kept.get(i).fill();
            distancesMm[i] = kept.get(i).distanceMm();
            sensors[i] = kept.get(i).sensor();
        }
        return new ReadingSeries(container, epochSeconds, fills, distancesMm, sensors);
    }

    private static double descendingFill(Reading reading) {
        return Float.isNaN(reading.fill()) ? Double.POSITIVE_INFINITY : -reading.fill();
    }
}
