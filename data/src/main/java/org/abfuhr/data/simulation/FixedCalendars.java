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
import java.util.Set;
import java.util.TreeMap;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.city.Container;
import org.jspecify.annotations.Nullable;

/// The best fixed calendar: for each container the fewest emptyings at which 99.9 % of what is thrown in finds room, on training seeds with their holidays. Offered are
/// every fourth, third and second week, and all sets of worked weekdays; the container's maximum age is kept. It knows each
/// container's true rate, as years of collecting teach it. Sectors are those of today's calendar: the first weekday of a container stays, and of rounds
/// of several weeks neighbors from north to south have the same. Where several sets of weekdays are as small, the days with the least waste of the
/// fraction are taken, so that no day is beyond its vehicles. What falls on a holiday or was left over is caught up on with the next worked day.
public final class FixedCalendars {

    /// Share of what is thrown in that is to find room.
    public static final double SERVICE = 0.999;

    private static final int[] RARE_WEEKS = {4, 3, 2};

    private final CityPack pack;
    private final Trainings trainings;
    private final double fill;
    private final Map<String, Rhythm> byContainer = new HashMap<>();
    private final Map<String, Map<Rhythm, boolean[]>> dueInTraining = new HashMap<>(); // by fraction; for each day of a seed

    private FixedCalendars(Trainings trainings, double fill) {
        this.pack = trainings.pack();
        this.trainings = trainings;
        this.fill = fill;
        Map<String, List<TrueContainer>> groups = new TreeMap<>(); // one round: fraction and first weekday
        for (var each : trainings.containers()) {
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
    ///
    /// @param fill as if they filled so many times as fast: a margin for what vehicles leave over
    public static FixedCalendars of(Trainings trainings, double fill) {
        return new FixedCalendars(trainings, fill);
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
    ///
    /// @param leftOver ids of those that were due before and not emptied: they are caught up on where their fraction is collected
    public List<String> due(LocalDate date, Set<String> leftOver) {
        Map<String, List<LocalDate>> covered = new HashMap<>();
        return pack.containers().stream()
                .filter(c -> {
                    var days = covered.computeIfAbsent(c.fraction(), f -> new WorkingDays(pack, f).covered(date));
                    return isDue(byContainer.get(c.id()), days) || (!days.isEmpty() && leftOver.contains(c.id()));
                }).map(Container::id).toList();
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
        var worked = new WorkingDays(pack, each.container().fraction()).weekdays();
        var anchor = anchor(each.container(), worked);
        int maxAge = pack.rulesOf(each.container()).maxAgeDays().orElse(Integer.MAX_VALUE);
        var offered = offered(worked, anchor, rank);
        List<Rhythm> enough = new ArrayList<>();
        for (var rhythm : offered) {
            if (!enough.isEmpty() && rhythm.emptyingsIn12Weeks() > enough.getFirst().emptyingsIn12Weeks())
                break;
            if (rhythm.longestDays() <= maxAge && service(each, rhythm) >= SERVICE)
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

    private double service(TrueContainer each, Rhythm rhythm) {
        var training = trainings.get(each);
        var due = dueInTraining.computeIfAbsent(each.container().fraction(), _ -> new HashMap<>())
                .computeIfAbsent(rhythm, r -> dueDays(r, each.container().fraction()));
        double level = 0;
        double deposited = 0;
        double excess = 0;
        for (int day = 0; day < training.days(); day++) {
            double before = fill * training.before(day);
            double after = fill * training.after(day);
            excess += TrueContainer.excess(level, before);
            level = due[Training.dayOfSeed(day)] ? 0 : level + before;
            excess += TrueContainer.excess(level, after);
            level += after;
            deposited += before + after;
        }
        return 1 - excess / deposited;
    }

    private boolean[] dueDays(Rhythm rhythm, String fraction) {
        var covered = trainings.covered(fraction);
        var due = new boolean[covered.size()];
        for (int day = 0; day < due.length; day++)
            due[day] = isDue(rhythm, covered.get(day));
        return due;
    }

    /// First worked weekday of today's calendar, else one by the container's id.
    private static DayOfWeek anchor(Container container, List<DayOfWeek> worked) {
        return container.calendar().days().stream().filter(worked::contains).findFirst()
                .orElseGet(() -> worked.get(Math.floorMod(container.id().hashCode(), worked.size())));
    }
}
