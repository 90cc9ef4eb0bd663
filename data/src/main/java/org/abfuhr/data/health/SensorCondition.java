package org.abfuhr.data.health;

/// What may be wrong with a sensor or its container, the most urgent first.
public enum SensorCondition {
    /// The device raised the alarm, or two readings in a row were hotter than any sun makes a container.
    FIRE,
    /// The container lies or leans, and still does.
    TILTED,
    /// Nothing believable for more than ten days, or ever.
    DEAD,
    /// Repeats one value while the container must have filled.
    STUCK,
    /// Levels after emptyings have moved: the sensor was turned, is dirty, or hangs in another container.
    DRIFTING,
    /// Nothing believable for more than two days.
    SILENT,
    /// The battery is nearly empty.
    LOW_BATTERY,
    /// More than one reading in fifty is an echo error; they are filtered out.
    ECHOING
}
