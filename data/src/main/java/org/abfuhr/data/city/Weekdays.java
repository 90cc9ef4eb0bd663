package org.abfuhr.data.city;

import java.time.DayOfWeek;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// A set of weekdays, written as OpenStreetMap's opening hours do: `Mo Th` or `Mo-Fr`.
///
/// @param days from Monday to Sunday
public record Weekdays(SortedSet<DayOfWeek> days) {

    /// No day.
    public static final Weekdays NONE = new Weekdays(new TreeSet<>());

    private static final List<String> NAMES = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");

    public Weekdays {
        days = Collections.unmodifiableSortedSet(new TreeSet<>(days));
    }

    public static Weekdays of(Collection<DayOfWeek> days) {
        return new Weekdays(new TreeSet<>(days));
    }

    public static Weekdays of(DayOfWeek... days) {
        return of(List.of(days));
    }

    /// Reads days and ranges with spaces or commas between them; the empty text is no day.
    ///
    /// @throws IllegalArgumentException when a word is neither
    public static Weekdays parse(String text) {
        SortedSet<DayOfWeek> days = new TreeSet<>();
        for (String word : text.strip().split("[ ,]+", -1))
            if (!word.isEmpty())
                addRange(word.split("-", 2), days);
        return new Weekdays(days);
    }

    private static void addRange(String[] ends, SortedSet<DayOfWeek> days) {
        int first = number(ends[0]);
        int length = Math.floorMod(number(ends[ends.length - 1]) - first, 7);
        for (int i = 0; i <= length; i++)
            days.add(DayOfWeek.of((first + i) % 7 + 1));
    }

    private static int number(String name) {
        int number = NAMES.indexOf(name);
        if (number < 0)
            throw new IllegalArgumentException("no weekday: " + name);
        return number;
    }

    public boolean contains(DayOfWeek day) {
        return days.contains(day);
    }

    public boolean isEmpty() {
        return days.isEmpty();
    }

    public int size() {
        return days.size();
    }

    /// The days' names with spaces between them; three or more in a row as a range.
    @Override
    public String toString() {
        if (days.size() > 2 && days.last().getValue() - days.first().getValue() == days.size() - 1)
            return NAMES.get(days.first().getValue() - 1) + "-" + NAMES.get(days.last().getValue() - 1);
        return days.stream().map(day -> NAMES.get(day.getValue() - 1)).collect(Collectors.joining(" "));
    }
}
