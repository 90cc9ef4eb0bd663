package org.abfuhr.data.city;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What `city.yaml` says.
///
/// @param displayName for people
/// @param zone in which people read the times
/// @param planDate day planned when none is asked for, or none: tomorrow
/// @param holidays days without collection, ascending
/// @param population inhabitants, 0 when unknown
/// @param fractions by id
/// @param service what the dispatch service does by itself
/// @param rules what the law or custom of the place says
public record CitySettings(String displayName, ZoneId zone, Language language, Optional<LocalDate> planDate,
        List<LocalDate> holidays, int population, MapSource map, Environment environment,
        SortedMap<String, FractionSettings> fractions, ServiceRules service, Rules rules) {

    /// No collection is moved farther.
    static final int FURTHEST_SHIFT_DAYS = 14;

    /// Language of the reports.
    public enum Language {
        DE(Locale.GERMAN), EN(Locale.ENGLISH);

        private final Locale locale;

        Language(Locale locale) {
            this.locale = locale;
        }

        public Locale locale() {
            return locale;
        }
    }

    /// What the law or custom of the place says.
    ///
    /// @param holidayShift where collections of fixed weekdays go that a holiday is in the way of
    /// @param noiseHours when quiet places may be served, if that is limited
    /// @param spreadEuroPerKm what a plan would pay for each kilometre from a stop to the middle of its trip, as the crow flies, so that trips stay
    ///         together; 0 where that does not matter
    public record Rules(HolidayShift holidayShift, Optional<NoiseHours> noiseHours, BigDecimal spreadEuroPerKm) {

        /// Nothing is said.
        public static final Rules NONE = new Rules(HolidayShift.NONE, Optional.empty(), BigDecimal.ZERO);
    }

    /// When containers at quiet places may be emptied: on working days within these hours, never on Sundays and holidays.
    ///
    /// @param weekdays from the beginning of service to its end
    /// @param source who says so, such as `32. BImSchV § 7`
    public record NoiseHours(DayWindow weekdays, String source) {

        /// Where nobody says more: those of Germany's 32. BImSchV.
        public static final DayWindow USUAL = new DayWindow(7 * 60, 20 * 60);

        private static final int MIDNIGHT = 24 * 60;

        /// Hours in which nothing may be served on a day.
        ///
        /// @param restDay a Sunday or holiday
        public List<DayWindow> forbidden(boolean restDay) {
            return restDay
                    ? List.of(new DayWindow(0, MIDNIGHT))
                    : Stream.of(new int[]{0, weekdays.fromMinute()}, new int[]{weekdays.toMinute(), MIDNIGHT})
                            .filter(hours -> hours[0] < hours[1]).map(hours -> new DayWindow(hours[0], hours[1])).toList();
        }
    }

    /// What becomes of collections on fixed weekdays in a week (Monday to Saturday) with a holiday.
    public enum HolidayShift {
        /// They fall out.
        NONE(0),
        /// That of the holiday and those after it in the week are a working day later.
        NEXT(1),
        /// That of the holiday and those before it in the week are a working day earlier.
        PREVIOUS(-1);

        private final int direction;

        HolidayShift(int direction) {
            this.direction = direction;
        }
    }

    /// Where the map comes from.
    ///
    /// @param attribution shown on every map, such as `© OpenStreetMap contributors`
    /// @param note licence, date and gaps of the map
    public record MapSource(String attribution, String note) {}

    /// What driving does to the climate, what energy costs, and who says so.
    ///
    /// @param kgCo2PerKwh of electricity
    /// @param kgCo2PerLitreDiesel burnt
    /// @param euroPerKwh of electricity, at the depot
    /// @param euroPerLitreDiesel at the pump
    /// @param source of these figures, for the reports
    /// @param sourceDe the same in German; empty if there is only one
    /// @param uncertaintyPercent how far emissions told with these figures may be off, factors and consumption together
    /// @param kgCo2BudgetPerYear what the whole city may emit in a year on its path to neutrality, if it has declared that
    public record Environment(double kgCo2PerKwh, double kgCo2PerLitreDiesel, BigDecimal euroPerKwh,
            BigDecimal euroPerLitreDiesel, String source, String sourceDe, double uncertaintyPercent,
            OptionalDouble kgCo2BudgetPerYear) {

        /// Assumed where a city does not say: consumption by lorry and tour differs by about as much.
        public static final double USUAL_UNCERTAINTY_PERCENT = 20;

        /// The source in a language, as far as there is one in it.
        public String source(Language language) {
            return language == Language.DE && !sourceDe.isEmpty() ? sourceDe : source;
        }
    }

    /// A city without rules.
    public CitySettings(String displayName, ZoneId zone, Language language, Optional<LocalDate> planDate,
            List<LocalDate> holidays, int population, MapSource map, Environment environment,
            SortedMap<String, FractionSettings> fractions, ServiceRules service) {
        this(displayName, zone, language, planDate, holidays, population, map, environment, fractions, service, Rules.NONE);
    }

    public CitySettings {
        holidays = holidays.stream().distinct().sorted().toList();
        fractions = Collections.unmodifiableSortedMap(new TreeMap<>(fractions));
    }

    /// The same with other holidays.
    public CitySettings withHolidays(List<LocalDate> others) {
        return new CitySettings(displayName, zone, language, planDate, others, population, map, environment, fractions,
                service, rules);
    }

    /// The same with other fractions.
    public CitySettings withFractions(SortedMap<String, FractionSettings> others) {
        return new CitySettings(displayName, zone, language, planDate, holidays, population, map, environment, others,
                service, rules);
    }

    /// The same with another service.
    public CitySettings with(ServiceRules other) {
        return new CitySettings(displayName, zone, language, planDate, holidays, population, map, environment, fractions, other,
                rules);
    }

    /// The same with other rules.
    public CitySettings with(Rules others) {
        return new CitySettings(displayName, zone, language, planDate, holidays, population, map, environment, fractions, service,
                others);
    }

    /// Settings of the fraction with this id.
    ///
    /// @throws IllegalArgumentException when there is none
    public FractionSettings fraction(String id) {
        var found = fractions.get(id);
        if (found == null)
            throw new IllegalArgumentException("no fraction " + id + " among " + fractions.keySet());
        return found;
    }

    /// Whether noise rules call the day a Sunday or holiday.
    public boolean isRestDay(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SUNDAY || holidays.contains(date);
    }

    /// Whether what is collected on fixed weekdays is collected on the date: not on holidays, whose collections go where
    /// [HolidayShift] says.
    public boolean collects(Weekdays fixed, LocalDate date) {
        if (fixed.isEmpty() || holidays.contains(date))
            return false;
        boolean undisturbed = rules.holidayShift == HolidayShift.NONE || holidays.stream()
                .noneMatch(holiday -> Math.abs(ChronoUnit.DAYS.between(holiday, date)) <= FURTHEST_SHIFT_DAYS);
        return undisturbed
                ? fixed.contains(date.getDayOfWeek())
                : IntStream.rangeClosed(-FURTHEST_SHIFT_DAYS, FURTHEST_SHIFT_DAYS).mapToObj(date::plusDays)
                        .anyMatch(day -> fixed.contains(day.getDayOfWeek()) && shifted(day).equals(date));
    }

    /// Where the collection of a weekday goes: a working day on for each holiday of its week that is in the way.
    private LocalDate shifted(LocalDate day) {
        int direction = rules.holidayShift.direction;
        var moved = day;
        for (var date = endOfWeek(day, direction); !isBeyond(date, day, direction); date = date.plusDays(direction))
            if (holidays.contains(date))
                moved = workingDayAfter(moved, direction);
        return moved;
    }

    /// Where the week begins to move; a holiday on Saturday is in the way of Saturday's collection alone.
    private static LocalDate endOfWeek(LocalDate day, int direction) {
        if (direction > 0)
            return day.with(DayOfWeek.MONDAY);
        return day.getDayOfWeek() == DayOfWeek.SATURDAY ? day : day.with(DayOfWeek.FRIDAY);
    }

    private static boolean isBeyond(LocalDate date, LocalDate day, int direction) {
        return direction > 0 ? date.isAfter(day) : date.isBefore(day);
    }

    private LocalDate workingDayAfter(LocalDate day, int direction) {
        var next = day.plusDays(direction);
        while (isRestDay(next))
            next = next.plusDays(direction);
        return next;
    }
}
