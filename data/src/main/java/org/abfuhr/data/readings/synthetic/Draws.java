package org.abfuhr.data.readings.synthetic;

/// Random numbers that depend on nothing but a seed and a key: the same on every machine and in every order of asking.
///
/// A SplitMix64 sequence (Steele, Lea and Flood 2014, doi:10.1145/2660193.2660195). Logarithms and powers are those of
/// [StrictMath], which gives the same bits everywhere.
final class Draws {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private static final long SEED_SPACING = 0xD1342543DE82EF95L; // so that no character of an id makes up for another seed
    private static final double TO_UNIT = 0x1.0p-53;

    private long state;

    private Draws(long state) {
        this.state = state;
    }

    /// Draws for one key; different keys are independent. Seed 1 starts at 1.
    static Draws of(long seed, String id, long part) {
        long hash = 1 + (seed - 1) * SEED_SPACING;
        for (int i = 0; i < id.length(); i++)
            hash = mixed(hash + GOLDEN_GAMMA + id.charAt(i));
        return new Draws(mixed(hash ^ mixed(part + GOLDEN_GAMMA)));
    }

    /// A new sequence for a part of this one's key.
    Draws at(long part) {
        return new Draws(mixed(state ^ mixed(part + GOLDEN_GAMMA)));
    }

    /// In [0, 1).
    double uniform() {
        state += GOLDEN_GAMMA;
        return (mixed(state) >>> 11) * TO_UNIT;
    }

    boolean chance(double probability) {
        return uniform() < probability;
    }

    /// In `0..bound-1`.
    int below(int bound) {
        return (int) (uniform() * bound);
    }

    /// Standard normal (Marsaglia's polar method).
    double normal() {
        while (true) {
            double x = 2 * uniform() - 1;
            double y = 2 * uniform() - 1;
            double s = x * x + y * y;
            if (s > 0 && s < 1)
                return x * Math.sqrt(-2 * StrictMath.log(s) / s);
        }
    }

    /// Gamma with mean shape × scale (Marsaglia and Tsang 2000, doi:10.1145/358407.358414).
    double gamma(double shape, double scale) {
        if (shape <= 0)
            return 0;
        if (shape < 1)
            return gamma(shape + 1, scale) * StrictMath.pow(uniform(), 1 / shape);
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = normal();
            double v = (1 + c * x) * (1 + c * x) * (1 + c * x);
            if (v > 0 && StrictMath.log(1 - uniform()) < 0.5 * x * x + d - d * v + d * StrictMath.log(v))
                return d * v * scale;
        }
    }

    /// Poisson with this mean (Knuth 1969, the product of uniforms); a large one is the sum of two halves.
    int poisson(double mean) {
        if (mean > 30)
            return poisson(mean / 2) + poisson(mean / 2);
        double limit = StrictMath.exp(-mean);
        int count = 0;
        for (double product = uniform(); product > limit; product *= uniform())
            count++;
        return count;
    }

    private static long mixed(long z) {
        long a = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ a >>> 27) * 0x94D049BB133111EBL;
        return b ^ b >>> 31;
    }
}
