package org.abfuhr.model;

import java.util.ArrayList;
import java.util.List;
import org.abfuhr.model.GridTown.GridSpot;
import org.abfuhr.model.GridTown.GridWords;
import org.abfuhr.model.problem.Charger;
import org.abfuhr.model.problem.DisposalFacility;
import org.abfuhr.model.problem.TimeWindow;
import org.jspecify.annotations.Nullable;

/// Words for a disposal facility of a [GridTown].
public final class GridFacility {

    private final String id;
    private final GridSpot spot;
    private final List<TimeWindow> openingHours = new ArrayList<>();
    private List<String> fractions = List.of();
    private int unloadingSeconds = 600;
    private long fee;
    private long feePerUnit;
    private @Nullable Charger charger;

    GridFacility(String id, GridSpot spot) {
        this.id = id;
        this.spot = spot;
    }

    public GridFacility takes(String... names) {
        fractions = List.of(names);
        return this;
    }

    /// Adds hours in which unloading begins.
    public GridFacility open(String earliest, String latest) {
        openingHours.add(new TimeWindow(Clock.seconds(earliest), Clock.seconds(latest)));
        return this;
    }

    public GridFacility unloading(int seconds) {
        unloadingSeconds = seconds;
        return this;
    }

    public GridFacility fee(long microEuro, long perUnitMicroEuro) {
        fee = microEuro;
        feePerUnit = perUnitMicroEuro;
        return this;
    }

    public GridFacility charger(int seconds, int wattHours) {
        charger = new Charger(seconds, wattHours);
        return this;
    }

    String id() {
        return id;
    }

    GridSpot spot() {
        return spot;
    }

    DisposalFacility build(int place, GridWords words) {
        return new DisposalFacility(id, place, GridWords.indices(fractions, words.fractions()), openingHours, unloadingSeconds,
                fee,
                feePerUnit, charger);
    }
}
