package org.abfuhr.data.readings;

import java.time.Instant;
import java.util.Arrays;

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
        if (Arrays.stream(sensors).noneMatch(SensorState::emptied))
            return this;
        var measured = new SeriesBuilder(container);
        for (int i = 0; i < size(); i++)
            if (!sensors[i].emptied())
                measured.add(get(i));
        return measured.build();
    }

    public Reading get(int i) {
        return new Reading(container, Instant.ofEpochSecond(epochSeconds[i]), fills[i], distancesMm[i], sensors[i]);
    }
}
