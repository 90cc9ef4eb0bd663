package org.abfuhr.data.store;

import java.time.LocalDate;
import org.abfuhr.data.readings.Reading;
import org.abfuhr.data.readings.ReadingSeries;

/// What the readings of one container and day (UTC) say in short, as delivered: calibration can change later.
///
/// @param readings of the day, reported emptyings among them
/// @param fill of those with a fill; a report is none
/// @param distanceMm of those with a distance
public record DayLevels(LocalDate day, int readings, Span fill, Span distanceMm) {

    /// Values of a day; all [Reading#ABSENT] when there are none.
    public record Span(float first, float last, float least, float most, float mean) {

        static final Span NONE = new Span(Reading.ABSENT, Reading.ABSENT, Reading.ABSENT, Reading.ABSENT, Reading.ABSENT);
    }

    /// Of a day that holds the readings `from..to-1` of a series.
    static DayLevels of(LocalDate day, ReadingSeries series, int from, int to) {
        return new DayLevels(day, to - from, span(from, to, i -> series.sensor(i).emptied() ? Reading.ABSENT : series.fill(i)),
                span(from, to, series::distanceMm));
    }

    private interface Values {
        float at(int i);
    }

    private static Span span(int from, int to, Values values) {
        float first = Reading.ABSENT;
        float last = Reading.ABSENT;
        float least = Float.POSITIVE_INFINITY;
        float most = Float.NEGATIVE_INFINITY;
        double sum = 0;
        int count = 0;
        for (int i = from; i < to; i++) {
            float value = values.at(i);
            if (Float.isNaN(value))
                continue;
            first = count++ == 0 ? value : first;
            last = value;
            least = Math.min(least, value);
            most = Math.max(most, value);
            sum += value;
        }
        return count == 0 ? Span.NONE : new Span(first, last, least, most, (float) (sum / count));
    }
}
