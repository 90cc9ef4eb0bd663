package org.abfuhr.data.forecast;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;

/// Counts time in effective days: a Saturday on which a third more is thrown away counts 1.33, a night next to nothing.
/// A week has 28 cells, four quarters of six hours a day. Immutable.
public final class WeekClock {

    /// Quarters of a day.
    public static final int QUARTERS = 4;

    static final int CELLS = 7 * QUARTERS;
    static final double CELL_DAYS = 1.0 / QUARTERS;

    private static final double DAY_SECONDS = 86_400;

    private final ZoneId zone;
    private final double[] factors; // per cell, from Monday's first quarter on, mean 1

    WeekClock(ZoneId zone, double[] factors) {
        this.zone = zone;
        this.factors = factors.clone();
    }

    /// With these factors, each the share of a mean quarter's waste.
    ///
    /// @param factors 28, from Monday's first quarter on
    public static WeekClock of(ZoneId zone, double[] factors) {
        if (factors.length != CELLS)
            throw new IllegalArgumentException(factors.length + " factors, not " + CELLS);
        return new WeekClock(zone, factors);
    }

    /// All hours alike.
    static WeekClock even(ZoneId zone) {
        var ones = new double[CELLS];
        Arrays.fill(ones, 1);
        return new WeekClock(zone, ones);
    }

    /// How many average days a weekday counts.
    public double factor(DayOfWeek day) {
        int first = (day.getValue() - 1) * QUARTERS;
        return Arrays.stream(factors, first, first + QUARTERS).sum() * CELL_DAYS;
    }

    /// Effective days between two instants; 0 when the second is not later.
    public double days(Instant from, Instant to) {
        double days = 0;
        double[] spent = spentDays(from, to, zone);
        for (int cell = 0; cell < CELLS; cell++)
            days += factors[cell] * spent[cell];
        return days;
    }

    /// Days spent in each cell between two instants. A day that changes the clock is stretched or squeezed to 24 hours.
    static double[] spentDays(Instant from, Instant to, ZoneId zone) {
        var spent = new double[CELLS];
        var date = from.atZone(zone).toLocalDate();
        long midnight = midnight(date, zone);
        while (midnight < to.getEpochSecond()) {
            long next = midnight(date.plusDays(1), zone);
            double length = next - midnight;
            double start = Math.max(0, (from.getEpochSecond() - midnight) / length);
            double end = Math.min(1, (to.getEpochSecond() - midnight) / length);
            if (start < end)
                addDay(spent, (date.getDayOfWeek().getValue() - 1) * QUARTERS, start, end, length / DAY_SECONDS);
            date = date.plusDays(1);
            midnight = next;
        }
        return spent;
    }

    /// Shares the part `start..end` of a day out to its quarters.
    private static void addDay(double[] spent, int firstCell, double start, double end, double days) {
        for (int quarter = 0; quarter < QUARTERS; quarter++) {
            double overlap = Math.min(end, (quarter + 1) * CELL_DAYS) - Math.max(start, quarter * CELL_DAYS);
            if (overlap > 0)
                spent[firstCell + quarter] += overlap * days;
        }
    }

    private static long midnight(LocalDate date, ZoneId zone) {
        return date.atStartOfDay(zone).toEpochSecond();
    }
}
