package org.abfuhr.data.readings.files;

/// Why a row of a readings file was not taken.
public enum RejectReason {
    /// The line is longer than any row can be.
    TOO_LONG,
    /// More or fewer cells than the header names.
    CELLS,
    /// No container id, or one with control characters or longer than 200.
    CONTAINER,
    /// The instant is not ISO 8601 with a zone.
    INSTANT,
    /// A cell that must be a number is none.
    NUMBER,
    /// Neither a fill nor a distance.
    NO_LEVEL,
    /// A number or an instant that cannot be true, such as a fill of 85 (a share is meant, not percent).
    RANGE
}
