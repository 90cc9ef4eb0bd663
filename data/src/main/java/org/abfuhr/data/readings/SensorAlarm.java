package org.abfuhr.data.readings;

/// What a device itself raises, by its own thresholds.
public enum SensorAlarm {
    FIRE(1), TILT(2), LOW_BATTERY(4);

    private final int bit;

    SensorAlarm(int bit) {
        this.bit = bit;
    }

    /// By which it is stored among others in one byte.
    public int bit() {
        return bit;
    }
}
