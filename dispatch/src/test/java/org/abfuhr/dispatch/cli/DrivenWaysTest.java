package org.abfuhr.dispatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.abfuhr.model.geo.Coordinate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The drawn ways of a plan of GridTown, whose containers stand between junctions: at each stop, where one leg ends and the next begins, the
/// line has the same point twice.
class DrivenWaysTest extends InGridTown {

    private static final double SITE_METRES = 40;
    private static final double SAME_SPOT_METRES = 0.3;

    private static JsonNode features = new ObjectMapper().createArrayNode();

    @BeforeAll
    static void plan() throws IOException {
        var answer = Answer.to("plan", "--city", city, "--iterations", "60", "--json", "--out", home.resolve("out").toString());
        assertThat(answer.exitCode()).as(answer.err()).isZero();
        features = new ObjectMapper().readTree(home.resolve("out/routes.geojson").toFile()).at("/features");
    }

    @Test
    void vehiclesLeaveContainersInTheDirectionInWhichTheyCame() {
        int stops = 0;
        for (var feature : features)
            if (feature.at("/geometry/type").asText().equals("LineString")) {
                var line = line(feature);
                for (int i = 1; i + 2 < line.size(); i++)
                    if (line.get(i).equals(line.get(i + 1)) && !isSite(line.get(i))) {
                        stops++;
                        assertThat(cosineOfTurn(line, i)).as("turn at %s", line.get(i)).isGreaterThan(-0.7);
                    }
            }
        assertThat(stops).isGreaterThan(2);
    }

    private static List<Coordinate> line(JsonNode feature) {
        List<Coordinate> line = new ArrayList<>();
        feature.at("/geometry/coordinates").forEach(point -> line.add(coordinate(point)));
        return line;
    }

    private static Coordinate coordinate(JsonNode point) {
        return new Coordinate(point.get(1).asDouble(), point.get(0).asDouble());
    }

    /// Vehicles turn on the ground of depots and facilities.
    private static boolean isSite(Coordinate point) {
        for (var feature : features)
            if (feature.at("/geometry/type").asText().equals("Point")
                    && !feature.at("/properties/kind").asText().equals("collection")
                    && coordinate(feature.at("/geometry/coordinates")).distanceMetres(point) < SITE_METRES)
                return true;
        return false;
    }

    /// Of the angle between the ways before and behind a stop: 1 straight on, -1 back.
    private static double cosineOfTurn(List<Coordinate> line, int stop) {
        int before = stop - 1;
        while (before > 0 && line.get(before).distanceMetres(line.get(stop)) < SAME_SPOT_METRES)
            before--;
        int behind = stop + 2;
        while (behind + 1 < line.size() && line.get(behind).distanceMetres(line.get(stop)) < SAME_SPOT_METRES)
            behind++;
        var way = new Coordinate[]{line.get(before), line.get(stop), line.get(behind)};
        double shrink = Math.cos(Math.toRadians(way[1].latitude()));
        double eastIn = (way[1].longitude() - way[0].longitude()) * shrink;
        double northIn = way[1].latitude() - way[0].latitude();
        double eastOut = (way[2].longitude() - way[1].longitude()) * shrink;
        double northOut = way[2].latitude() - way[1].latitude();
        return (eastIn * eastOut + northIn * northOut) / (Math.hypot(eastIn, northIn) * Math.hypot(eastOut, northOut));
    }
}
