package org.abfuhr.data.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.city.Container;
import org.abfuhr.data.forecast.Forecasts;

/// The operating rule of Groningen: each worked day the same number of containers, the fullest by estimate (baseline of Wouda, Aerts-Veenstra and
/// van Foreest 2024, arXiv 2409.13386). There the number is the city's, for all together, and the estimate counts deposits. Here each fraction has its own
/// number, the least at which 99.9 % of what is thrown in finds room on training seeds with their holidays when levels of the morning are known; the
/// estimate is our forecast of the sensors, as for all policies; and a container whose sensor tells nothing is emptied by the fixed calendar, beyond the
/// number. All make the baseline stronger.
public final class OperatingRule {

    private final CityPack pack;
    private final Trainings trainings;
    private final double fill;
    private final Map<String, Integer> numbers = new HashMap<>();

    private OperatingRule(Trainings trainings, double fill) {
        this.pack = trainings.pack();
        this.trainings = trainings;
        this.fill = fill;
        Map<String, List<Training>> fractions = new HashMap<>();
        for (var each : trainings.containers())
            if (each.container().sensor().isPresent())
                fractions.computeIfAbsent(each.container().fraction(), _ -> new ArrayList<>()).add(trainings.get(each));
        fractions.forEach((fraction, containers) -> numbers.put(fraction, number(fraction, containers)));
    }

    /// Trained on the city's containers.
    ///
    /// @param fill as if they filled so many times as fast: a margin for what vehicles leave over and forecasts do not know
    public static OperatingRule of(Trainings trainings, double fill) {
        return new OperatingRule(trainings, fill);
    }

    /// Emptyings a worked day, by fraction.
    public Map<String, Integer> numbers() {
        return Map.copyOf(numbers);
    }

    /// Ids of the containers to empty on the date, for each fraction the fullest by the forecast for ten o'clock of those whose sensor can be believed.
    public List<String> due(LocalDate date, Forecasts forecasts) {
        var morning = date.atTime(10, 0).atZone(pack.settings().zone()).toInstant();
        List<String> due = new ArrayList<>();
        numbers.forEach((fraction, number) -> {
            if (new WorkingDays(pack, fraction).isWorked(date))
                pack.containers().stream().filter(c -> c.fraction().equals(fraction) && !forecasts.get(c.id()).health().isBlind())
                        .sorted(Comparator.comparingDouble((Container c) -> -forecasts.get(c.id()).mean(morning))
                                .thenComparing(Container::id))
                        .limit(number).map(Container::id).forEach(due::add);
        });
        return due;
    }

    private int number(String fraction, List<Training> containers) {
        int low = 0;
        int high = containers.size();
        while (high - low > 1) {
            int middle = (low + high) / 2;
            if (service(fraction, containers, middle) >= FixedCalendars.SERVICE)
                high = middle;
            else
                low = middle;
        }
        return high;
    }

    private double service(String fraction, List<Training> containers, int number) {
        var covered = trainings.covered(fraction);
        var levels = new double[containers.size()];
        double deposited = 0;
        double excess = 0;
        for (int day = 0; day < containers.getFirst().days(); day++) {
            boolean worked = !covered.get(Training.dayOfSeed(day)).isEmpty();
            var emptied = new boolean[levels.length];
            if (worked)
                IntStream.range(0, levels.length).boxed().sorted(Comparator.comparingDouble(i -> -levels[i])).limit(number)
                        .forEach(i -> emptied[i] = true);
            for (int i = 0; i < levels.length; i++) {
                double before = fill * containers.get(i).before(day);
                double after = fill * containers.get(i).after(day);
                excess += TrueContainer.excess(levels[i], before);
                levels[i] = emptied[i] ? 0 : levels[i] + before;
                excess += TrueContainer.excess(levels[i], after);
                levels[i] += after;
                deposited += before + after;
            }
        }
        return 1 - excess / deposited;
    }
}
