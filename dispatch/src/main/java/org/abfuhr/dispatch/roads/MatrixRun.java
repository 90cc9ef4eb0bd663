package org.abfuhr.dispatch.roads;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import org.abfuhr.dispatch.progress.Steps;
import org.abfuhr.model.fault.Fault;
import org.abfuhr.model.fault.FaultException;
import org.abfuhr.model.fault.FaultKind;
import org.abfuhr.model.matrix.TravelMatrix;
import org.abfuhr.routing.AccessPoint;
import org.abfuhr.routing.RoadNetwork;
import org.abfuhr.routing.SnappedPlace;
import org.abfuhr.routing.VehicleProfile;

/// A travel matrix straight from a map: roads, access points, cells.
///
/// @param osm the map
/// @param cacheFolder of imported roads
/// @param profile of the vehicle
/// @param threads how many rows are computed at once
public record MatrixRun(Path osm, Path cacheFolder, VehicleProfile profile, int threads) {

    /// Where the places come from.
    public sealed interface Places {

        /// Lines of a file.
        record FromFile(Path csv) implements Places {}

        /// Drawn along the streets.
        record Drawn(int count, long seed) implements Places {}
    }

    /// What came out.
    ///
    /// @param points that have a road, in the order of the matrix
    /// @param offRoad a sentence for each place without one
    public record Result(List<PointsCsv.Point> points, TravelMatrix matrix, List<String> offRoad, Map<String, Double> seconds) {

        /// Pairs of points without a way.
        public long unreachablePairs() {
            long pairs = 0;
            for (int row = 0; row < matrix.size(); row++)
                for (int column = 0; column < matrix.size(); column++)
                    if (!matrix.reachable(row, column))
                        pairs++;
            return pairs;
        }

        /// CRC-32C of all cells, row by row, seconds before metres: equal for equal matrices.
        public String checksum() {
            var crc = new CRC32C();
            int[] cells = new int[2 * matrix.size()];
            var bytes = ByteBuffer.allocate(Integer.BYTES * cells.length);
            for (int row = 0; row < matrix.size(); row++) {
                matrix.copySecondsRow(row, cells, 0);
                matrix.copyMetresRow(row, cells, matrix.size());
                bytes.clear().asIntBuffer().put(cells);
                crc.update(bytes);
            }
            return "%08x".formatted(crc.getValue());
        }
    }

    /// Computes the matrix; the steps `import`, `prepare`, `snap` and `matrix` are timed.
    ///
    /// @throws FaultException ROADS when the map cannot be used or no place has a road, INPUT when the file of places is at fault
    public Result run(Places places, Steps steps) {
        var given = places instanceof Places.FromFile(Path csv) ? PointsCsv.read(csv) : List.<PointsCsv.Point>of();
        try (var network = steps.run("import", () -> RoadNetwork.open(osm, cacheFolder, List.of(profile), _ -> {}))) {
            steps.run("prepare", () -> network.prepare(profile.id()));
            var points = switch (places) {
                case Places.FromFile _ -> given;
                case Places.Drawn(int count, long seed) -> new RandomPoints(network.streets(profile.id()), seed).draw(count);
            };
            return matrix(network, points, steps);
        }
    }

    private Result matrix(RoadNetwork network, List<PointsCsv.Point> given, Steps steps) {
        var snapped = steps.run("snap", () -> network.snap(profile.id(), given.stream().map(PointsCsv.Point::position).toList()));
        List<PointsCsv.Point> points = new ArrayList<>();
        List<AccessPoint> access = new ArrayList<>();
        List<String> offRoad = new ArrayList<>();
        for (int i = 0; i < snapped.size(); i++)
            switch (snapped.get(i)) {
                case SnappedPlace.OnRoad on -> {
                    points.add(given.get(i));
                    access.add(on.accessPoints().getFirst());
                }
                case SnappedPlace.OffRoad off -> offRoad.add(sentence(given.get(i), off));
            }
        if (access.isEmpty())
            throw new FaultException(FaultKind.ROADS,
                    new Fault("E841", "has no road near any of the " + given.size() + " points.",
                            osm.toString(), "Give points on the map, latitude and longitude not interchanged."));
        var matrix = steps.run("matrix",
                () -> network.computeMatrix(profile.id(), access, threads, rows -> steps.progress().at(rows, access.size())));
        return new Result(points, matrix, offRoad, steps.seconds());
    }

    private static String sentence(PointsCsv.Point point, SnappedPlace.OffRoad off) {
        return "%s is left out: %s, the nearest road is %.0f m away".formatted(point.id(),
                off.reason() == SnappedPlace.Reason.OUTSIDE_AREA ? "outside the operating area" : "no road nearby",
                off.nearest().distanceMetres());
    }
}
