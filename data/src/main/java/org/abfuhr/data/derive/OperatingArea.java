package org.abfuhr.data.derive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.abfuhr.data.derive.Dwellings.Dwelling;
import org.abfuhr.data.derive.geometry.Hull;
import org.abfuhr.data.derive.geometry.Plane;
import org.abfuhr.data.derive.geometry.Point;
import org.abfuhr.model.geo.Coordinate;

/// Proposes an operating area: the circle around the centre that holds a share of the inhabitants, stretched to depot and
/// unloading place. A real one is chosen by the keeper and approved by the state (§ 1e StVG).
final class OperatingArea {

    private static final double YARD_RADIUS_METRES = 400;

    private OperatingArea() {}

    static String geoJson(Plane plane, Point centre, List<Dwelling> dwellings, double share, List<Coordinate> yards) {
        List<Point> outline = new ArrayList<>(Hull.circle(centre, radius(centre, dwellings, share)));
        yards.forEach(yard -> outline.addAll(Hull.circle(plane.point(yard), YARD_RADIUS_METRES)));
        String ring = Hull.around(outline).stream().map(point -> position(plane.position(point)))
                .collect(Collectors.joining(", "));
        return """
                {
                  "type": "FeatureCollection",
                  "features": [
                    {
                      "type": "Feature",
                      "properties": {"name": "Proposed operating area", "note": "Not approved: an assumption of the derivation."},
                      "geometry": {"type": "Polygon", "coordinates": [[%s]]}
                    }
                  ]
                }
                """.formatted(ring);
    }

    private static double radius(Point centre, List<Dwelling> dwellings, double share) {
        double wanted = share * dwellings.stream().mapToDouble(Dwelling::inhabitants).sum();
        double held = 0;
        double radius = 0;
        for (Dwelling dwelling : dwellings.stream().sorted(Comparator.comparingDouble(d -> d.at().distanceTo(centre))).toList())
            if (held < wanted) {
                held += dwelling.inhabitants();
                radius = dwelling.at().distanceTo(centre);
            }
        return Math.max(radius, YARD_RADIUS_METRES);
    }

    private static String position(Coordinate position) {
        return String.format(Locale.ROOT, "[%.6f, %.6f]", position.longitude(), position.latitude());
    }
}
