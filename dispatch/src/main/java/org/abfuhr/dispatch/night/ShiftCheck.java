package org.abfuhr.dispatch.night;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.stream.IntStream;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.dispatch.outcome.Overrides;
import org.abfuhr.model.fault.Fault;
import org.abfuhr.model.fault.FaultException;
import org.abfuhr.model.fault.FaultKind;

/// Refuses a day on which nobody drives, and names the next one on which somebody does.
final class ShiftCheck {

    private static final int DAYS_AHEAD = 366;

    private final CityPack pack;
    private final Overrides overrides;

    private ShiftCheck(CityPack pack, Overrides overrides) {
        this.pack = pack;
        this.overrides = overrides;
    }

    /// @throws FaultException INPUT with E823
    static void check(CityPack pack, LocalDate date, Overrides overrides) {
        var check = new ShiftCheck(pack, overrides);
        if (!check.isDriven(date))
            throw new FaultException(FaultKind.INPUT, new Fault("E823", "No vehicle has a shift that day.",
                    "--date " + date + " (" + date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + ")",
                    check.fix(date)));
    }

    private boolean isDriven(LocalDate date) {
        return !pack.settings().holidays().contains(date) && pack.fleet().vehicles().stream()
                .anyMatch(vehicle -> !overrides.without().contains(vehicle.id()) && vehicle.shiftOn(date).isPresent());
    }

    private String fix(LocalDate date) {
        return IntStream.rangeClosed(1, DAYS_AHEAD).mapToObj(date::plusDays).filter(this::isDriven).findFirst()
                .map(next -> "The next day with a shift is " + next
                        + "; fleet.yaml and holidays in city.yaml say who works when.")
                .orElse("Give a vehicle a shift in fleet.yaml, or leave fewer at home.");
    }
}
