package org.abfuhr.dispatch.publish;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.city.Container;
import org.abfuhr.data.city.DayWindow;
import org.abfuhr.data.city.Weekdays;
import org.abfuhr.dispatch.outcome.FileNames;

/// Collection days of the containers that have fixed ones, as calendars for residents to subscribe to (RFC 5545): one per fraction and street,
/// or site where the containers have no name. Days are repeated weekly, around holidays
/// as the plans have it ([org.abfuhr.data.city.CitySettings#collects]), as far as the city has listed these.
public final class FixedDayCalendars {

    private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;

    private final CityPack pack;
    private final LocalDate from;
    private final LocalDate until;

    private FixedDayCalendars(CityPack pack, LocalDate from) {
        this.pack = pack;
        this.from = from;
        var years = pack.settings().holidays().stream().mapToInt(LocalDate::getYear).max().orElse(from.getYear());
        this.until = LocalDate.of(Math.max(years, from.getYear()), 12, 31);
    }

    private record Place(String fraction, String name) implements Comparable<Place> {

        @Override
        public int compareTo(Place other) {
            int byFraction = fraction.compareTo(other.fraction);
            return byFraction == 0 ? name.compareTo(other.name) : byFraction;
        }
    }

    /// When containers of a place are emptied.
    private record Days(Weekdays days, List<DayWindow> windows) {}

    /// Texts of the calendars by the name of their file, such as `residual-Lange_Straße.ics`; from a day on to the end of the last year
    /// whose holidays the city lists.
    public static SortedMap<String, String> of(CityPack pack, LocalDate from) {
        return new FixedDayCalendars(pack, from).calendars();
    }

    private SortedMap<String, String> calendars() {
        SortedMap<Place, List<Container>> places = new TreeMap<>(pack.containers().stream()
                .filter(container -> !pack.fixedDaysOf(container).isEmpty())
                .collect(Collectors.groupingBy(FixedDayCalendars::place)));
        SortedMap<String, String> calendars = new TreeMap<>();
        places.forEach((place, containers) -> calendars.put(file(place, calendars), calendar(place, containers)));
        return calendars;
    }

    private static Place place(Container container) {
        return new Place(container.fraction(), container.name().isBlank() ? container.site() : container.name());
    }

    private static String file(Place place, SortedMap<String, String> used) {
        return FileNames.unused(place.fraction() + "-" + place.name(), name -> used.containsKey(name + ".ics")) + ".ics";
    }

    private String calendar(Place place, List<Container> containers) {
        var title = pack.settings().fraction(place.fraction()).name(pack.settings().language());
        var text = new CalendarText().line("BEGIN:VCALENDAR").line("VERSION:2.0").line("PRODID:-//abfuhr//abfuhr//EN")
                .line("METHOD:PUBLISH").text("X-WR-CALNAME", title + ", " + place.name());
        CalendarZone.write(text, pack.settings().zone(), from);
        containers.stream().map(this::days).distinct().sorted(Comparator.comparing(Days::toString))
                .forEach(days -> write(text, place, title, days));
        return text.line("END:VCALENDAR").toString();
    }

    private Days days(Container container) {
        return new Days(pack.fixedDaysOf(container), pack.windowsOf(container));
    }

    private void write(CalendarText text, Place place, String title, Days days) {
        text.line("BEGIN:VEVENT").line("UID:" + uid(place, days)).line("DTSTAMP:" + CalendarZone.local(from.atStartOfDay()) + "Z")
                .text("SUMMARY", title).text("LOCATION", place.name()).line("TRANSP:TRANSPARENT");
        var first = first(days.days());
        if (days.windows().isEmpty())
            writeDays(text, first, days);
        else
            writeHours(text, first, days);
        text.line("END:VEVENT");
    }

    private LocalDate first(Weekdays days) {
        var first = from;
        while (!days.contains(first.getDayOfWeek()))
            first = first.plusDays(1);
        return first;
    }

    /// The whole day.
    private void writeDays(CalendarText text, LocalDate first, Days days) {
        text.line("DTSTART;VALUE=DATE:" + DATE.format(first)).line("RRULE:" + rule(days) + DATE.format(until));
        without(first, days).forEach(day -> text.line("EXDATE;VALUE=DATE:" + DATE.format(day)));
        beside(days).forEach(day -> text.line("RDATE;VALUE=DATE:" + DATE.format(day)));
    }

    /// From the first window's beginning to the last one's end, in the city's time.
    private void writeHours(CalendarText text, LocalDate first, Days days) {
        var zone = ";TZID=" + pack.settings().zone().getId() + ":";
        var begin = time(days.windows().getFirst().fromMinute());
        Instant last = until.atTime(LocalTime.MAX).atZone(pack.settings().zone()).toInstant();
        text.line("DTSTART" + zone + CalendarZone.local(first.atTime(begin)))
                .line("DTEND" + zone + CalendarZone.local(end(first, days.windows().getLast().toMinute())))
                .line("RRULE:" + rule(days) + CalendarZone.local(LocalDateTime.ofInstant(last, ZoneOffset.UTC)) + "Z");
        without(first, days).forEach(day -> text.line("EXDATE" + zone + CalendarZone.local(day.atTime(begin))));
        beside(days).forEach(day -> text.line("RDATE" + zone + CalendarZone.local(day.atTime(begin))));
    }

    private static LocalTime time(int minute) {
        return LocalTime.ofSecondOfDay(minute * 60L);
    }

    private static LocalDateTime end(LocalDate day, int minute) {
        return day.atStartOfDay().plusMinutes(minute);
    }

    private static String rule(Days days) {
        return "FREQ=WEEKLY;BYDAY="
                + days.days().days().stream().map(CalendarZone::name).collect(Collectors.joining(",")) + ";UNTIL=";
    }

    /// Days of the weekly repetition without a collection, as a holiday is in the way.
    private List<LocalDate> without(LocalDate first, Days days) {
        return first.datesUntil(until.plusDays(1)).filter(date -> days.days().contains(date.getDayOfWeek()))
                .filter(date -> !pack.settings().collects(days.days(), date)).toList();
    }

    /// Days beside the weekly repetition to which a holiday moves a collection.
    private List<LocalDate> beside(Days days) {
        return from.datesUntil(until.plusDays(1)).filter(date -> !days.days().contains(date.getDayOfWeek()))
                .filter(date -> pack.settings().collects(days.days(), date)).toList();
    }

    /// The same for the same place and days, so that a calendar read again replaces what it said before.
    private String uid(Place place, Days days) {
        var name = place.fraction() + "|" + place.name() + "|" + days.days() + "|" + DayWindow.format(days.windows());
        var id = UUID.nameUUIDFromBytes((pack.name() + "|" + name).getBytes(StandardCharsets.UTF_8));
        return id.toString();
    }
}
