package org.abfuhr.model.plan;

/// Why a visit is not served; the unit of the [SkippedVisit]'s amount stands beside each.
public enum SkipReason {
    /// No access point for any allowed vehicle (amount 0).
    UNREACHABLE,
    /// No allowed vehicle takes its fraction on an allowed day (amount 0).
    NO_VEHICLE,
    /// Serving costs more than it saves: micro-euro saved by waiting.
    NOT_WORTH_IT,
    /// No facility that an allowed vehicle may use takes its fraction, and the vehicle must come home empty (amount 0).
    NO_FACILITY,
    /// The closest vehicle, or its load limit of the day, is too small: units of the dimension that lacks most.
    NO_CAPACITY,
    /// The closest shift may unload too seldom: unloadings missing.
    UNLOADING_LIMIT,
    /// The closest shift may make too few collections in a day: collections missing.
    STOP_LIMIT,
    /// The closest shift may not drive so far in a day: metres missing.
    DISTANCE_LIMIT,
    /// The closest shift is too short: seconds missing.
    SHIFT_TOO_SHORT,
    /// The closest shift comes after the window: seconds late.
    WINDOW_MISSED,
    /// The closest vehicle lacks energy: watt-hours missing.
    BATTERY_TOO_LOW,
    /// Left out although it fits: the search ran out of time (amount 0).
    NOT_FOUND
}
