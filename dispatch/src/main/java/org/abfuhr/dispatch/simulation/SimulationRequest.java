package org.abfuhr.dispatch.simulation;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.readings.synthetic.DepositLaw;

/// What to simulate.
///
/// @param pack after all what-ifs
/// @param whatIf what was changed of the city, for people; empty for the city as it is
/// @param first measured day
/// @param days measured
/// @param seeds one course of events each
/// @param settings what else decides a result
/// @param folder where results are kept
public record SimulationRequest(CityPack pack, String whatIf, LocalDate first, int days, List<Policy> policies, List<Long> seeds,
        Settings settings, int threads, Path folder, Path cacheFolder) {

    /// What decides a result beside city, days and seed.
    ///
    /// @param warmUpDays planned before the first measured day and not counted
    /// @param historyDays before them, in which today's calendar is driven and sensors report
    /// @param horizonDays of the policies that look ahead
    /// @param threshold of the policy of that name
    /// @param fear factor on the prices of overflows by which policies decide; what happens is counted at the city's prices
    /// @param learnCosts whether the route costs of visits are learned from the plans of a run, or stay the pack's
    /// @param deposits law of what is thrown in
    /// @param iterations of the search for one plan
    public record Settings(int warmUpDays, int historyDays, int horizonDays, double threshold, double fear, boolean learnCosts,
            DepositLaw deposits, long iterations) {

        Settings withWarmUpDays(int days) {
            return new Settings(days, historyDays, horizonDays, threshold, fear, learnCosts, deposits, iterations);
        }
    }

    public SimulationRequest {
        policies = List.copyOf(policies);
        seeds = List.copyOf(seeds);
    }
}
