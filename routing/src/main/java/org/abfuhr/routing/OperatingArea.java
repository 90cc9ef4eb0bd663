package org.abfuhr.routing;

import java.nio.file.Path;
import org.abfuhr.model.geo.Coordinate;
import org.abfuhr.routing.ClosedRoad.Reason;
import org.abfuhr.routing.area.AreaRules;
import org.abfuhr.routing.area.GeoJsonArea;
import org.abfuhr.routing.map.RoadEdge;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/// Where an autonomous vehicle is approved to drive: one or more polygons, and rules on the roads in them. A road counts only if the area
/// covers all of its course, borders included, and its rules allow it; touching or crossing is not enough.
public final class OperatingArea {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private final PreparedGeometry area; // x = longitude, y = latitude, degrees

    private final AreaRules rules;

    private OperatingArea(Geometry union, AreaRules rules) {
        this.rules = rules;
        this.area = PreparedGeometryFactory.prepare(union);
    }

    /// Reads a GeoJSON file (RFC 7946) with a Polygon, MultiPolygon, Feature, FeatureCollection or GeometryCollection; several polygons are united.
    ///
    /// A feature's property `rules` may hold [AreaRules].
    ///
    /// @throws org.abfuhr.model.fault.FaultException with faults E401 to E405 when the file cannot be read or is no valid area
    public static OperatingArea read(Path geoJson) {
        var read = GeoJsonArea.read(geoJson);
        return new OperatingArea(read.union(), read.rules());
    }

    /// The area of a polygon or multipolygon, any road in it, with x = longitude and y = latitude in degrees.
    public static OperatingArea of(Geometry polygons) {
        if (polygons.isEmpty() || polygons.getDimension() != 2)
            throw new IllegalArgumentException("An operating area needs a polygon, got " + polygons.getGeometryType());
        return new OperatingArea(polygons.union(), AreaRules.NONE);
    }

    /// Why a road does not belong to the area; null when it does.
    public @Nullable Reason exclusion(RoadEdge road) {
        return covers(road.latitudes(), road.longitudes()) ? rules.exclusion(road.kind()) : Reason.OUTSIDE_AREA;
    }

    /// Whether the point lies inside or on the border.
    public boolean contains(Coordinate point) {
        return area.covers(GEOMETRIES.createPoint(jts(point.latitude(), point.longitude())));
    }

    /// Whether all of a course lies inside or on the border. Both arrays in degrees, one entry per point, at least one.
    public boolean covers(double[] latitudes, double[] longitudes) {
        var points = new org.locationtech.jts.geom.Coordinate[latitudes.length];
        for (int i = 0; i < points.length; i++)
            points[i] = jts(latitudes[i], longitudes[i]);
        var line = GEOMETRIES.createLineString(points);
        return area.covers(line.getLength() == 0 ? line.getStartPoint() : line);
    }

    private static org.locationtech.jts.geom.Coordinate jts(double latitude, double longitude) {
        return new org.locationtech.jts.geom.Coordinate(longitude, latitude);
    }
}
