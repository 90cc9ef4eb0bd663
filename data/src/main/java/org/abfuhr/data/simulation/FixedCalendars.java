package org.abfuhr.data.simulation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.city.Container;
import org.jspecify.annotations.Nullable;

/// The best fixed calendar: for each container the fewest emptyings at which 99.9 % of what is thrown in finds room, on training seeds. Offered are
/// every fourth, third and second week, and all sets of worked weekdays; the container's maximum age is kept. It knows each
/// container's true rate, as years of collecting teach it. Sectors are those of today's calendar: the first weekday of a container stays, and of rounds
/// of several weeks neighbors from north to south have the same. Where several sets of weekdays are as small, the days with the least waste of the
/// fraction are taken, so that no day is beyond its vehicles. What falls on a holiday is caught up on with the next worked day.
public final class FixedCalendars {

    static final double SERVICE = 0.999;

    private static final int[] RARE_WEEKS = {4, 3, 2};

    private final CityPack pack;
    private final LocalDate first;
    private final Map<String, Rhythm> byContainer = new HashMap<>();

    private FixedCalendars(SimulatedCity city, CityPack pack) {
        this.pack = pack;
        this.first = city.date();
        Map<String, List<TrueContainer>> groups = new TreeMap<>(); // one round: fraction and first weekday
        for (var each : city.containers()) {
            var container = each.container();
            var worked = new WorkingDays(pack, container.fraction()).weekdays();
            if (!worked.isEmpty())
                groups.computeIfAbsent(container.fraction() + " " + anchor(container, worked), _ -> new ArrayList<>()).add(each);
        }
        List<Choice> choices = new ArrayList<>();
        groups.values().forEach(group -> addGroup(group, choices));
        balance(choices);
    }

    /// What a container may get: rhythms with equally many emptyings.
    private record Choice(TrueContainer of, List<Rhythm> rhythms) {}

    /// Containers without a choice first.
    private void balance(List<Choice> choices) {
        choices.sort(Comparator.comparingInt(choice -> choice.rhythms.size()));
        Map<String, Map<DayOfWeek, Double>> litres = new HashMap<>(); // a week, by fraction
        for (var choice : choices) {
            var container = choice.of.container();
            var days = litres.computeIfAbsent(container.fraction(), _ -> new EnumMap<>(DayOfWeek.class));
            var rhythm = Collections.min(choice.rhythms, Comparator.comparingDouble(offered -> litresOn(offered, days)));
            double week = 7 * choice.of.deposits().ratePerDay() * container.totalLitres();
            rhythm.days.forEach(day -> days.merge(day, week / rhythm.days.size(), Double::sum));
            byContainer.put(container.id(), rhythm);
        }
    }

    private static double litresOn(Rhythm rhythm, Map<DayOfWeek, Double> litres) {
        return rhythm.days.stream().mapToDouble(day -> litres.getOrDefault(day, 0.0)).sum();
    }

    /// Trained on the city's containers.
    public static FixedCalendars of(SimulatedCity city, CityPack pack) {
        return new FixedCalendars(city, pack);
    }

    /// Weekdays, every so many weeks.
    ///
    /// @param week of so many, in which it is due
    record Rhythm(List<DayOfWeek> days, int everyWeeks, int week) {

        boolean due(LocalDate date) {
            long weeks = Math.floorDiv(ChronoUnit.DAYS.between(LocalDate.of(2024, 1, 1), date), 7); // a Monday
            return days.contains(date.getDayOfWeek()) && Math.floorMod(weeks, everyWeeks) == week;
        }

        int emptyingsIn12Weeks() {
            return 12 * days.size() / everyWeeks;
        }

        int longestDays() {
            return 7 * everyWeeks; // at most: on several days of a week it is less
        }
    }

    /// Ids of the containers to empty on the date.
    public List<String> due(LocalDate date) {
        Map<String, List<LocalDate>> covered = new HashMap<>();
        return pack.containers().stream()
                .filter(c -> isDue(byContainer.get(c.id()),
                        covered.computeIfAbsent(c.fraction(), f -> new WorkingDays(pack, f).covered(date))))
                .map(Container::id).toList();
    }

    private static boolean isDue(@Nullable Rhythm rhythmOrNull, List<LocalDate> days) {
        return rhythmOrNull != null && days.stream().anyMatch(rhythmOrNull::due);
    }

    private void addGroup(List<TrueContainer> group, List<Choice> choices) {
        group.sort(Comparator.comparingDouble((TrueContainer c) -> -c.container().position().latitude())
                .thenComparing(c -> c.container().id()));
        for (int i = 0; i < group.size(); i++)
            choices.add(new Choice(group.get(i), fewest(group.get(i), (double) i / group.size())));
    }

    /// @param rank of the container in its round, from 0 to below 1
    private List<Rhythm> fewest(TrueContainer each, double rank) {
        var training = new Training(each.deposits(), first, pack.settings().zone());
        var worked = new WorkingDays(pack, each.container().fraction()).weekdays();
        var anchor = anchor(each.container(), worked);
        int maxAge = pack.rulesOf(each.container()).maxAgeDays().orElse(Integer.MAX_VALUE);
        var offered = offered(worked, anchor, rank);
        List<Rhythm> enough = new ArrayList<>();
        for (var rhythm : offered) {
            if (!enough.isEmpty() && rhythm.emptyingsIn12Weeks() > enough.getFirst().emptyingsIn12Weeks())
                break;
            if (rhythm.longestDays() <= maxAge && service(training, rhythm) >= SERVICE)
                enough.add(rhythm);
        }
        return enough.isEmpty() ? List.of(offered.getLast()) : enough;
    }

    private static List<Rhythm> offered(List<DayOfWeek> worked, DayOfWeek anchor, double rank) {
        List<Rhythm> offered = new ArrayList<>();
        for (int weeks : RARE_WEEKS)
            offered.add(new Rhythm(List.of(anchor), weeks, (int) (rank * weeks)));
        List<Rhythm> weekly = new ArrayList<>();
        for (int subset = 1; subset < 1 << worked.size(); subset++) {
            int chosen = subset;
            var days = worked.stream().filter(day -> (chosen >> worked.indexOf(day) & 1) == 1).toList();
            if (days.contains(anchor))
                weekly.add(new Rhythm(days, 1, 0));
        }
        weekly.sort(Comparator.comparingInt(rhythm -> rhythm.days().size()));
        offered.addAll(weekly);
        return offered;
    }

    private static double service(Training training, Rhythm rhythm) {
        double level = 0;
        double deposited = 0;
        double excess = 0;
        for (int day = 0; day < training.days(); day++) {
            excess += TrueContainer.excess(level, training.before(day));
            level = rhythm.due(training.date(day)) ? 0 : level + training.before(day);
            excess += TrueContainer.excess(level, training.after(day));
            level += training.after(day);
            deposited += training.before(day) + training.after(day);
        }
        return 1 - excess / deposited;
    }

    /// First worked weekday of today's calendar, else one by the container's id.
    private static DayOfWeek anchor(Container container, List<DayOfWeek> worked) {
        return container.calendar().days().stream().filter(worked::contains).findFirst()
                .orElseGet(() -> worked.get(Math.floorMod(container.id().hashCode(), worked.size())));
    }
}
