package org.abfuhr.dispatch.outcome.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.abfuhr.model.plan.Route;
import org.abfuhr.model.plan.Stop;
import org.abfuhr.model.problem.CollectionProblem;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/// How well trips keep apart, which people look at first on a map: as the crow flies, between the visits' own places.
///
/// @param crossings pairs of ways between neighboring visits, of different trips of a day, that cross
/// @param sharedArea share of the area of all trips that more than one of them covers: hulls overlapping, 0 to below 1
public record Compactness(int crossings, double sharedArea) {

    private static final double METRES_PER_DEGREE = 111_195;
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    /// Measures routes of a problem, trip by trip and day by day.
    public static Compactness of(CollectionProblem problem, List<Route> routes) {
        int crossings = 0;
        double sum = 0;
        double covered = 0;
        var days = routes.stream().collect(Collectors.groupingBy(route -> problem.shifts().get(route.shift()).day()));
        for (var day : days.values()) {
            List<Coordinate[]> trips = day.stream().flatMap(route -> trips(problem, route).stream()).toList();
            var hulls = hulls(trips);
            crossings += crossings(trips);
            sum += hulls.stream().mapToDouble(Geometry::getArea).sum();
            covered += hulls.isEmpty() ? 0 : UnaryUnionOp.union(hulls).getArea();
        }
        return new Compactness(crossings, sum == 0 ? 0 : 1 - covered / sum);
    }

    /// For JSON.
    public Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("crossings", crossings);
        document.put("sharedAreaPercent", Math.round(1_000 * sharedArea) / 10.0);
        return document;
    }

    private static List<Coordinate[]> trips(CollectionProblem problem, Route route) {
        List<Coordinate[]> trips = new ArrayList<>();
        List<Coordinate> trip = new ArrayList<>();
        for (var stop : route.stops())
            if (stop instanceof Stop.Collection(int visit, _))
                trip.add(flat(problem.places().get(problem.visits().get(visit).place()).position()));
            else if (stop instanceof Stop.Unloading || stop instanceof Stop.DepotEnd) {
                trips.add(trip.toArray(Coordinate[]::new));
                trip.clear();
            }
        return trips;
    }

    /// In metres; a town is flat.
    private static Coordinate flat(org.abfuhr.model.geo.Coordinate at) {
        return new Coordinate(
                METRES_PER_DEGREE * at.longitude() * Math.cos(Math.toRadians(at.latitude())), METRES_PER_DEGREE * at.latitude());
    }

    private static int crossings(List<Coordinate[]> trips) {
        int crossings = 0;
        for (int a = 0; a < trips.size(); a++)
            for (int b = a + 1; b < trips.size(); b++)
                crossings += crossings(trips.get(a), trips.get(b));
        return crossings;
    }

    private static int crossings(Coordinate[] a, Coordinate[] b) {
        var lines = new RobustLineIntersector();
        int crossings = 0;
        for (int i = 1; i < a.length; i++)
            for (int j = 1; j < b.length; j++) {
                lines.computeIntersection(a[i - 1], a[i], b[j - 1], b[j]);
                crossings += lines.isProper() ? 1 : 0;
            }
        return crossings;
    }

    private static List<Geometry> hulls(List<Coordinate[]> trips) {
        return trips.stream().map(trip -> GEOMETRY.createMultiPointFromCoords(trip).convexHull())
                .filter(hull -> hull.getArea() > 0).toList();
    }
}
