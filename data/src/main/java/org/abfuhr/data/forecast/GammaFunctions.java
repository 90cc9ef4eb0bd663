package org.abfuhr.data.forecast;

/// Distribution function and quantile of the gamma distribution with scale 1. [StrictMath] throughout: the same bits on
/// every machine, since decisions depend on them.
///
/// Regularized incomplete gamma function by its power series below shape + 1 and by Legendre's continued fraction (Lentz's
/// method) above (Abramowitz and Stegun 1964, 6.5.29 and 6.5.31); beyond a shape of 10,000 by the cube-root normal
/// approximation (Wilson and Hilferty 1931, doi:10.1073/pnas.17.12.684), whose error is below 1e-5 there.
final class GammaFunctions {

    private static final double EPSILON = 1e-13;
    private static final double TINY = 1e-300;
    private static final int MAX_TERMS = 10_000;
    private static final double LARGE_SHAPE = 10_000;

    /// Lanczos coefficients for g = 7, n = 9 (Godfrey 2001); relative error below 1e-14.
    private static final double[] LANCZOS = {0.9999999999998099, 676.5203681218851, -1259.1392167224028, 771.3234287776531,
            -176.6150291621406, 12.507343278686905, -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7};

    private GammaFunctions() {}

    /// Probability that a gamma variable of this shape (above 0) exceeds x.
    static double upper(double shape, double x) {
        if (x <= 0)
            return 1;
        if (shape > LARGE_SHAPE)
            return normalUpper(wilsonHilferty(shape, x));
        return x < shape + 1 ? 1 - lowerSeries(shape, x) : upperFraction(shape, x);
    }

    /// The x that a gamma variable of this shape stays below with this probability, in (0, 1).
    static double quantile(double shape, double probability) {
        double low = 0;
        double high = shape + 10 * Math.sqrt(shape) + 10;
        while (upper(shape, high) > 1 - probability)
            high *= 2;
        for (int i = 0; i < 100 && high - low > EPSILON * high; i++) {
            double middle = (low + high) / 2;
            if (upper(shape, middle) > 1 - probability)
                low = middle;
            else
                high = middle;
        }
        return (low + high) / 2;
    }

    /// Probability that a standard normal variable exceeds z.
    static double normalUpper(double z) {
        double tail = z == 0 ? 0.5 : upper(0.5, z * z / 2) / 2;
        return z >= 0 ? tail : 1 - tail;
    }

    static double logGamma(double x) {
        if (x < 0.5)
            return StrictMath.log(Math.PI / StrictMath.sin(Math.PI * x)) - logGamma(1 - x);
        double sum = LANCZOS[0];
        for (int i = 1; i < LANCZOS.length; i++)
            sum += LANCZOS[i] / (x - 1 + i);
        double t = x + 6.5;
        return 0.5 * StrictMath.log(2 * Math.PI) + (x - 0.5) * StrictMath.log(t) - t + StrictMath.log(sum);
    }

    private static double wilsonHilferty(double shape, double x) {
        double ninth = 1 / (9 * shape);
        return (StrictMath.cbrt(x / shape) - 1 + ninth) / Math.sqrt(ninth);
    }

    private static double lowerSeries(double shape, double x) {
        double term = 1 / shape;
        double sum = term;
        for (int n = 1; n < MAX_TERMS && term > sum * EPSILON; n++) {
            term *= x / (shape + n);
            sum += term;
        }
        return Math.min(1, sum * front(shape, x));
    }

    private static double upperFraction(double shape, double x) {
        double b = x + 1 - shape;
        double c = 1 / TINY;
        double d = 1 / b;
        double value = d;
        for (int n = 1; n < MAX_TERMS; n++) {
            double a = -n * (n - shape);
            b += 2;
            d = 1 / nonZero(a * d + b);
            c = nonZero(b + a / c);
            value *= d * c;
            if (Math.abs(d * c - 1) < EPSILON)
                break;
        }
        return value * front(shape, x);
    }

    private static double nonZero(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }

    private static double front(double shape, double x) {
        return StrictMath.exp(shape * StrictMath.log(x) - x - logGamma(shape));
    }
}
