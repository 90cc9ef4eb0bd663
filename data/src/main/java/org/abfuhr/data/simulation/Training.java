package org.abfuhr.data.simulation;

import java.time.LocalDate;
import java.time.ZoneId;
import org.abfuhr.data.readings.synthetic.DepositProcess;

/// Other courses of events of one container with the same rate, from which the baselines are made: gains up to and after the morning hour in which a
/// fixed round usually comes by, day by day, several seeds one after the other. Never those that policies are measured on.
final class Training {

    /// Days of one seed.
    static final int DAYS = 26 * 7;

    private static final int SEEDS = 2;
    private static final long FIRST_SEED = 0x7E57_0000L;
    private static final int MORNING_HOUR = 10;

    private final double[] before = new double[SEEDS * DAYS];
    private final double[] after = new double[SEEDS * DAYS];

    Training(DepositProcess deposits, LocalDate first, ZoneId zone) {
        for (int seed = 0; seed < SEEDS; seed++) {
            var other = deposits.otherwise(FIRST_SEED + seed);
            long hour = first.atStartOfDay(zone).toEpochSecond() / 3600;
            for (int day = 0; day < DAYS; day++)
                for (int h = 0; h < 24; h++)
                    (h < MORNING_HOUR ? before : after)[seed * DAYS + day] += other.gain(hour + 24L * day + h);
        }
    }

    int days() {
        return before.length;
    }

    /// Which day of its seed a day is; every seed begins anew at the first date.
    static int dayOfSeed(int day) {
        return day % DAYS;
    }

    /// Gain before the morning hour.
    double before(int day) {
        return before[day];
    }

    double after(int day) {
        return after[day];
    }
}
