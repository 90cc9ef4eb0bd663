package org.abfuhr.data.forecast.history;

/// How far a container's sensor can be trusted, best first.
public enum SensorHealth {
    /// Recent readings that make sense.
    FINE,
    /// More than one reading in fifty is an echo error; they are filtered out.
    ECHOING,
    /// No reading for more than two days.
    SILENT,
    /// Repeats one value while the container must have filled.
    STUCK,
    /// No reading for more than ten days, or none ever.
    DEAD,
    /// There is no sensor.
    NO_SENSOR;

    /// Whether nothing is known of late.
    public boolean isBlind() {
        return compareTo(ECHOING) > 0;
    }
}
