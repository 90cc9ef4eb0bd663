package org.abfuhr.data.simulation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.abfuhr.data.city.CityPack;

/// On which days vehicles collect a fraction.
final class WorkingDays {

    private static final int LONGEST_BREAK_DAYS = 31;

    private final CityPack pack;
    private final String fraction;

    WorkingDays(CityPack pack, String fraction) {
        this.pack = pack;
        this.fraction = fraction;
    }

    /// Weekdays with a shift of a vehicle that takes the fraction, from Monday on.
    List<DayOfWeek> weekdays() {
        return Stream.of(DayOfWeek.values()).filter(day -> pack.fleet().vehicles().stream()
                .filter(vehicle -> pack.fleet().typeOf(vehicle).compartments().stream()
                        .anyMatch(compartment -> compartment.fractions().contains(fraction)))
                .anyMatch(vehicle -> vehicle.shifts().stream().anyMatch(shift -> shift.days().contains(day)))).toList();
    }

    boolean isWorked(LocalDate date) {
        return weekdays().contains(date.getDayOfWeek()) && !pack.settings().holidays().contains(date);
    }

    /// Days that are caught up on with this one: those since the last worked day, and the day itself; none if it is not worked.
    List<LocalDate> covered(LocalDate date) {
        if (!isWorked(date))
            return List.of();
        return Stream.iterate(date, day -> day.minusDays(1)).limit(LONGEST_BREAK_DAYS)
                .takeWhile(day -> day.equals(date) || !isWorked(day)).toList();
    }
}
