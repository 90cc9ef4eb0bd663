package org.abfuhr.data.city;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.abfuhr.model.geo.Coordinate;

/// A place where vehicles empty their load, from `facilities.yaml`.
///
/// @param id unique in the pack
/// @param name for people
/// @param fractions ids of what it accepts
/// @param openingHours when unloading may begin
/// @param unloadingMinutes per unloading, weighing included
/// @param feeEuro per unloading
/// @param feeEuroPerTonne unloaded
/// @param charger a charging point there
public record FacilitySettings(String id, String name, Coordinate position, List<String> fractions, WeekHours openingHours,
        double unloadingMinutes, BigDecimal feeEuro, BigDecimal feeEuroPerTonne, Optional<ChargerSettings> charger) {

    /// One use of a charging point.
    ///
    /// @param minutes it takes
    /// @param kwh it adds, up to the battery's capacity
    public record ChargerSettings(double minutes, double kwh) {}

    public FacilitySettings {
        fractions = List.copyOf(fractions);
    }
}
