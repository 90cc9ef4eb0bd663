package org.abfuhr.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.abfuhr.model.GridTown.GridWords;
import org.abfuhr.model.fleet.Battery;
import org.abfuhr.model.fleet.Compartment;
import org.abfuhr.model.fleet.DayLimits;
import org.abfuhr.model.fleet.FixedStops;
import org.abfuhr.model.fleet.Shift;
import org.abfuhr.model.fleet.ShiftBreak;
import org.abfuhr.model.fleet.Vehicle;
import org.abfuhr.model.fleet.VehicleCosts;
import org.jspecify.annotations.Nullable;

/// Words for a vehicle of a [GridTown] and its shifts. In a town of one day the shift has the vehicle's id, otherwise
/// `V1-day0`, `V1-day1` and so on, each 24 hours later. Initial load and fixed stops belong to the first day.
public final class GridVehicle {

    private final String id;
    private final List<CompartmentWords> compartments = new ArrayList<>();
    private final List<ShiftBreak> breaks = new ArrayList<>();
    private List<Integer> onlyCapacity = List.of();
    private List<String> facilities = List.of();
    private @Nullable Boolean endsEmpty;
    private boolean autonomous;
    private VehicleCosts costs = new VehicleCosts(0, 1_000, 0, 0, 0, 0);
    private Battery battery = Battery.NONE;
    private int initialWattHours;
    private @Nullable String profile;
    private @Nullable String startDepot;
    private @Nullable String endDepot;
    private int earliestStart = Clock.seconds("06:00");
    private int latestEnd = Clock.seconds("14:00");
    private int maxDurationSeconds = GridTown.DAY_SECONDS;
    private int regularSeconds = GridTown.DAY_SECONDS;
    private int maxUnloadings = 10;
    private @Nullable DayLimits limits;
    private List<Integer> initialLoad = List.of();
    private List<String> initialFractions = List.of();
    private @Nullable FixedStops fixed;

    GridVehicle(String id) {
        this.id = id;
    }

    /// One compartment for all fractions; one amount per dimension.
    public GridVehicle capacity(Integer... amounts) {
        onlyCapacity = List.of(amounts);
        return this;
    }

    /// Adds a compartment for some fractions only; one amount per dimension.
    public GridVehicle compartment(List<String> fractions, Integer... amounts) {
        compartments.add(new CompartmentWords(fractions, List.of(amounts)));
        return this;
    }

    public GridVehicle unloadsAt(String... ids) {
        facilities = List.of(ids);
        return this;
    }

    public GridVehicle endsEmpty(boolean flag) {
        endsEmpty = flag;
        return this;
    }

    public GridVehicle autonomous() {
        autonomous = true;
        return this;
    }

    public GridVehicle costs(VehicleCosts prices) {
        costs = prices;
        return this;
    }

    /// Costs nothing but its way.
    public GridVehicle costPerMetre(long microEuro) {
        return costs(new VehicleCosts(0, microEuro, 0, 0, 0, 0));
    }

    /// Begins each day with so many watt-hours.
    public GridVehicle battery(Battery store, int wattHours) {
        battery = store;
        initialWattHours = wattHours;
        return this;
    }

    public GridVehicle profile(String name) {
        profile = name;
        return this;
    }

    public GridVehicle depots(String start, String end) {
        startDepot = start;
        endDepot = end;
        return this;
    }

    /// Earliest start and latest end.
    public GridVehicle hours(String earliest, String latest) {
        earliestStart = Clock.seconds(earliest);
        latestEnd = Clock.seconds(latest);
        return this;
    }

    public GridVehicle maxDuration(int seconds) {
        maxDurationSeconds = seconds;
        return this;
    }

    public GridVehicle regular(int seconds) {
        regularSeconds = seconds;
        return this;
    }

    public GridVehicle maxUnloadings(int count) {
        maxUnloadings = count;
        return this;
    }

    public GridVehicle limits(DayLimits dayLimits) {
        limits = dayLimits;
        return this;
    }

    public GridVehicle windowBreak(String earliest, String latest, int seconds) {
        breaks.add(new ShiftBreak.WindowBreak(Clock.seconds(earliest), Clock.seconds(latest), seconds));
        return this;
    }

    public GridVehicle drivingBreak(int afterSeconds, int seconds) {
        breaks.add(new ShiftBreak.AccumulatedBreak(afterSeconds, seconds));
        return this;
    }

    /// On board at the first start: one amount per slot.
    public GridVehicle initialLoad(List<String> fractions, Integer... perSlot) {
        initialFractions = fractions;
        initialLoad = List.of(perSlot);
        return this;
    }

    public GridVehicle fixed(FixedStops head) {
        fixed = head;
        return this;
    }

    Vehicle build(GridWords words) {
        var stores = compartments(words).stream()
                .map(c -> new Compartment(GridWords.indices(c.fractions, words.fractions()), c.capacity))
                .toList();
        return new Vehicle(id, profile == null ? 0 : GridWords.index(profile, words.profiles()), stores,
                GridWords.indices(facilities, words.facilities()), endsEmpty == null ? !words.facilities().isEmpty() : endsEmpty,
                costs,
                battery, autonomous);
    }

    private List<CompartmentWords> compartments(GridWords words) {
        if (!compartments.isEmpty())
            return compartments;
        var everything = onlyCapacity.isEmpty() ? Collections.nCopies(words.dimensions().size(), 1_000) : onlyCapacity;
        return List.of(new CompartmentWords(words.fractions(), everything));
    }

    List<Shift> shifts(GridWords words) {
        return IntStream.range(0, words.days()).mapToObj(day -> shift(day, words)).toList();
    }

    private Shift shift(int day, GridWords words) {
        int dimensions = words.dimensions().size();
        int slots = compartments(words).size() * dimensions;
        int midnight = day * GridTown.DAY_SECONDS;
        return new Shift(words.days() == 1 ? id : id + "-day" + day, GridWords.index(id, words.vehicles()), day,
                depot(startDepot, words), depot(endDepot, words), midnight + earliestStart, midnight + latestEnd,
                maxDurationSeconds,
                regularSeconds, maxUnloadings, limits == null ? DayLimits.none(dimensions) : limits,
                breaks.stream().map(b -> later(b, midnight)).toList(),
                day > 0 || initialLoad.isEmpty() ? Collections.nCopies(slots, 0) : initialLoad,
                day > 0 || initialFractions.isEmpty() ? List.of() : GridWords.indices(initialFractions, words.fractions()),
                initialWattHours, day > 0 ? null : fixed);
    }

    private static int depot(@Nullable String depot, GridWords words) {
        return depot == null ? 0 : GridWords.index(depot, words.depots());
    }

    private static ShiftBreak later(ShiftBreak shiftBreak, int midnight) {
        return switch (shiftBreak) {
            case ShiftBreak.WindowBreak(int earliest, int latest, int seconds) ->
                new ShiftBreak.WindowBreak(midnight + earliest, midnight + latest, seconds);
            case ShiftBreak.AccumulatedBreak b -> b;
        };
    }

    private record CompartmentWords(List<String> fractions, List<Integer> capacity) {}
}
