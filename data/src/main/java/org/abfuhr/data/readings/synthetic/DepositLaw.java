package org.abfuhr.data.readings.synthetic;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How the gains of hours scatter around their mean. All laws have the same mean and the same variance, so that what differs between two of them is the
/// shape alone.
public enum DepositLaw {

    /// Gamma gains: every hour brings something, mostly little.
    GAMMA {
        @Override
        double gain(Draws draws, double mean, double scale) {
            return draws.gamma(mean / scale, scale);
        }
    },

    /// Compound Poisson gains: people come at random, each with an exponential amount; in most hours nobody does. A Poisson number of mean λ
    /// of amounts of mean θ has mean λθ and variance 2λθ², so that θ is half of the scale.
    POISSON {
        @Override
        double gain(Draws draws, double mean, double scale) {
            double amount = scale / 2;
            return draws.gamma(draws.poisson(mean / amount), amount);
        }
    };

    /// The gain of one hour, as share of capacity.
    ///
    /// @param scale variance of a gain / its mean, above 0
    abstract double gain(Draws draws, double mean, double scale);

    /// Its name for people.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The law of a name.
    public static Optional<DepositLaw> find(String id) {
        return Arrays.stream(values()).filter(law -> law.id().equals(id)).findFirst();
    }

    /// All names, in order.
    public static List<String> ids() {
        return Arrays.stream(values()).map(DepositLaw::id).toList();
    }
}
