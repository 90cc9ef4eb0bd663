package org.abfuhr.data.backtest;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// How good forecasts of one horizon were.
///
/// @param horizon from the last reading known on, to the hour
/// @param maePoints mean absolute error of the median, points of level
/// @param lastValueMaePoints of saying that nothing changes
/// @param plainRateMaePoints of the container's own mean rate so far
/// @param intervalCoverage80 share of levels within the 80 % interval, of containers that were not full at the beginning
/// @param brier mean squared error of the probability of an overflow
/// @param brierBaseRate the same of always saying how often containers did overflow
/// @param containers that were forecast
/// @param forecasts compared
public record Score(Duration horizon, double maePoints, double lastValueMaePoints, double plainRateMaePoints,
        double intervalCoverage80,
        double brier, double brierBaseRate, int containers, int forecasts) {

    /// One forecast and what came.
    ///
    /// @param median forecast level, at most 1: a sensor sees no more than full
    /// @param lastValue level known at the beginning
    /// @param plainRate level by the mean rate so far
    /// @param low 10 % quantile
    /// @param high 90 % quantile
    /// @param overflow probability
    /// @param truth level that came, at most 1
    record Case(String container, double median, double lastValue, double plainRate, double low, double high, double overflow,
            double truth) {

        private static final double FULL = 0.98;

        /// Whether the container was full, as far as its sensor can tell.
        boolean overflowed() {
            return truth >= FULL;
        }

        boolean beganFull() {
            return lastValue >= FULL;
        }

        boolean isInside() {
            return truth >= Math.min(low, FULL) && (truth <= high || high >= FULL);
        }
    }

    static Score of(Duration horizon, List<Case> cases) {
        double rate = cases.stream().mapToDouble(c -> c.overflowed() ? 1 : 0).average().orElse(0);
        var below = cases.stream().filter(c -> !c.beganFull()).toList();
        Set<String> containers = new HashSet<>();
        cases.forEach(c -> containers.add(c.container));
        return new Score(horizon, mean(cases, c -> 100 * Math.abs(c.median - c.truth)),
                mean(cases, c -> 100 * Math.abs(c.lastValue - c.truth)),
                mean(cases, c -> 100 * Math.abs(c.plainRate - c.truth)), mean(below, c -> c.isInside() ? 1 : 0),
                mean(cases, c -> squared(c.overflow - (c.overflowed() ? 1 : 0))), rate * (1 - rate), containers.size(),
                cases.size());
    }

    private interface Value {
        double of(Case c);
    }

    private static double mean(List<Case> cases, Value value) {
        return cases.stream().mapToDouble(value::of).average().orElse(Double.NaN);
    }

    private static double squared(double x) {
        return x * x;
    }
}
