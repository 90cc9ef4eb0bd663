package org.abfuhr.data.readings;

/// What a device itself raises, by its own thresholds; and what only who empties a container can tell.
public enum SensorAlarm {
    FIRE(1), TILT(2), LOW_BATTERY(4),
    /// At this moment the container was emptied, as the vehicle or its crew reports: no sensor says so.
    EMPTIED(8);

    private final int bit;

    SensorAlarm(int bit) {
        this.bit = bit;
    }

    /// By which it is stored among others in one byte.
    public int bit() {
        return bit;
    }
}
