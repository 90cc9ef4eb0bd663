package org.abfuhr.dispatch.roads;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.abfuhr.dispatch.outcome.map.RoutePath;
import org.abfuhr.model.check.Violation;
import org.abfuhr.model.geo.Coordinate;
import org.abfuhr.model.plan.CollectionPlan;
import org.abfuhr.model.plan.Route;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.routing.area.GeoJsonArea;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/// Checks that the driven ways of vehicles without a driver stay inside the polygons of the approved area, whatever the road network says of
/// its roads.
public final class AreaCheck {

    /// Stored coordinates of roads are rounded: so far a way may leave the area, about 0.2 m.
    private static final double TOLERANCE_DEGREES = 2e-6;

    private static final double METRES_PER_DEGREE = 111_195;
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private final Geometry area; // x = longitude, y = latitude, degrees

    private AreaCheck(Geometry area) {
        this.area = area.buffer(TOLERANCE_DEGREES);
    }

    /// Reads the area's GeoJSON file.
    ///
    /// @throws org.abfuhr.model.fault.FaultException E401 to E405
    public static AreaCheck read(Path geoJson) {
        return new AreaCheck(GeoJsonArea.read(geoJson).union());
    }

    /// A violation of the rule `area` for each leg of a vehicle without a driver that leaves the area, with the metres outside.
    ///
    /// @param paths per route of the plan
    public List<Violation> violations(CollectionProblem problem, CollectionPlan plan, List<RoutePath> paths) {
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < paths.size(); i++)
            if (problem.vehicleOf(problem.shifts().get(plan.routes().get(i).shift())).autonomous())
                addViolations(plan.routes().get(i), paths.get(i), violations);
        return violations;
    }

    private void addViolations(Route route, RoutePath path, List<Violation> violations) {
        for (int leg = 0; leg < path.legs().size(); leg++) {
            var line = line(path.legs().get(leg).course());
            if (!line.isEmpty() && !area.covers(line))
                violations.add(violation(route, leg, line));
        }
    }

    private Violation violation(Route route, int leg, Geometry line) {
        long metres = Math.max(1, Math.round(metres(line.difference(area))));
        return new Violation("area", metres, "m", route.shift(), leg + 1, -1, false,
                String.format(Locale.ROOT, "drives %d m outside the operating area on the way to stop %d", metres, leg + 1));
    }

    /// A way that does not move is a point: no area covers a line without length.
    private static Geometry line(List<Coordinate> course) {
        var points = course.stream().map(point -> new org.locationtech.jts.geom.Coordinate(point.longitude(), point.latitude()))
                .toArray(org.locationtech.jts.geom.Coordinate[]::new);
        boolean still = !course.isEmpty() && course.stream().allMatch(course.getFirst()::equals);
        return still ? GEOMETRIES.createPoint(points[0]) : GEOMETRIES.createLineString(points);
    }

    private static double metres(Geometry outside) {
        double metres = 0;
        for (int part = 0; part < outside.getNumGeometries(); part++) {
            var points = outside.getGeometryN(part).getCoordinates();
            for (int i = 1; i < points.length; i++)
                metres += metres(points[i - 1], points[i]);
        }
        return metres;
    }

    private static double metres(org.locationtech.jts.geom.Coordinate from, org.locationtech.jts.geom.Coordinate to) {
        double east = (to.x - from.x) * Math.cos(Math.toRadians(from.y));
        return METRES_PER_DEGREE * Math.hypot(east, to.y - from.y);
    }
}
