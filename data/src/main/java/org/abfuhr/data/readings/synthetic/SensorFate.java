package org.abfuhr.data.readings.synthetic;

/// How a sensor ends within a history.
public enum SensorFate {
    /// Works to the end.
    ALIVE,
    /// Sends no more from some moment on.
    SILENT,
    /// Sends the same value for ever from some moment on.
    STUCK
}
