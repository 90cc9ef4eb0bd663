package org.abfuhr.dispatch.simulation;

import java.util.List;

/// How much more carefully than its own calculation a baseline works, since vehicles find more than was expected, run out of time and stay in on
/// holidays.
///
/// @param fill calendars and numbers are made as if containers filled so many times as fast
/// @param usableShare of the capacities, up to which trips are planned
/// @param serviceLevel in training; 0 before it
public record Margin(double fill, double usableShare, double serviceLevel) {

    /// Tried one after the other.
    static final List<Margin> RUNGS = List.of(rung(1, 1), rung(1, 0.9), rung(1.15, 0.9), rung(1.3, 0.85), rung(1.5, 0.8));

    private static Margin rung(double fill, double usableShare) {
        return new Margin(fill, usableShare, 0);
    }

    /// No care beyond the city's own.
    static Margin none(double usableShare) {
        return rung(1, usableShare);
    }

    /// The same in a city that keeps a part of the capacity free anyway.
    Margin within(double cityUsableShare) {
        return rung(fill, Math.min(usableShare, cityUsableShare));
    }

    Margin withServiceLevel(double trained) {
        return new Margin(fill, usableShare, trained);
    }
}
