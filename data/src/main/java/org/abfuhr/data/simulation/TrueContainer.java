package org.abfuhr.data.simulation;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.abfuhr.data.city.Container;
import org.abfuhr.data.readings.Reading;
import org.abfuhr.data.readings.synthetic.DepositProcess;
import org.abfuhr.data.readings.synthetic.SyntheticSensor;

/// The truth about one container during a day. Waste comes in evenly within an hour. What finds no room lies beside the container and counts as
/// excess; an emptying takes it along.
final class TrueContainer {

    private static final int HOUR_SECONDS = 3600;
    private static final long NEVER = Long.MAX_VALUE;

    private final Container container;
    private final DepositProcess deposits;
    private final Optional<SyntheticSensor> sensor;
    private double level; // at the beginning of the day
    private long beginSecond;
    private double[] gains = new double[0]; // per hour of the day
    private long emptiedSecond = NEVER;
    private double levelWhenEmptied;

    TrueContainer(Container container, DepositProcess deposits, Optional<SyntheticSensor> sensor, double level) {
        this.container = container;
        this.deposits = deposits;
        this.sensor = sensor;
        this.level = level;
    }

    /// What a day did, in shares of capacity.
    ///
    /// @param deposited thrown in
    /// @param excess of that, what found no room
    /// @param overflowed whether an overflow began
    record Day(double deposited, double excess, boolean overflowed) {}

    Container container() {
        return container;
    }

    DepositProcess deposits() {
        return deposits;
    }

    Optional<SyntheticSensor> sensor() {
        return sensor;
    }

    /// True level at the beginning of the day.
    double level() {
        return level;
    }

    void beginDay(long fromSecond, long toSecond) {
        beginSecond = fromSecond;
        emptiedSecond = NEVER;
        gains = new double[(int) ((toSecond - fromSecond) / HOUR_SECONDS)];
        for (int hour = 0; hour < gains.length; hour++)
            gains[hour] = deposits.gain(fromSecond / HOUR_SECONDS + hour);
    }

    /// Whether it would be full at the end of the day if nobody emptied it.
    boolean fullIfLeftAlone() {
        return levelAt(beginSecond + (long) gains.length * HOUR_SECONDS) >= 1;
    }

    /// True level at a second of the day, if nobody emptied it before on this day.
    double levelAt(long second) {
        double sum = level;
        for (int hour = 0; hour < gains.length; hour++)
            sum += gains[hour] * share(hour, beginSecond, second);
        return sum;
    }

    /// Empties it at a second of the day, once a day.
    ///
    /// @return the level before
    double empty(long second) {
        if (emptiedSecond != NEVER)
            throw new IllegalStateException(container.id() + " emptied twice on a day");
        emptiedSecond = second;
        levelWhenEmptied = levelAt(second);
        return levelWhenEmptied;
    }

    /// Ends the day: what its sensor and its crew tell goes to the readings.
    Day endDay(Consumer<Reading> readings) {
        double deposited = 0;
        double excess = 0;
        boolean overflowed = false;
        double now = level;
        for (int hour = 0; hour < gains.length; hour++) {
            long from = beginSecond + (long) hour * HOUR_SECONDS;
            boolean emptied = emptiedSecond >= from && emptiedSecond < from + HOUR_SECONDS;
            double before = emptied ? gains[hour] * share(hour, beginSecond, emptiedSecond) : gains[hour];
            excess += excess(now, before) + (emptied ? excess(0, gains[hour] - before) : 0);
            overflowed |= now < 1 && now + before >= 1;
            now = emptied ? gains[hour] - before : now + gains[hour];
            deposited += gains[hour];
        }
        tell(readings);
        level = now;
        gains = new double[0];
        return new Day(deposited, excess, overflowed);
    }

    private void tell(Consumer<Reading> readings) {
        if (emptiedSecond != NEVER)
            readings.accept(Reading.emptied(container.id(), Instant.ofEpochSecond(emptiedSecond)));
        if (sensor.isEmpty())
            return;
        long end = beginSecond + (long) gains.length * HOUR_SECONDS;
        for (long at = sensor.get().nextReading(beginSecond); at < end; at += SyntheticSensor.READING_SECONDS)
            sensor.get().measure(measurable(at), at).ifPresent(readings);
    }

    private double measurable(long second) {
        return second < emptiedSecond ? levelAt(second) : levelAt(second) - levelWhenEmptied;
    }

    /// What of a gain finds no room above a level; what lay beside the container before does not count again.
    static double excess(double level, double gain) {
        return Math.max(0, level + gain - Math.max(1, level));
    }

    /// Share of the hour that has passed between the beginning of the day and a second.
    private static double share(int hour, long beginSecond, long second) {
        return Math.clamp((second - beginSecond - (long) hour * HOUR_SECONDS) / (double) HOUR_SECONDS, 0.0, 1.0);
    }
}
