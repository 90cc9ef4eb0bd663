package org.abfuhr.benchmarks.store;

import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import org.abfuhr.data.readings.ReadingsSet;
import org.abfuhr.data.store.ReadingStore;

/// Fills a store month by month, in batches as large as those of an import.
final class Filling {

    private static final int BATCH = 250_000;
    private static final int MILLION = 1_000_000;

    private final ReadingStore store;
    private final SensorYear year;
    private final Consumer<String> told;
    private long taken;
    private double seconds; // of the store alone, without making the readings up
    private double firstMillionSeconds;

    /// @param told a line a month
    Filling(ReadingStore store, SensorYear year, Consumer<String> told) {
        this.store = store;
        this.year = year;
        this.told = told;
    }

    /// Fills it, and adds the day after the year, of no more containers than make a million readings.
    StoreResult.Fill fill() {
        for (int day = 0; day < year.days();) {
            int next = Math.min(year.days(), day + daysLeftInMonth(day));
            add(day, next, year.containers());
            told.accept("day %d: %,d readings in %.0f s".formatted(next, taken, seconds));
            day = next;
        }
        long filled = taken;
        double fillSeconds = seconds;
        add(year.days(), year.days() + 1, Math.min(year.containers(), MILLION / year.perDay()));
        return new StoreResult.Fill(filled, fillSeconds, firstMillionSeconds, taken - filled, seconds - fillSeconds);
    }

    private static int daysLeftInMonth(int day) {
        var date = SensorYear.FIRST_DAY.plusDays(day);
        return (int) ChronoUnit.DAYS.between(date, date.plusMonths(1).withDayOfMonth(1));
    }

    private void add(int firstDay, int lastDay, int containers) {
        int atOnce = Math.max(1, BATCH / ((lastDay - firstDay) * year.perDay()));
        for (int from = 0; from < containers; from += atOnce)
            add(year.of(from, Math.min(containers, from + atOnce), firstDay, lastDay));
    }

    private void add(ReadingsSet readings) {
        long start = System.nanoTime();
        long added = store.add(readings).added();
        seconds += (System.nanoTime() - start) / 1e9;
        if (added != readings.size())
            throw new IllegalStateException(added + " of " + readings.size() + " readings were new");
        if (taken < MILLION)
            firstMillionSeconds = seconds;
        taken += added;
    }
}
