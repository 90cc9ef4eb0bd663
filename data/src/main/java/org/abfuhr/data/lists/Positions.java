package org.abfuhr.data.lists;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.abfuhr.model.fault.Fault;
import org.abfuhr.model.fault.FaultException;
import org.abfuhr.model.fault.FaultKind;
import org.abfuhr.model.geo.Coordinate;
import org.abfuhr.model.geo.UtmGrid;

/// Where things of a list are. Numbers that can be degrees are; larger ones are metres of the grid.
///
/// @param grid of metres
record Positions(UtmGrid grid) {

    /// Columns of positions, first to the east, then to the north.
    private static final List<String[]> COLUMNS = List.of(new String[]{"longitude", "latitude"}, new String[]{"lon", "lat"},
            new String[]{"x", "y"}, new String[]{"rechtswert", "hochwert"}, new String[]{"easting", "northing"});

    /// Columns that hold `POINT (12.1 54.1)`, perhaps behind `SRID=25833;`.
    private static final List<String> GEOMETRIES = List.of("geometrie", "geometry", "wkt");

    private static final Pattern POINT = Pattern.compile("(?i)(?:SRID=\\d+;)?\\s*POINT\\s*\\(\\s*(\\S+)\\s+([^\\s)]+)\\s*\\)");
    private static final double LEAST_EAST = 100_000;
    private static final double MOST_EAST = 900_000;
    private static final double MOST_NORTH = 10_000_000;
    private static final UtmGrid OF_ROSTOCK = new UtmGrid(33, true);
    private static final List<String> DEGREES = List.of("EPSG:4326", "EPSG::4326", "CRS84");

    /// In the grid that the file names, or else the person; without both that of Rostock's open data, EPSG:25833.
    ///
    /// @throws FaultException INPUT E351 when it is none that is read
    static Positions in(String source, String named, String asked) {
        String name = named.isEmpty() ? asked : named;
        if (name.isEmpty() || DEGREES.stream().anyMatch(name::endsWith))
            return new Positions(OF_ROSTOCK);
        return new Positions(UtmGrid.find(name).orElseThrow(() -> new FaultException(FaultKind.INPUT,
                new Fault("E351", "has coordinates of " + name + ", which is not read.", source,
                        "Deliver them in EPSG:4326, or in an UTM zone such as EPSG:25833."))));
    }

    static boolean isColumn(String name) {
        return GEOMETRIES.contains(name) || COLUMNS.stream().anyMatch(pair -> List.of(pair).contains(name));
    }

    /// Place of the row, unless it has none that can be true.
    Optional<Coordinate> of(ListRow row) {
        if (row.point().isPresent())
            return at(row.point().get()[0], row.point().get()[1]);
        try {
            for (String[] columns : COLUMNS)
                if (!row.text(columns[0]).isEmpty() && !row.text(columns[1]).isEmpty())
                    return at(row.number(columns[0]).getAsDouble(), row.number(columns[1]).getAsDouble());
            return GEOMETRIES.stream().map(row::text).map(POINT::matcher).filter(Matcher::matches).findFirst()
                    .flatMap(point -> at(Double.parseDouble(point.group(1)), Double.parseDouble(point.group(2))));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    /// @param x degrees or metres to the east
    Optional<Coordinate> at(double x, double y) {
        if (x == 0 && y == 0)
            return Optional.empty();
        if (Math.abs(x) <= 180 && Math.abs(y) <= 90)
            return Optional.of(new Coordinate(y, x));
        boolean metres = x >= LEAST_EAST && x <= MOST_EAST && y > 0 && y < MOST_NORTH;
        return metres ? Optional.of(grid.coordinate(new UtmGrid.Point(x, y))) : Optional.empty();
    }
}
