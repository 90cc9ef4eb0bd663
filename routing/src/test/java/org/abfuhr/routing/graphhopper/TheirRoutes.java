package org.abfuhr.routing.graphhopper;

import static com.graphhopper.json.Statement.If;

import com.graphhopper.GHRequest;
import com.graphhopper.GHResponse;
import com.graphhopper.GraphHopper;
import com.graphhopper.config.Profile;
import com.graphhopper.json.Statement.Op;
import com.graphhopper.routing.DefaultWeightingFactory;
import com.graphhopper.routing.WeightingFactory;
import com.graphhopper.routing.ev.Subnetwork;
import com.graphhopper.routing.util.DefaultSnapFilter;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.storage.index.Snap;
import com.graphhopper.util.CustomModel;
import com.graphhopper.util.DistancePlaneProjection;
import com.graphhopper.util.EdgeIteratorState;
import com.graphhopper.util.FetchMode;
import com.graphhopper.util.PMap;
import com.graphhopper.util.Parameters;
import com.graphhopper.util.TurnCostsConfig;
import com.graphhopper.util.exceptions.ConnectionNotFoundException;
import com.graphhopper.util.shapes.GHPoint;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.abfuhr.model.geo.Coordinate;
import org.abfuhr.routing.VehicleProfile;
import org.abfuhr.routing.VehicleProfile.Body;
import org.abfuhr.routing.map.RoadKind.Limits;

/// GraphHopper's own `route()` on an import of its own, with our rules as a custom model, so that nothing but the map, the unit and the notes
/// of its nodes are shared: it keeps no limits and barriers of junctions, and is told those.
///
/// What it cannot say is left out: turns cost nothing, turning round costs the same everywhere, and roads without through traffic are closed.
/// It counts in our unit, so that equal means equal: the time of each piece of road between junctions of drivable ways in whole milliseconds,
/// as it reports it anyhow, and of equally quick ways the shortest.
final class TheirRoutes implements AutoCloseable {

    private static final double SAME_METRES = 0.001;

    private final InWholeMillis hopper;

    /// Milliseconds with turning round, and metres.
    record Route(double millis, double metres) {}

    /// Imports the map for profiles that turn round in the same time everywhere, or never.
    TheirRoutes(Path map, Path folder, List<VehicleProfile> profiles) {
        QuietProtobuf.hush();
        hopper = new InWholeMillis(NodeNotes.read(map));
        hopper.setOSMFile(map.toString()).setGraphHopperLocation(folder.toString()).setMinNetworkSize(0).setEncodedValuesString(
                "car_access,car_average_speed,road_access,hgv,max_weight,max_weight_except,max_axle_load,max_height,max_width,max_length,"
                        + "road_class,track_type,road_environment,osm_way_id")
                .setProfiles(profiles.stream().map(TheirRoutes::profile).toList());
        hopper.getReaderConfig().setIgnoredHighways(CityHopper.NEVER_DRIVEN);
        hopper.importOrLoad();
        profiles.forEach(hopper::bar);
    }

    private static Profile profile(VehicleProfile ours) {
        return new Profile(ours.id()).setCustomModel(model(ours)).setTurnCostsConfig(
                new TurnCostsConfig(List.of("hgv", "motorcar", "motor_vehicle"), ours.turning().streetSeconds()));
    }

    private static CustomModel model(VehicleProfile profile) {
        var model = new CustomModel().addToSpeed(If("true", Op.LIMIT, "car_average_speed * 0.9"))
                .addToSpeed(If("true", Op.LIMIT, String.valueOf(profile.topSpeedKmh())));
        Body body = profile.body();
        for (String closed : List.of("!car_access", "road_access != YES",
                "hgv == NO || hgv == AGRICULTURAL || hgv == DESTINATION || hgv == DELIVERY",
                "max_weight < " + body.massKg() / 1e3 + " && max_weight_except == MISSING",
                "max_axle_load < " + body.axleLoadKg() / 1e3, "max_height < " + body.heightMillimetres() / 1e3,
                "max_width < " + body.widthMillimetres() / 1e3, "max_length < " + body.lengthMillimetres() / 1e3,
                "road_class == TRACK && track_type != GRADE1"))
            model.addToPriority(If(closed, Op.MULTIPLY, "0"));
        return model;
    }

    /// The quickest way between two places; empty when there is none.
    ///
    /// @param kerbs `right` twice to have each place on the right of the vehicle that leaves or reaches it; none to let it turn there
    Optional<Route> route(String profile, Coordinate from, Coordinate to, List<String> kerbs) {
        GHResponse response = hopper.route(new GHRequest(point(from), point(to)).setProfile(profile).setCurbsides(kerbs)
                .setAlgorithm(Parameters.Algorithms.DIJKSTRA_BI).putHint(Parameters.Routing.CALC_POINTS, false)
                .putHint(Parameters.Routing.INSTRUCTIONS, false));
        if (response.hasErrors() && response.getErrors().getFirst() instanceof ConnectionNotFoundException)
            return Optional.empty();
        if (response.hasErrors())
            throw new IllegalStateException(from + " to " + to, response.getErrors().getFirst());
        double metres = response.getBest().getDistance();
        return Optional.of(new Route(response.getBest().getRouteWeight() - metres * 1000 * WholeMillis.MILLIMETRE, metres));
    }

