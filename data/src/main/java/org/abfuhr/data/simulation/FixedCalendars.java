package org.abfuhr.data.simulation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.city.Container;
import org.jspecify.annotations.Nullable;

/// The best fixed calendar: for each container the fewest emptyings at which 99.9 % of what is thrown in finds room, on training seeds. Offered are
/// every fourth, third and second week, and all sets of worked weekdays; the container's maximum age is kept. It knows each
/// container's true rate, as years of collecting teach it. Sectors are those of today's calendar: the first weekday of a container stays, and of rounds
/// of several weeks neighbors from north to south have the same. What falls on a holiday is caught up on with the next worked day.
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
        groups.values().forEach(this::addGroup);
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

    private void addGroup(List<TrueContainer> group) {
        group.sort(Comparator.comparingDouble((TrueContainer c) -> -c.container().position().latitude())
                .thenComparing(c -> c.container().id()));
        for (int i = 0; i < group.size(); i++)
            byContainer.put(group.get(i).container().id(), best(group.get(i), (double) i / group.size()));
    }

    /// @param rank of the container in its round, from 0 to below 1
    private Rhythm best(TrueContainer each, double rank) {
        var training = new Training(each.deposits(), first, pack.settings().zone());
        var worked = new WorkingDays(pack, each.container().fraction()).weekdays();
        var anchor = anchor(each.container(), worked);
        int maxAge = pack.rulesOf(each.container()).maxAgeDays().orElse(Integer.MAX_VALUE);
        Rhythm last = null;
        for (var rhythm : offered(worked, anchor, rank)) {
            if (rhythm.longestDays() <= maxAge && service(training, rhythm) >= SERVICE)
                return rhythm;
            last = rhythm;
        }
        return Objects.requireNonNull(last);
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
