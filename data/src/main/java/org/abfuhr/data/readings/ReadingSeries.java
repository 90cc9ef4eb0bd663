package org.abfuhr.data.readings;

import java.time.Instant;
import java.util.Arrays;
import java.util.stream.IntStream;

/// All readings of one container, ascending by time, at most one a second. Immutable.
public final class ReadingSeries {

    private final String container;
    private final long[] epochSeconds; // ascending, each once
    private final float[] fills; // share, or ABSENT
    private final float[] distancesMm; // or ABSENT
    private final SensorState[] sensors;

    /// Takes ownership of the arrays, which are as long as each other.
    ReadingSeries(String container, long[] epochSeconds, float[] fills, float[] distancesMm, SensorState[] sensors) {
        this.container = container;
        this.epochSeconds = epochSeconds;
        this.fills = fills;
        this.distancesMm = distancesMm;
        this.sensors = sensors;
    }

    public String container() {
        return container;
    }

    public int size() {
        return epochSeconds.length;
    }

    public long epochSecond(int i) {
        return epochSeconds[i];
    }

    /// Filled share as delivered, or [Reading#ABSENT].
    public float fill(int i) {
        return fills[i];
    }

    /// Distance as delivered in millimetres, or [Reading#ABSENT].
    public float distanceMm(int i) {
        return distancesMm[i];
    }

    public SensorState sensor(int i) {
        return sensors[i];
    }

    /// The readings up to and including an instant.
    public ReadingSeries until(Instant instant) {
        int found = Arrays.binarySearch(epochSeconds, instant.getEpochSecond());
        int end = found >= 0 ? found + 1 : -found - 1;
        return end == size()
                ? this
                : new ReadingSeries(container, Arrays.copyOf(epochSeconds, end), Arrays.copyOf(fills, end),
                        Arrays.copyOf(distancesMm, end), Arrays.copyOf(sensors, end));
    }

    /// What the sensor itself sent: without reports of emptyings.
    public ReadingSeries measured() {
        int[] kept = IntStream.range(0, size()).filter(i -> !sensors[i].emptied()).toArray();
        if (kept.length == size())
            return this;
        var seconds = new long[kept.length];
        var shares = new float[kept.length];
        var millimetres = new float[kept.length];
        var states = new SensorState[kept.length];
        for (int i = 0; i < kept.length; i++) {
            seconds[i] = epochSeconds[kept[i]];
            shares[i] = fills[kept[i]];
            millimetres[i] = distancesMm[kept[i]];
            states[i] = sensors[kept[i]];
        }
        return new ReadingSeries(container, seconds, shares, millimetres, states);
    }

    public Reading get(int i) {
        return new Reading(container, Instant.ofEpochSecond(epochSeconds[i]), fills[i], distancesMm[i], sensors[i]);
    }
}
