package org.abfuhr.data.backtest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.abfuhr.data.TestCity;
import org.abfuhr.data.city.CollectionRules;
import org.abfuhr.data.city.Container;
import org.abfuhr.data.city.FractionSettings;
import org.abfuhr.data.city.Weekdays;
import org.abfuhr.data.readings.Reading;
import org.abfuhr.data.readings.ReadingsSet;
import org.abfuhr.data.readings.synthetic.DepositProcess;

/// Made-up hourly readings of glass containers, as those in Frankfurt: 5.6 points a day, means of containers by a factor of six apart, each emptied
/// in an interval of its own at 60 points on average, whatever its level. 22 in 100 readings are lost, some in bursts of up to three days; readings go
/// in steps of 2 cm; a third of the sensors echo by 30 points now and then. Every reading scatters by [#READING_DEVIATION], and deposits by 4.8 points a
/// day: with both the last value and the plain rate are as far off as they were in Frankfurt.
///
/// @param seed of deposits and errors
record GlassSeries(long seed, int containers, int days) {

    static final double READING_DEVIATION = 0.028;

    private static final int EMPTY_MM = 1_600;
    private static final int DEPTH_MM = 1_400;
    private static final int STEP_MM = 20;
    private static final int HOUR_SECONDS = 3_600;
    private static final int EMPTYING_HOUR = 9; // UTC
    private static final double EMPTYING_LEVEL = 0.6;
    private static final double LOST_ALONE = 0.19;
    private static final double BURST_BEGINS = 0.005 / 6; // lasts two days on average: 4 in 100 lost
    private static final double ECHOES = 0.03;
    private static final double ECHO = 0.3;

    ReadingsSet readings() {
        var builder = new ReadingsSet.Builder();
        for (int i = 0; i < containers; i++)
            addContainer(i, builder);
        return builder.build();
    }

    private void addContainer(int number, ReadingsSet.Builder builder) {
        var container = TestCity.container("g" + number, "glass", 3_000, Optional.of("s" + number), Weekdays.NONE);
        var deposits = new DepositProcess(seed, container, glass(), TestCity.ZONE);
        var sensor = new Sensor(container, new SplittableRandom(1_000 * seed + number));
        int interval = (int) Math.clamp(Math.round(EMPTYING_LEVEL / deposits.ratePerDay()), 4L, 60L);
        int since = sensor.random.nextInt(interval);
        double level = since * deposits.ratePerDay();
        long end = TestCity.MONDAY.atStartOfDay(TestCity.ZONE).toEpochSecond();
        for (long second = end - 86_400L * days; second < end; second += HOUR_SECONDS) {
            level += deposits.gain(second / HOUR_SECONDS);
            if (second / HOUR_SECONDS % 24 == EMPTYING_HOUR && ++since >= interval) {
                level = 0;
                since = 0;
            }
            sensor.read(level, second).ifPresent(builder);
        }
    }

    private static final class Sensor {

        private final Container container;
        private final SplittableRandom random;
        private final boolean echoes;
        private long lostUntil;

        Sensor(Container container, SplittableRandom random) {
            this.container = container;
            this.random = random;
            echoes = random.nextInt(3) == 0;
        }

        Optional<Reading> read(double level, long second) {
            double error = READING_DEVIATION * random.nextGaussian();
            if (echoes && random.nextDouble() < ECHOES)
                error += random.nextBoolean() ? ECHO : -ECHO;
            boolean alone = random.nextDouble() < LOST_ALONE;
            if (random.nextDouble() < BURST_BEGINS)
                lostUntil = second + (long) ((1 + 2 * random.nextDouble()) * 86_400);
            return alone || second < lostUntil ? Optional.empty() : Optional.of(reading(Math.min(1, level + error), second));
        }

        private Reading reading(double level, long second) {
            double distance = Math.round((EMPTY_MM - DEPTH_MM * level) / STEP_MM) * (double) STEP_MM;
            return Reading.ofDistance(container.id(), Instant.ofEpochSecond(second),
                    Math.clamp(distance, EMPTY_MM - DEPTH_MM, EMPTY_MM + STEP_MM));
        }
    }

    private static FractionSettings glass() {
        return new FractionSettings("glass", "Glas", "glass", 250, 0.056, 0.048, 0.5, BigDecimal.ONE, BigDecimal.ONE,
                BigDecimal.ONE, 1,
                1, List.of(), CollectionRules.NONE);
    }
}
