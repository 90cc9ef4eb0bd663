package org.abfuhr.data.visits;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// The one place where a city pack's decimals become the problem's whole numbers.
final class Rounding {

    private static final double ALMOST_WHOLE = 1e-9;
    private static final BigDecimal MICRO = BigDecimal.valueOf(1_000_000);

    private Rounding() {}

    /// Upward, but for what floating point added: 0.1 × 30 is 3.
    static int up(double value) {
        return Math.toIntExact((long) Math.ceil(value - ALMOST_WHOLE * Math.max(1, Math.abs(value))));
    }

    static int down(double value) {
        return Math.toIntExact((long) Math.floor(value + ALMOST_WHOLE * Math.max(1, Math.abs(value))));
    }

    /// Micro-euro, to the nearest: what is expected may lie on either side.
    static long microEuro(double euro) {
        return Math.round(euro * 1e6);
    }

    /// Micro-euro of a price per so many units, upward.
    static long microEuroPer(BigDecimal euro, BigDecimal units) {
        return euro.multiply(MICRO).divide(units, 0, RoundingMode.CEILING).longValueExact();
    }

    static long microEuro(BigDecimal euro) {
        return microEuroPer(euro, BigDecimal.ONE);
    }
}
