package org.abfuhr.model.geo;

/// A WGS 84 position in degrees: latitude first here, longitude first in GeoJSON and our JSON.
///
/// A value that is not finite or lies outside ±90 and ±180 degrees is refused.
public record Coordinate(double latitude, double longitude) {

    private static final double EARTH_RADIUS_METRES = 6_371_008.8;

    public Coordinate {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180))
            throw new IllegalArgumentException("No position on earth: latitude " + latitude + ", longitude " + longitude);
    }

    /// Great-circle distance in metres (haversine on the mean earth radius; error below 0.6 %).
    public double distanceMetres(Coordinate other) {
        double dLat = Math.toRadians(other.latitude - latitude);
        double dLon = Math.toRadians(other.longitude - longitude);
        double a = square(Math.sin(dLat / 2))
                + Math.cos(Math.toRadians(latitude)) * Math.cos(Math.toRadians(other.latitude)) * square(Math.sin(dLon / 2));
        return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(a)));
    }

    private static double square(double x) {
        return x * x;
    }
}