    /// Whether the place comes by itself to the same spot of the same way, off the junctions, on a piece that is as long as its course: of
    /// pieces whose course was simplified GraphHopper measures parts along the new course, but the whole along the old one.
    boolean meets(String profile, Coordinate place, long wayId, Coordinate spot) {
        var filter = new DefaultSnapFilter(hopper.createWeighting(hopper.getProfile(profile), new PMap()),
                hopper.getEncodingManager().getBooleanEncodedValue(Subnetwork.key(profile)));
        Snap snap = hopper.getLocationIndex().findClosest(place.latitude(), place.longitude(), filter);
        if (!snap.isValid() || snap.getSnappedPosition() == Snap.Position.TOWER)
            return false;
        var edge = snap.getClosestEdge();
        GHPoint met = snap.getSnappedPoint();
        double course = DistancePlaneProjection.DIST_PLANE.calcDistance(edge.fetchWayGeometry(FetchMode.ALL));
        return edge.get(hopper.getEncodingManager().getIntEncodedValue("osm_way_id")) == wayId
                && new Coordinate(met.lat, met.lon).distanceMetres(spot) < SAME_METRES
                && Math.abs(course - edge.getDistance()) < SAME_METRES;
    }

    private static GHPoint point(Coordinate place) {
        return new GHPoint(place.latitude(), place.longitude());
    }

    @Override
    public void close() {
        hopper.close();
    }

    private static final class InWholeMillis extends GraphHopper {

        private final NodeNotes notes;
        private final Map<String, BitSet> barred = new HashMap<>(); // by profile, its nodes; weightings are made before there are nodes, too

        InWholeMillis(NodeNotes notes) {
            this.notes = notes;
        }

        /// With ways split where ours are.
        @Override
        protected void importOSM() {
            createBaseGraphAndProperties();
            SplittingReader.read(this, _getOSMFile(), notes.junctions());
        }

        @Override
        protected WeightingFactory createWeightingFactory() {
            var usual = new DefaultWeightingFactory(getBaseGraph(), getEncodingManager());
            return (profile, hints, withoutTurnCosts) -> new WholeMillis(
                    usual.createWeighting(profile, hints, withoutTurnCosts), getBaseGraph().getEdges(),
                    barred.getOrDefault(profile.getName(), new BitSet()));
        }

        private void bar(VehicleProfile profile) {
            var nodes = new BitSet();
            for (int node = 0; node < getBaseGraph().getNodes(); node++)
                nodes.set(node, stops(notes.limitsAt(getBaseGraph().getNodeAccess().getLat(node),
                        getBaseGraph().getNodeAccess().getLon(node)), profile.body()));
            barred.put(profile.id(), nodes);
        }

        private static boolean stops(Limits limits, Body body) {
            return limits.tonnes() * 1e3 < body.massKg() || limits.axleTonnes() * 1e3 < body.axleLoadKg()
                    || limits.heightMetres() * 1e3 < body.heightMillimetres()
                    || limits.widthMetres() * 1e3 < body.widthMillimetres()
                    || limits.lengthMetres() * 1e3 < body.lengthMillimetres();
        }
    }

    /// Milliseconds, with millimetres behind the binary point: sums of whole numbers below 2^25 and 2^28, exact in a double. The parts of a piece
    /// at the ends of a way, with numbers beyond those of the map, are not rounded.
    private record WholeMillis(Weighting seconds, int pieces, BitSet barred) implements Weighting {

        private static final double MILLIMETRE = 0x1p-28;
        private static final double UPWARDS = 1e-6; // half a millisecond, whatever the last bit of its double

        @Override
        public double calcMinWeightPerDistance() {
            return 0;
        }

        @Override
        public double calcEdgeWeight(EdgeIteratorState edge, boolean reverse) {
            double millis = seconds.calcEdgeWeight(edge, reverse) * 1000;
            boolean whole = Double.isFinite(millis) && edge.getEdge() < pieces;
            return (whole ? calcEdgeMillis(edge, reverse) : millis) + edge.getDistance() * 1000 * MILLIMETRE;
        }

        @Override
        public long calcEdgeMillis(EdgeIteratorState edge, boolean reverse) {
            return Math.round(seconds.calcEdgeWeight(edge, reverse) * 1000 + UPWARDS);
        }

        @Override
        public double calcTurnWeight(int inEdge, int viaNode, int outEdge) {
            return inEdge != outEdge && barred.get(viaNode)
                    ? Double.POSITIVE_INFINITY
                    : seconds.calcTurnWeight(inEdge, viaNode, outEdge) * 1000;
        }

        @Override
        public long calcTurnMillis(int inEdge, int viaNode, int outEdge) {
            return seconds.calcTurnMillis(inEdge, viaNode, outEdge);
        }

        @Override
        public boolean hasTurnCosts() {
            return seconds.hasTurnCosts();
        }

        @Override
        public String getName() {
            return seconds.getName();
        }
    }
}
