package org.abfuhr.dispatch.simulation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.abfuhr.data.backtest.ReliabilityRow;
import org.abfuhr.data.simulation.Tally;

/// A policy's measures over all its seeds. A day is a calendar day.
///
/// @param margin of a baseline that was trained
public record PolicySummary(String policy, Optional<Margin> margin, List<RunResult> runs) {

    /// What is measured, by its name in JSON.
    private static final Map<String, ToDoubleFunction<Tally>> MEASURES = new LinkedHashMap<>();

    static {
        MEASURES.put("kmPerDay", t -> t.metres / 1000.0 / t.days);
        MEASURES.put("hoursPerDay", t -> t.seconds / 3600.0 / t.days);
        MEASURES.put("visitsPerDay", t -> (double) t.visits / t.days);
        MEASURES.put("meanFillAtEmptying", Tally::meanFill);
        MEASURES.put("serviceLevel", Tally::serviceLevel);
        MEASURES.put("excessLitresPerDay", t -> t.excessLitres / t.days);
        MEASURES.put("overflowsPerDay", t -> (double) t.overflows / t.days);
        MEASURES.put("costPerDay", t -> t.euro() / t.days);
        MEASURES.put("routeCostPerDay", t -> t.routeMicroEuro / 1e6 / t.days);
        MEASURES.put("kgCo2PerDay", t -> t.kgCo2 / t.days);
        MEASURES.put("missedPerDay", t -> (double) t.missed / t.days);
        MEASURES.put("routeFailureRate", t -> t.routes == 0 ? 0 : (double) t.failedRoutes / t.routes);
        MEASURES.put("earlyUnloadingsPer100Routes", t -> t.routes == 0 ? 0 : 100.0 * t.earlyUnloadings / t.routes);
    }

    public PolicySummary {
        runs = List.copyOf(runs);
    }

    /// Names of what is measured, in order.
    public static List<String> measures() {
        return List.copyOf(MEASURES.keySet());
    }

    /// One of [#measures].
    public Interval interval(String measure) {
        var of = MEASURES.get(measure);
        if (of == null)
            throw new IllegalArgumentException("no measure " + measure + " among " + MEASURES.keySet());
        return Interval.of(runs.stream().map(run -> of.applyAsDouble(run.tally())).toList());
    }

    /// Mean wall-clock seconds of a simulated day.
    public double secondsPerDay() {
        return runs.stream().mapToDouble(RunResult::secondsPerDay).average().orElse(0);
    }

    /// What was forecast of overflows in one of [Tally#SAID_STEPS] steps, and what happened; nothing if nothing was.
    public Optional<ReliabilityRow> reliability(int step) {
        double forecasts = sum(tally -> tally.forecasts[step]);
        return forecasts == 0
                ? Optional.empty()
                : Optional.of(new ReliabilityRow((double) step / Tally.SAID_STEPS, (step + 1.0) / Tally.SAID_STEPS,
                        (int) forecasts, sum(tally -> tally.said[step]) / forecasts,
                        sum(tally -> tally.happened[step]) / forecasts));
    }

    private double sum(ToDoubleFunction<Tally> of) {
        return runs.stream().map(RunResult::tally).mapToDouble(of).sum();
    }

    /// Brier score of the forecast that a container is full at the end of the day.
    public double brier() {
        return sum(tally -> tally.brierSum) / Math.max(1, forecasts());
    }

    /// How many forecasts of an overflow were judged.
    public long forecasts() {
        return runs.stream().mapToLong(run -> Arrays.stream(run.tally().forecasts).sum()).sum();
    }
}
