package org.abfuhr.dispatch.night;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.visits.cost.VisitCosts;
import org.abfuhr.dispatch.outcome.Overrides;
import org.abfuhr.routing.closure.Closure;

/// What to plan, and with how much effort.
///
/// @param store of readings; without one they are the pack's files
/// @param date first day, the one to drive
/// @param days horizon
/// @param closures of streets, on every day of the horizon
/// @param cacheFolder for road graphs and matrices
/// @param visitCosts that were learned; without, those of the pack
public record NightRequest(CityPack pack, Optional<String> store, LocalDate date, int days, Overrides overrides,
        List<Closure> closures, Effort effort,
        Path cacheFolder, Optional<VisitCosts> visitCosts) {

    public NightRequest {
        closures = List.copyOf(closures);
    }

    /// With the pack's route costs of visits.
    public NightRequest(CityPack pack, Optional<String> store, LocalDate date, int days, Overrides overrides,
            List<Closure> closures, Effort effort, Path cacheFolder) {
        this(pack, store, date, days, overrides, closures, effort, cacheFolder, Optional.empty());
    }

    /// Whether any vehicle has a shift on a day.
    public boolean isDriven(LocalDate day) {
        return !pack.settings().holidays().contains(day) && pack.fleet().vehicles().stream()
                .anyMatch(vehicle -> !overrides.without().contains(vehicle.id()) && vehicle.shiftOn(day).isPresent());
    }
}
