package org.abfuhr.data.visits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.city.FleetSettings.VehicleSettings;
import org.abfuhr.data.city.ShiftSettings;
import org.abfuhr.data.forecast.WeekClock;

/// The days of a plan: when each begins, the one after the last included, and when its work is half done.
final class HorizonDays {

    private static final int USUAL_START_HOUR = 6;
    private static final int USUAL_MIDDLE_HOUR = 10;
    private static final int LONGEST_BREAK_DAYS = 7;

    private final CityPack pack;
    private final LocalDate first;
    private final int horizon;
    private final List<Instant> starts = new ArrayList<>(); // of the horizon's days and as many after it as were asked for
    private final Map<String, Integer> ends = new HashMap<>(); // by fraction
    private final Map<WeekClock, double[]> lengths = new HashMap<>();

    HorizonDays(CityPack pack, LocalDate first, int horizon) {
        this.pack = pack;
        this.first = first;
        this.horizon = horizon;
    }

    int horizon() {
        return horizon;
    }

    LocalDate date(int day) {
        return first.plusDays(day);
    }

    /// Midnight at the beginning of the first day: second 0 of the problem.
    Instant midnight() {
        return first.atStartOfDay(pack.settings().zone()).toInstant();
    }

    /// First shift start of the day; six o'clock on days without shifts.
    Instant start(int day) {
        while (starts.size() <= day)
            starts.add(shiftStart(date(starts.size())));
        return starts.get(day);
    }

    /// The first day after the horizon on which a vehicle that takes the fraction works: what is not emptied in the horizon waits until then. Without
    /// any such day soon, the day after the horizon.
    int nextChance(String fraction) {
        return ends.computeIfAbsent(fraction, f -> IntStream.range(horizon, horizon + LONGEST_BREAK_DAYS)
                .filter(day -> pack.isWorked(f, date(day))).findFirst().orElse(horizon));
    }

    /// When an emptying on the day is expected: in the middle between its first departure and last return.
    Instant middle(int day) {
        var zone = pack.settings().zone();
        return shifts(date(day)).stream().map(shift -> shift.hours().to(date(day), zone).toInstant()).max(Instant::compareTo)
                .map(end -> Instant.ofEpochSecond((start(day).getEpochSecond() + end.getEpochSecond()) / 2))
                .orElseGet(() -> date(day).atTime(USUAL_MIDDLE_HOUR, 0).atZone(zone).toInstant());
    }

    /// Effective days from each shift start to the next, for so many days.
    double[] effectiveDays(WeekClock clock, int count) {
        var measured = lengths.computeIfAbsent(clock, c -> measured(c, horizon + LONGEST_BREAK_DAYS));
        return Arrays.copyOf(measured, count);
    }

    private double[] measured(WeekClock clock, int count) {
        var days = new double[count];
        for (int day = 0; day < days.length; day++)
            days[day] = clock.days(start(day), start(day + 1));
        return days;
    }

    /// Seconds of the problem, rounded upward.
    int second(Instant instant) {
        return Math.toIntExact(instant.getEpochSecond() - midnight().getEpochSecond() + (instant.getNano() > 0 ? 1 : 0));
    }

    private Instant shiftStart(LocalDate date) {
        var zone = pack.settings().zone();
        return shifts(date).stream().map(shift -> shift.hours().from(date, zone).toInstant()).min(Instant::compareTo)
                .orElseGet(() -> date.atTime(USUAL_START_HOUR, 0).atZone(zone).toInstant());
    }

    private List<ShiftSettings> shifts(LocalDate date) {
        if (pack.settings().holidays().contains(date))
            return List.of();
        return pack.fleet().vehicles().stream().map((VehicleSettings v) -> v.shiftOn(date)).flatMap(Optional::stream)
                .toList();
    }
}
