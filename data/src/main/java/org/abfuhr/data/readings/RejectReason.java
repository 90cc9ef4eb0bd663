package org.abfuhr.data.readings;

/// Why a row, a message or a frame was not taken.
public enum RejectReason {
    /// The line is longer than any row or message can be.
    TOO_LONG,
    /// More or fewer cells than the header names.
    CELLS,
    /// No id of a container or device, or one with control characters or longer than 200.
    CONTAINER,
    /// The instant is missing, or not ISO 8601 with a zone.
    INSTANT,
    /// What must be a number is none.
    NUMBER,
    /// Neither a fill nor a distance.
    NO_LEVEL,
    /// A number or an instant that cannot be true, such as a fill of 85 (a share is meant, not percent).
    RANGE,
    /// The text is no JSON.
    JSON,
    /// A message of no format that is read, or of another version of it.
    UNKNOWN_MESSAGE,
    /// A message of a network that carries no measurement, such as a join.
    NO_UPLINK,
    /// A raw frame of a sensor that is not named, or that has no decoder.
    UNKNOWN_SENSOR,
    /// The bytes of a raw frame are cut off, or not what the sensor sends.
    FRAME,
    /// A unit of measurement that says neither a share nor a distance.
    UNIT
}
