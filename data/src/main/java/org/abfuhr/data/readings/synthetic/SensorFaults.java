package org.abfuhr.data.readings.synthetic;

/// What goes wrong with one sensor. Rates as measured on 77 LoRaWAN level sensors in Frankfurt and as the simulation
/// needs them: 22 in 100 readings lost (bursts of up to three days included), echo spikes of 30 points on a third of the
/// sensors, three in two hundred dead (half of those fall silent, half repeat one value for ever).
final class SensorFaults {

    private static final int FAULTS_PART = -2;
    private static final double LOST_ALONE = 0.19;
    private static final double BURST_BEGINS = 0.005; // per reading; 8 readings long on average: 4 in 100 lost
    private static final double DEAD = 0.015;
    private static final double SPIKY = 1.0 / 3;
    private static final double SPIKE = 0.03; // of a spiky sensor's readings
    private static final double SPIKE_LEVEL = 0.3;
    private static final long BURST_MAX_SECONDS = 3 * 86_400;

    private final Draws draws;
    private final SensorFate fate;
    private final long failsAt; // epoch second
    private final boolean spiky;
    private double stuckLevel = Double.NaN;
    private long lostUntil = Long.MIN_VALUE;

    SensorFaults(long seed, String container, long firstSecond, long endSecond) {
        draws = Draws.of(seed, container, FAULTS_PART);
        boolean dead = draws.chance(DEAD);
        boolean silent = draws.chance(0.5);
        fate = !dead ? SensorFate.ALIVE : silent ? SensorFate.SILENT : SensorFate.STUCK;
        failsAt = firstSecond + (long) (draws.uniform() * 0.6 * (endSecond - firstSecond));
        spiky = draws.chance(SPIKY);
    }

    SensorFate fate() {
        return fate;
    }

    boolean echoes() {
        return spiky;
    }

    /// What the sensor measures instead of the level.
    double measured(double level, long second) {
        boolean up = draws.chance(0.5);
        double echo = spiky && draws.chance(SPIKE) ? (up ? SPIKE_LEVEL : -SPIKE_LEVEL) : 0;
        if (fate != SensorFate.STUCK || second < failsAt)
            return Math.max(0, level + echo);
        if (Double.isNaN(stuckLevel))
            stuckLevel = level;
        return stuckLevel;
    }

    /// Whether the reading never arrives. To be asked once for each reading, in order of time.
    boolean loses(long second) {
        boolean alone = draws.chance(LOST_ALONE);
        if (draws.chance(BURST_BEGINS))
            lostUntil = second + (long) ((1 + 2 * draws.uniform()) / 3 * BURST_MAX_SECONDS);
        return alone || second < lostUntil || (fate == SensorFate.SILENT && second >= failsAt);
    }
}
