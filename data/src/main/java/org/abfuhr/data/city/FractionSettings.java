package org.abfuhr.data.city;

import java.math.BigDecimal;
import java.util.List;

/// One kind of waste kept apart: how it fills containers, what an overflow costs, how long emptying takes.
///
/// @param id such as `residual`, `bio`, `paper`, `packaging`, `glass-clear`, `glass-green`, `glass-brown`, `litter`
/// @param nameDe for German reports
/// @param nameEn for English reports
/// @param kgPerCubicMetre loose in the container
/// @param fillPerDay share of capacity a container without history gains per day
/// @param fillDeviationPerDay standard deviation of that daily gain
/// @param rateVariation coefficient of variation of the containers' mean daily gains around [#fillPerDay]
/// @param overflowEuroPerLitre price of what does not fit into the container
/// @param overflowPenaltyEuro price of the overflow's beginning, once
/// @param usualVisitEuro route cost of one emptying, before any has been learned
/// @param secondsPerStop to position, get out and get in
/// @param secondsPerLift container emptied
/// @param windows when emptying may begin; empty means always
/// @param rules that hold where a container has none of its own
public record FractionSettings(String id, String nameDe, String nameEn, double kgPerCubicMetre, double fillPerDay,
        double fillDeviationPerDay, double rateVariation, BigDecimal overflowEuroPerLitre, BigDecimal overflowPenaltyEuro,
        BigDecimal usualVisitEuro, double secondsPerStop, double secondsPerLift, List<DayWindow> windows,
        CollectionRules rules) {

    public FractionSettings {
        windows = List.copyOf(windows);
    }

    /// Name in the language of the reports.
    public String name(CitySettings.Language language) {
        return switch (language) {
            case DE -> nameDe;
            case EN -> nameEn;
        };
    }
}
