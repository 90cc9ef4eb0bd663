package org.abfuhr.dispatch.roads;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.abfuhr.dispatch.outcome.map.RoutePath;
import org.abfuhr.model.GridTown;
import org.abfuhr.model.check.Violation;
import org.abfuhr.model.geo.Coordinate;
import org.abfuhr.model.plan.CollectionPlan;
import org.abfuhr.model.plan.PlanMetrics;
import org.abfuhr.model.plan.Route;
import org.abfuhr.model.plan.Stop;
import org.abfuhr.model.plan.StopState;
import org.abfuhr.routing.RoadPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The area is a square on the equator of 0.01 degrees, 1,112 m, with a hole from 0.004 to 0.006; vehicles drive from stop to stop in one leg.
class AreaCheckTest {

    @TempDir
    private Path folder = Path.of("");

    private List<Violation> violations(boolean autonomous, Coordinate... course) throws IOException {
        var file = Files.writeString(folder.resolve("area.geojson"), """
                {"type": "Polygon", "coordinates": [[[0, 0], [0.01, 0], [0.01, 0.01], [0, 0.01], [0, 0]],
                [[0.004, 0.004], [0.006, 0.004], [0.006, 0.006], [0.004, 0.006], [0.004, 0.004]]]}""");
        var problem = GridTown.map("D P1").vehicle("V1", vehicle -> {
            if (autonomous)
                vehicle.autonomous();
        }).build();
        var state = new StopState(0, 0, 0, 0, List.of(0), 0, 0);
        var route = new Route(0, List.of(new Stop.DepotStart(0, state), new Stop.DepotEnd(0, state)));
        var plan = new CollectionPlan("town", List.of(route), List.of(),
                new PlanMetrics(0, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, List.of(0L), 0, 0), List.of());
        return AreaCheck.read(file).violations(problem, plan,
                List.of(new RoutePath(List.of(new RoadPath(List.of(course), List.of(), List.of(), 0, 0)))));
    }

    private static Coordinate at(double latitude, double longitude) {
        return new Coordinate(latitude, longitude);
    }

    /// East over the border by 0.002 degrees and back: 2 × 222.4 m.
    @Test
    void aWayThatLeavesTheAreaIsAViolation() throws IOException {
        assertThat(violations(true, at(0.002, 0.002), at(0.002, 0.012), at(0.003, 0.009))).singleElement()
                .satisfies(violation -> {
                    assertThat(violation.rule()).isEqualTo("area");
                    assertThat(violation.stopPosition()).isEqualTo(1);
                    assertThat(violation.unit()).isEqualTo("m");
                    // 222 m out; back 0.002 of 0.003 degrees eastward on a line that also rises 0.001: 222 × √(1 + 1/9) = 234 m
                    assertThat(violation.amount()).isBetween(454L, 458L);
                    assertThat(violation.unavoidable()).isFalse();
                });
    }

    @Test
    void aHoleIsOutside() throws IOException {
        // 0.002 degrees across the hole
        assertThat(violations(true, at(0.005, 0.001), at(0.005, 0.009))).singleElement()
                .satisfies(violation -> assertThat(violation.amount()).isEqualTo(222));
    }

    @Test
    void borderAndInsideAreFine() throws IOException {
        assertThat(violations(true, at(0, 0), at(0, 0.01), at(0.01, 0.01))).isEmpty();
        assertThat(violations(true, at(0.001, 0.001))).isEmpty();
        assertThat(violations(true, at(0.001, 0.001), at(0.001, 0.001))).isEmpty();
        assertThat(violations(true)).isEmpty();
    }

    @Test
    void driversMayGoAnywhere() throws IOException {
        assertThat(violations(false, at(0.5, 0.5), at(0.6, 0.6))).isEmpty();
    }
}
