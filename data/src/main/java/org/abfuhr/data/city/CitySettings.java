package org.abfuhr.data.city;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/// What `city.yaml` says.
///
/// @param displayName for people
/// @param zone in which people read the times
/// @param planDate day planned when none is asked for, or none: tomorrow
/// @param holidays days without collection, ascending
/// @param population inhabitants, 0 when unknown
/// @param fractions by id
/// @param service what the dispatch service does by itself
public record CitySettings(String displayName, ZoneId zone, Language language, Optional<LocalDate> planDate,
        List<LocalDate> holidays, int population, MapSource map, Environment environment,
        SortedMap<String, FractionSettings> fractions, ServiceRules service) {

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

    public CitySettings {
        holidays = holidays.stream().distinct().sorted().toList();
        fractions = Collections.unmodifiableSortedMap(new TreeMap<>(fractions));
    }

    /// The same with other holidays.
    public CitySettings withHolidays(List<LocalDate> others) {
        return new CitySettings(displayName, zone, language, planDate, others, population, map, environment, fractions,
                service);
    }

    /// The same with other fractions.
    public CitySettings withFractions(SortedMap<String, FractionSettings> others) {
        return new CitySettings(displayName, zone, language, planDate, holidays, population, map, environment, others,
                service);
    }

    /// The same with another service.
    public CitySettings with(ServiceRules other) {
        return new CitySettings(displayName, zone, language, planDate, holidays, population, map, environment, fractions, other);
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
}
