package org.abfuhr.data.forecast.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.abfuhr.data.readings.Calibration;
import org.abfuhr.data.readings.ReadingSeries;

/// What one container's readings say: believable levels in order of time, and the emptyings among them. Immutable.
///
/// An emptying is what is reported as one, or a fall of at least [#EMPTYING_FALL] that stays; where one was due, [#DUE_FALL] is enough. A due emptying
/// without any fall breaks the series, too: the container may have been emptied and have filled again unseen.
public final class FillHistory {

    /// A fall of so much that stays is an emptying at any time.
    public static final double EMPTYING_FALL = 0.25;

    /// A fall of so much that stays (three steps of a sensor that measures in steps of 2 cm) is an emptying that was due.
    public static final double DUE_FALL = 0.06;

    /// A fall of so much that stays breaks the series: whatever it is, it is no filling.
    private static final double BREAK_FALL = 0.10;

    private static final double JUMP_DOUBT = 0.10;
    private static final double REBOUND_SHARE = 0.75;
    private static final double MIN_STAY = 0.04;

    private final long[] seconds; // ascending
    private final double[] levels; // share, at least 0
    private final boolean[] reported; // whether the level is that of a reported emptying
    private final int[] breaks; // index of the first reading of each segment but the first
    private final List<EmptyingEvent> emptyings;
    private final int impossible;
    private final int spikes;

    private FillHistory(LevelFilter filtered, DueTimes due) {
        seconds = filtered.seconds();
        levels = filtered.levels();
        reported = filtered.reported();
        impossible = filtered.impossible();
        spikes = filtered.spikes();
        List<Integer> starts = new ArrayList<>();
        List<EmptyingEvent> found = new ArrayList<>();
        findFalls(due, starts, found);
        breaks = starts.stream().mapToInt(Integer::intValue).toArray();
        emptyings = List.copyOf(found);
    }

    public static FillHistory of(ReadingSeries series, Calibration calibration, DueTimes due) {
        return new FillHistory(new LevelFilter(series, calibration, due), due);
    }

    /// Number of believable readings and reported emptyings.
    public int size() {
        return seconds.length;
    }

    public long epochSecond(int i) {
        return seconds[i];
    }

    /// Level at a believable reading, share of capacity.
    public double level(int i) {
        return levels[i];
    }

    /// Whether nobody measured it: an emptying was reported.
    public boolean isReported(int i) {
        return reported[i];
    }

    public double lastLevel() {
        return levels[levels.length - 1];
    }

    public Instant lastInstant() {
        return Instant.ofEpochSecond(seconds[seconds.length - 1]);
    }

    /// The last emptying that was reported, if any was.
    public Optional<Instant> lastReported() {
        return last(true);
    }

    /// The last believable reading of the sensor, if there is one.
    public Optional<Instant> lastMeasured() {
        return last(false);
    }

    private Optional<Instant> last(boolean report) {
        for (int i = size() - 1; i >= 0; i--)
            if (reported[i] == report)
                return Optional.of(Instant.ofEpochSecond(seconds[i]));
        return Optional.empty();
    }

    /// In order of time.
    public List<EmptyingEvent> emptyings() {
        return emptyings;
    }

    /// Readings out of range, from fallen containers or without an echo.
    public int impossibleReadings() {
        return impossible;
    }

    /// Echo spikes that were filtered out.
    public int spikes() {
        return spikes;
    }

    /// Index of the first reading of each segment in which the container only filled, ascending; the first segment begins
    /// at 0.
    public int[] breaks() {
        return breaks.clone();
    }

    private void findFalls(DueTimes due, List<Integer> starts, List<EmptyingEvent> found) {
        int start = 0;
        for (int i = 1; i < levels.length; i++) {
            boolean isDue = due.dueBetween(seconds[i - 1], seconds[i]);
            double fall = levels[i - 1] - levels[i];
            boolean expected = isDue && levels[i] <= LevelFilter.NEARLY_EMPTY;
            boolean real = reported[i]
                    || (fall >= (isDue ? DUE_FALL : BREAK_FALL) && (expected || (!undoesJump(start, i) && stays(i))));
            if (!real && !isDue)
                continue;
            start = i;
            starts.add(i);
            if (real && (reported[i] || isDue || fall >= EMPTYING_FALL))
                found.add(new EmptyingEvent(Instant.ofEpochSecond(seconds[i - 1]), Instant.ofEpochSecond(seconds[i]),
                        levels[i - 1], levels[i]));
        }
    }

    /// Whether the fall to i only undoes a jump just before it.
    private boolean undoesJump(int start, int i) {
        return i - 2 >= start && levels[i - 2] - levels[i] < Math.min(JUMP_DOUBT, (levels[i - 1] - levels[i]) / 2)
                && levels[i] > LevelFilter.NEARLY_EMPTY;
    }

    /// Whether the reading after i confirms the fall; at the end only a fall to nearly empty is believed.
    private boolean stays(int i) {
        if (i + 1 == levels.length)
            return levels[i] <= LevelFilter.NEARLY_EMPTY;
        double fall = levels[i - 1] - levels[i];
        return levels[i + 1] <= Math.min(levels[i] + REBOUND_SHARE * fall, levels[i - 1] - MIN_STAY);
    }
}
