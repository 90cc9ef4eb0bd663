package org.abfuhr.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.abfuhr.model.GridTown.GridSpot;
import org.abfuhr.model.GridTown.GridWords;
import org.abfuhr.model.problem.TimeWindow;
import org.abfuhr.model.problem.Visit;
import org.jspecify.annotations.Nullable;

/// Words for a collection point of a [GridTown]; its visit has the same id.
public final class GridPoint {

    private final String id;
    private final GridSpot spot;
    private @Nullable GridSpot otherSide;
    private final Set<String> unreachableFor = new HashSet<>();
    private final List<TimeWindow> windows = new ArrayList<>();
    private List<List<Integer>> demand = List.of(); // one entry: the same every day
    private @Nullable String fraction;
    private int serviceSeconds = 60;
    private int lifts = 1;
    private int releaseSeconds;
    private List<Integer> allowedDays = List.of();
    private List<String> allowedVehicles = List.of();
    private boolean required = true;
    private List<Long> dayCosts = List.of();
    private long notServedCost;

    GridPoint(String id, GridSpot spot) {
        this.id = id;
        this.spot = spot;
    }

    /// One amount per dimension, the same on every day.
    public GridPoint demand(Integer... amounts) {
        demand = List.of(List.of(amounts));
        return this;
    }

    /// One list of amounts per day of the horizon.
    public GridPoint demandPerDay(List<List<Integer>> amounts) {
        demand = amounts;
        return this;
    }

    public GridPoint fraction(String name) {
        fraction = name;
        return this;
    }

    public GridPoint service(int seconds) {
        serviceSeconds = seconds;
        return this;
    }

    public GridPoint lifts(int containers) {
        lifts = containers;
        return this;
    }

    /// Adds a window in which service begins.
    public GridPoint window(String earliest, String latest) {
        windows.add(new TimeWindow(Clock.seconds(earliest), Clock.seconds(latest)));
        return this;
    }

    public GridPoint release(String clock) {
        releaseSeconds = Clock.seconds(clock);
        return this;
    }

    public GridPoint onDays(Integer... days) {
        allowedDays = List.of(days);
        return this;
    }

    public GridPoint by(String... vehicles) {
        allowedVehicles = List.of(vehicles);
        return this;
    }

    /// Need not be served; leaving it out costs so many micro-euro.
    public GridPoint optional(long notServedMicroEuro) {
        required = false;
        notServedCost = notServedMicroEuro;
        return this;
    }

    /// One cost in micro-euro per day of the horizon.
    public GridPoint dayCosts(Long... microEuro) {
        dayCosts = Arrays.asList(microEuro);
        return this;
    }

    /// Gives every profile a second access point.
    public GridPoint alsoAt(int x, int y) {
        otherSide = new GridSpot(x, y);
        return this;
    }

    /// Takes the access points of the profile away.
    public GridPoint unreachableFor(String profile) {
        unreachableFor.add(profile);
        return this;
    }

    String id() {
        return id;
    }

    GridSpot spot() {
        return spot;
    }

    Optional<GridSpot> otherSide() {
        return Optional.ofNullable(otherSide);
    }

    boolean reachableFor(String profile) {
        return !unreachableFor.contains(profile);
    }

    Visit build(int place, GridWords words) {
        return new Visit(id, place, fraction == null ? 0 : GridWords.index(fraction, words.fractions()), demand(words),
                serviceSeconds,
                lifts, windows, releaseSeconds,
                allowedDays.isEmpty() ? IntStream.range(0, words.days()).boxed().toList() : allowedDays,
                GridWords.indices(allowedVehicles, words.vehicles()), required,
                dayCosts.isEmpty() ? Collections.nCopies(words.days(), 0L) : dayCosts, notServedCost);
    }

    private List<List<Integer>> demand(GridWords words) {
        if (demand.size() > 1)
            return demand;
        var everyDay = demand.isEmpty() ? Collections.nCopies(words.dimensions().size(), 100) : demand.getFirst();
        return Collections.nCopies(words.days(), everyDay);
    }
}
