package org.abfuhr.data.simulation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.abfuhr.data.city.CityPack;

/// What the past teaches the baselines about a city: for each container other courses of events with its true rate, drawn once for all that is
/// trained on them, and the days on which each fraction is collected, holidays counted.
public final class Trainings {

    private final CityPack pack;
    private final LocalDate first;
    private final List<TrueContainer> containers;
    private final Map<String, Training> byContainer = new HashMap<>();
    private final Map<String, List<List<LocalDate>>> covered = new HashMap<>();

    private Trainings(SimulatedCity city, CityPack pack) {
        this.pack = pack;
        first = city.date();
        containers = city.containers();
        for (var each : containers) {
            byContainer.put(each.container().id(), new Training(each.deposits(), first, pack.settings().zone()));
            covered.computeIfAbsent(each.container().fraction(), this::coveredDays);
        }
    }

    /// Of the city from its current day on.
    public static Trainings of(SimulatedCity city, CityPack pack) {
        return new Trainings(city, pack);
    }

    private List<List<LocalDate>> coveredDays(String fraction) {
        var working = new WorkingDays(pack, fraction);
        return first.datesUntil(first.plusDays(Training.DAYS)).map(working::covered).toList();
    }

    CityPack pack() {
        return pack;
    }

    List<TrueContainer> containers() {
        return containers;
    }

    Training get(TrueContainer container) {
        var found = byContainer.get(container.container().id());
        if (found == null)
            throw new IllegalArgumentException("no container " + container.container().id() + " in the training");
        return found;
    }

    /// For each day of a training seed, the days that are caught up on with it for the fraction, see [WorkingDays#covered].
    List<List<LocalDate>> covered(String fraction) {
        return covered.getOrDefault(fraction, List.of());
    }
}
