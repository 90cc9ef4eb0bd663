package org.abfuhr.data.readings.radio;

import java.time.Instant;
import java.util.Arrays;
import org.abfuhr.data.readings.ReadingSeries;

/// How many readings a series would have if none were missing.
final class UsualInterval {

    private UsualInterval() {}

    static DeliveryRates.ContainerRate rate(ReadingSeries series) {
        int last = series.size() - 1;
        return new DeliveryRates.ContainerRate(series.container(), series.size(), Math.max(series.size(), expected(series)),
                Instant.ofEpochSecond(series.epochSecond(last)), 0);
    }

    private static long expected(ReadingSeries series) {
        if (series.size() < 2)
            return series.size();
        var gaps = new long[series.size() - 1];
        Arrays.setAll(gaps, i -> series.epochSecond(i + 1) - series.epochSecond(i));
        long span = Arrays.stream(gaps).sum();
        Arrays.sort(gaps);
        return 1 + Math.round((double) span / gaps[gaps.length / 2]);
    }
}
