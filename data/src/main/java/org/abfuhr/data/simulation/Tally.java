package org.abfuhr.data.simulation;

import java.util.EnumMap;
import java.util.Map;
import org.abfuhr.data.simulation.SimulatedCity.ContainerDay;
import org.abfuhr.data.simulation.SimulatedCity.Watch;

/// Sums over the measured days of one run. Days are calendar days, those without a shift included.
public final class Tally {

    /// Fills at emptying are counted in steps of a tenth up to this level, and all above together.
    public static final int FILL_STEPS = 13;

    /// What was forecast of overflows is counted in steps of a tenth.
    public static final int SAID_STEPS = 10;

    public int days;
    public int routes;
    public int failedRoutes;
    public int visits;
    public int lifts;
    public int missed;
    public int earlyUnloadings;
    public long metres;
    public long seconds;
    public long routeMicroEuro;
    public double kgCo2;
    public double overflowEuro;
    public double depositedLitres;
    public double excessLitres;
    public int overflows;
    public double fillSum;
    public final int[] fills = new int[FILL_STEPS];
    public final long[] forecasts = new long[SAID_STEPS];
    public final double[] said = new double[SAID_STEPS]; // sum of probabilities
    public final long[] happened = new long[SAID_STEPS];
    public double brierSum;
    public final Map<Watch, Watched> watched = new EnumMap<>(Watch.class);

    /// Sums over the containers that are watched in one way.
    public static final class Watched {
        public long containerDays;
        public double excessLitres;
        public int overflows;
    }

    /// Counts a driven route.
    public void add(DrivenRoute route) {
        routes++;
        failedRoutes += route.failed() ? 1 : 0;
        visits += route.levels().size();
        lifts += route.lifts();
        missed += route.missed();
        earlyUnloadings += route.earlyUnloadings();
        metres += route.metres();
        seconds += route.seconds();
        routeMicroEuro += route.microEuro();
        kgCo2 += route.kgCo2();
        for (double level : route.levels()) {
            fillSum += level;
            fills[Math.clamp((int) (level * 10), 0, FILL_STEPS - 1)]++;
        }
    }

    /// Counts what a day did to a container.
    ///
    /// @param euroPerLitre of what found no room; the penalty is for the beginning of an overflow
    public void add(ContainerDay day, double euroPerLitre, double penaltyEuro) {
        depositedLitres += day.depositedLitres();
        excessLitres += day.excessLitres();
        overflowEuro += euroPerLitre * day.excessLitres() + (day.overflowed() ? penaltyEuro : 0);
        overflows += day.overflowed() ? 1 : 0;
        var same = watched.computeIfAbsent(day.watch(), _ -> new Watched());
        same.containerDays++;
        same.excessLitres += day.excessLitres();
        same.overflows += day.overflowed() ? 1 : 0;
    }

    /// Counts a forecast of the probability that a container is full at the end of a day if left alone.
    public void add(double probability, boolean full) {
        int step = Math.clamp((int) (probability * SAID_STEPS), 0, SAID_STEPS - 1);
        forecasts[step]++;
        said[step] += probability;
        happened[step] += full ? 1 : 0;
        brierSum += (probability - (full ? 1 : 0)) * (probability - (full ? 1 : 0));
    }

    /// Share of what was thrown in that found room.
    public double serviceLevel() {
        return depositedLitres > 0 ? 1 - excessLitres / depositedLitres : 1;
    }

    /// Mean true level at emptying; 0 without any.
    public double meanFill() {
        return visits > 0 ? fillSum / visits : 0;
    }

    /// Routes and overflows, in euro.
    public double euro() {
        return routeMicroEuro / 1e6 + overflowEuro;
    }
}
