package org.abfuhr.model.geo;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A zone of the universal transverse Mercator grid on the GRS 80 ellipsoid: positions as metres to the east and north, as surveys, open data
/// and vehicle maps have them. ETRS 89 and WGS 84 are taken for one: they differ by less than a metre in Europe.
///
/// Krüger's series to the fourth order (Karney 2011, *Transverse Mercator with an accuracy of a few nanometers*); the error inside a zone is
/// far below a millimetre.
///
/// @param zone 1 to 60, each 6 degrees wide; zone 33 has its middle at 15° east
/// @param north whether it is the one of the northern hemisphere
public record UtmGrid(int zone, boolean north) {

    private static final double FLATTENING = 1 / 298.257222101;
    private static final double N = FLATTENING / (2 - FLATTENING);
    private static final double ECCENTRICITY = 2 * Math.sqrt(N) / (1 + N);
    private static final double SCALED_RADIUS = 0.9996 * 6_378_137 / (1 + N) * (1 + N * N / 4 + Math.pow(N, 4) / 64);
    private static final double FALSE_EAST = 500_000;
    private static final double FALSE_NORTH_OF_SOUTH = 10_000_000;

    private static final double[] TO_GRID = {series(1 / 2.0, -2 / 3.0, 5 / 16.0, 41 / 180.0),
            series(0, 13 / 48.0, -3 / 5.0, 557 / 1440.0), series(0, 0, 61 / 240.0, -103 / 140.0),
            series(0, 0, 0, 49561 / 161280.0)};
    private static final double[] FROM_GRID = {series(1 / 2.0, -2 / 3.0, 37 / 96.0, -1 / 360.0),
            series(0, 1 / 48.0, 1 / 15.0, -437 / 1440.0), series(0, 0, 17 / 480.0, -37 / 840.0),
            series(0, 0, 0, 4397 / 161280.0)};
    private static final double[] TO_GEODETIC = {series(2, -2 / 3.0, -2, 116 / 45.0), series(0, 7 / 3.0, -8 / 5.0, -227 / 45.0),
            series(0, 0, 56 / 15.0, -136 / 35.0), series(0, 0, 0, 4279 / 630.0)};

    private static final Pattern NAME = Pattern.compile("(?i).*EPSG:+(?:[0-9.]*:)?(258|326|327)(\\d\\d)");

    private static double series(double first, double second, double third, double fourth) {
        return N * (first + N * (second + N * (third + N * fourth)));
    }

    public UtmGrid {
        if (zone < 1 || zone > 60)
            throw new IllegalArgumentException("no zone " + zone);
    }

    /// A point of the grid, in metres.
    public record Point(double east, double north) {}

    /// The zone in which a position lies.
    public static UtmGrid around(Coordinate position) {
        int zone = (int) Math.floor((position.longitude() + 180) / 6) + 1;
        return new UtmGrid(Math.min(zone, 60), position.latitude() >= 0);
    }

    /// The zone of a name such as `EPSG:25833` or `urn:ogc:def:crs:EPSG::25833`; empty for any other grid.
    public static Optional<UtmGrid> find(String name) {
        return Optional.of(NAME.matcher(name.strip())).filter(Matcher::matches)
                .filter(match -> isZone(Integer.parseInt(match.group(2))))
                .map(match -> new UtmGrid(Integer.parseInt(match.group(2)), !match.group(1).equals("327")));
    }

    private static boolean isZone(int number) {
        return number >= 1 && number <= 60;
    }

    /// The name in the EPSG register, such as `EPSG:25833`: ETRS 89 where that is defined (zones 28 to 38), else WGS 84.
    public String name() {
        var datum = !north ? "327" : zone >= 28 && zone <= 38 ? "258" : "326";
        return String.format(Locale.ROOT, "EPSG:%s%02d", datum, zone);
    }

    private double middle() {
        return zone * 6 - 183;
    }

    /// Where a position lies on this grid; useful up to a few degrees beyond the zone.
    public Point project(Coordinate position) {
        double sine = Math.sin(Math.toRadians(position.latitude()));
        double t = Math.sinh(atanh(sine) - ECCENTRICITY * atanh(ECCENTRICITY * sine));
        double longitude = Math.toRadians(position.longitude() - middle());
        double up = Math.atan2(t, Math.cos(longitude));
        double across = atanh(Math.sin(longitude) / Math.sqrt(1 + t * t));
        double east = across;
        double northward = up;
        for (int j = 1; j <= TO_GRID.length; j++) {
            east += TO_GRID[j - 1] * Math.cos(2 * j * up) * Math.sinh(2 * j * across);
            northward += TO_GRID[j - 1] * Math.sin(2 * j * up) * Math.cosh(2 * j * across);
        }
        return new Point(FALSE_EAST + SCALED_RADIUS * east, falseNorth() + SCALED_RADIUS * northward);
    }

    /// The position of a point of this grid.
    public Coordinate coordinate(Point point) {
        double up = (point.north() - falseNorth()) / SCALED_RADIUS;
        double across = (point.east() - FALSE_EAST) / SCALED_RADIUS;
        double straightUp = up;
        double straightAcross = across;
        for (int j = 1; j <= FROM_GRID.length; j++) {
            straightUp -= FROM_GRID[j - 1] * Math.sin(2 * j * up) * Math.cosh(2 * j * across);
            straightAcross -= FROM_GRID[j - 1] * Math.cos(2 * j * up) * Math.sinh(2 * j * across);
        }
        double conformal = Math.asin(Math.sin(straightUp) / Math.cosh(straightAcross));
        double latitude = conformal;
        for (int j = 1; j <= TO_GEODETIC.length; j++)
            latitude += TO_GEODETIC[j - 1] * Math.sin(2 * j * conformal);
        double longitude = Math.atan2(Math.sinh(straightAcross), Math.cos(straightUp));
        return new Coordinate(Math.toDegrees(latitude), middle() + Math.toDegrees(longitude));
    }

    private double falseNorth() {
        return north ? 0 : FALSE_NORTH_OF_SOUTH;
    }

    private static double atanh(double x) {
        return Math.log((1 + x) / (1 - x)) / 2;
    }
}
