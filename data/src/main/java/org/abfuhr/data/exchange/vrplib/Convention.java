package org.abfuhr.data.exchange.vrplib;

/// How a collection turns decimals into the integers it counts in.
public enum Convention {
    /// TSPLIB: lengths rounded to the nearest whole number.
    ROUNDED(1),
    /// DIMACS challenge: everything truncated to one decimal, counted in tenths.
    DIMACS(10),
    /// Everything in thousandths, rounded.
    EXACT(1000);

    private final int scale;

    Convention(int scale) {
        this.scale = scale;
    }

    /// Integers per unit of the file.
    public int scale() {
        return scale;
    }

    /// A length, time or price of the file as an integer.
    public int scaled(double value) {
        return (int) (this == DIMACS ? (long) (scale * value) : Math.round(scale * value));
    }
}
