package org.abfuhr.data.city;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// A day to which a holiday moves collections of fixed weekdays ([CitySettings.HolidayShift]) though no vehicle works that takes them: mostly a
/// Saturday.
///
/// @param containers ids, in the order of the pack
public record UnworkedDay(LocalDate date, String fraction, List<String> containers) {

    public UnworkedDay {
        containers = List.copyOf(containers);
    }

    /// All from a day on that the pack's holidays make, by date and fraction.
    public static List<UnworkedDay> list(CityPack pack, LocalDate from) {
        Map<Weekdays, List<LocalDate>> moved = new HashMap<>(); // by fixed weekdays
        SortedMap<LocalDate, SortedMap<String, List<String>>> found = new TreeMap<>(); // ids by date and fraction
        for (var container : pack.containers())
            for (var date : moved.computeIfAbsent(pack.fixedDaysOf(container), fixed -> moved(pack.settings(), fixed, from)))
                if (!pack.isWorked(container.fraction(), date))
                    found.computeIfAbsent(date, _ -> new TreeMap<>())
                            .computeIfAbsent(container.fraction(), _ -> new ArrayList<>()).add(container.id());
        List<UnworkedDay> days = new ArrayList<>();
        found.forEach((date, all) -> all.forEach((fraction, ids) -> days.add(new UnworkedDay(date, fraction, ids))));
        return days;
    }

    /// Days to which holidays move what is collected on fixed weekdays.
    private static List<LocalDate> moved(CitySettings settings, Weekdays fixed, LocalDate from) {
        var near = new TreeSet<LocalDate>();
        int far = CitySettings.FURTHEST_SHIFT_DAYS;
        for (var holiday : settings.holidays())
            holiday.minusDays(far).datesUntil(holiday.plusDays(far + 1)).forEach(near::add);
        return near.stream().filter(date -> !date.isBefore(from) && !fixed.contains(date.getDayOfWeek())
                && settings.collects(fixed, date)).toList();
    }
}
