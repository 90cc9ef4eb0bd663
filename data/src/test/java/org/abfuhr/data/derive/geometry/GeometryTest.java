package org.abfuhr.data.derive.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.abfuhr.model.geo.Coordinate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeometryTest {

    private static List<Point> square(double from, double to) {
        return List.of(new Point(from, from), new Point(to, from), new Point(to, to), new Point(from, to), new Point(from, from));
    }

    @Test
    void aRingInsideARingIsAHole() {
        var courtyard = new Polygon(List.of(square(0, 10), square(4, 6)));
        assertThat(courtyard.contains(new Point(2, 2))).isTrue();
        assertThat(courtyard.contains(new Point(5, 5))).isFalse();
        assertThat(courtyard.contains(new Point(11, 5))).isFalse();
        assertThat(courtyard.contains(new Point(-1, 4))).isFalse(); // its ray meets corners of the hole
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theIndexAgreesWithAskingEveryPolygon(long seed) {
        var random = new SplittableRandom(seed);
        List<Polygon> polygons = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            double from = random.nextDouble(-2_000, 2_000);
            polygons.add(new Polygon(List.of(square(from, from + random.nextDouble(10, 1_500)))));
        }
        var index = new RegionIndex(polygons);
        for (int i = 0; i < 500; i++) {
            var point = new Point(random.nextDouble(-3_000, 3_000), random.nextDouble(-3_000, 3_000));
            assertThat(index.contains(point)).isEqualTo(polygons.stream().anyMatch(p -> p.contains(point)));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void theGridAgreesWithAskingEveryPoint(long seed) {
        var random = new SplittableRandom(seed);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < 200; i++)
            points.add(new Point(random.nextDouble(-1_000, 1_000), random.nextDouble(-1_000, 1_000)));
        var grid = PointGrid.of(points, point -> point, 80);
        for (int i = 0; i < 100; i++) {
            var centre = new Point(random.nextDouble(-1_500, 1_500), random.nextDouble(-1_500, 1_500));
            List<Point> sorted = points.stream().sorted(Comparator.comparingDouble(centre::distanceTo)).toList();
            assertThat(grid.nearest(centre)).contains(sorted.getFirst());
            assertThat(grid.within(centre, 200)).isEqualTo(sorted.stream().filter(p -> p.distanceTo(centre) <= 200).toList());
        }
    }

    @Test
    void anEmptyGridHasNothingNear() {
        assertThat(new PointGrid<String>(80).nearest(new Point(0, 0))).isEmpty();
    }

    @Test
    void placesAlongALineAreEven() {
        // 300 m in steps of 100: at 50, 150 and 250 m, around a corner at 200 m.
        var course = List.of(new Point(0, 0), new Point(200, 0), new Point(200, 100));
        assertThat(Course.evenly(course, 100)).containsExactly(new Point(50, 0), new Point(150, 0), new Point(200, 50));
        assertThat(Course.evenly(course.subList(0, 2), 1_000)).containsExactly(new Point(100, 0));
    }

    @Test
    void theHullLeavesOutWhatIsInside() {
        var hull = Hull.around(
                List.of(new Point(0, 0), new Point(2, 1), new Point(4, 0), new Point(4, 4), new Point(2, 2), new Point(0, 4)));
        assertThat(hull).containsExactly(new Point(0, 0), new Point(4, 0), new Point(4, 4), new Point(0, 4), new Point(0, 0));
    }

    @Test
    void thePlaneKeepsLengthsAndComesBack() {
        var origin = new Coordinate(53.55, 13.25);
        var plane = new Plane(origin);
        var far = new Coordinate(53.6, 13.35);
        double metres = plane.point(origin).distanceTo(plane.point(far));
        assertThat(metres).isCloseTo(origin.distanceMetres(far), within(metres * 0.005));
        assertThat(plane.position(plane.point(far))).isEqualTo(far);
    }
}
