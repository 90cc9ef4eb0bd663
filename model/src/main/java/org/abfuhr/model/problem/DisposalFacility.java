package org.abfuhr.model.problem;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where vehicles empty their load.
///
/// @param id the user's
/// @param place index of its place
/// @param fractions indices of the fractions it accepts
/// @param openingHours when unloading may begin; empty means always
/// @param unloadingSeconds per unloading, weighing included
/// @param feeMicroEuro per unloading
/// @param feePerUnitMicroEuro per unit of the problem's first dimension (kilograms) unloaded
/// @param chargerOrNull a charging point there
public record DisposalFacility(String id, int place, List<Integer> fractions, List<TimeWindow> openingHours, int unloadingSeconds,
        long feeMicroEuro, long feePerUnitMicroEuro, @Nullable Charger chargerOrNull) {

    public DisposalFacility {
        fractions = List.copyOf(fractions);
        openingHours = List.copyOf(openingHours);
    }

    public Optional<Charger> charger() {
        return Optional.ofNullable(chargerOrNull);
    }
}
