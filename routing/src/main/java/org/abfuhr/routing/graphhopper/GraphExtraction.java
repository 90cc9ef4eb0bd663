package org.abfuhr.routing.graphhopper;

import com.graphhopper.routing.ev.BooleanEncodedValue;
import com.graphhopper.routing.ev.IntEncodedValue;
import com.graphhopper.routing.ev.OSMWayID;
import com.graphhopper.routing.ev.TurnRestriction;
import com.graphhopper.routing.util.AllEdgesIterator;
import com.graphhopper.storage.BaseGraph;
import com.graphhopper.storage.TurnCostStorage;
import com.graphhopper.util.EdgeIteratorState;
import com.graphhopper.util.FetchMode;
import com.graphhopper.util.PointList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.abfuhr.routing.map.RoadEdge;
import org.abfuhr.routing.map.RoadGraph;
import org.abfuhr.routing.map.RoadKind.Limits;
import org.abfuhr.routing.map.TurnBans;

/// Copies GraphHopper's base graph into a [RoadGraph]; edges keep their numbers, edge keys mean the same in both.
final class GraphExtraction {

    private final CityHopper hopper;
    private final BaseGraph graph;
    private final KindReader kinds;
    private final IntEncodedValue wayId;

    private final NodeNotes notes;

    GraphExtraction(CityHopper hopper, NodeNotes notes) {
        this.hopper = hopper;
        this.notes = notes;
        this.graph = hopper.getBaseGraph();
        this.kinds = new KindReader(hopper.getEncodingManager());
        this.wayId = hopper.getEncodingManager().getIntEncodedValue(OSMWayID.KEY);
    }

    RoadGraph roads() {
        List<RoadEdge> edges = new ArrayList<>(graph.getEdges());
        AllEdgesIterator all = graph.getAllEdges();
        while (all.next())
            edges.add(road(all));
        return new RoadGraph(turningHeads(), limits(), edges, bans(CityHopper.LIGHT), bans(CityHopper.HEAVY));
    }

    private boolean[] turningHeads() {
        boolean[] heads = new boolean[graph.getNodes()];
        for (int node = 0; node < heads.length; node++)
            heads[node] = notes.isTurningHead(graph.getNodeAccess().getLat(node), graph.getNodeAccess().getLon(node));
        return heads;
    }

    private Limits[] limits() {
        Limits[] limits = new Limits[graph.getNodes()];
        for (int node = 0; node < limits.length; node++)
            limits[node] = notes.limitsAt(graph.getNodeAccess().getLat(node), graph.getNodeAccess().getLon(node));
        return limits;
    }

    private RoadEdge road(EdgeIteratorState edge) {
        PointList points = edge.fetchWayGeometry(FetchMode.ALL);
        double[] latitudes = new double[points.size()];
        double[] longitudes = new double[points.size()];
        for (int i = 0; i < points.size(); i++) {
            latitudes[i] = points.getLat(i);
            longitudes[i] = points.getLon(i);
        }
        int lengthMm = Math.toIntExact(Math.round(edge.getDistance() * 1000));
        return new RoadEdge(edge.getBaseNode(), edge.getAdjNode(), lengthMm, edge.get(wayId), edge.getName(),
                kinds.read(edge, limitsAt(points)), latitudes, longitudes);
    }

    /// The limits of a node are those of the piece without length that the import puts at it.
    private Limits limitsAt(PointList points) {
        int last = points.size() - 1;
        boolean atNode = points.getLat(0) == points.getLat(last) && points.getLon(0) == points.getLon(last) && last == 1;
        return atNode ? notes.limitsAt(points.getLat(0), points.getLon(0)) : Limits.NONE;
    }

    private TurnBans bans(String profile) {
        BooleanEncodedValue restriction = hopper.getEncodingManager().getTurnBooleanEncodedValue(TurnRestriction.key(profile));
        TurnCostStorage.Iterator turns = graph.getTurnCostStorage().getAllTurnCosts();
        LongStream.Builder pairs = LongStream.builder();
        while (turns.next())
            if (turns.get(restriction))
                addPairs(turns.getFromEdge(), turns.getViaNode(), turns.getToEdge(), pairs);
        return new TurnBans(pairs.build().toArray());
    }

    /// A loop road both starts and ends at the via junction: then both of its keys are meant.
    private void addPairs(int from, int via, int to, LongStream.Builder pairs) {
        for (int inKey = 2 * from; inKey <= 2 * from + 1; inKey++)
            for (int outKey = 2 * to; outKey <= 2 * to + 1; outKey++)
                if (head(inKey) == via && head(outKey ^ 1) == via)
                    pairs.add(TurnBans.pair(inKey, outKey));
    }

    private int head(int key) {
        return graph.getEdgeIteratorStateForKey(key).getAdjNode();
    }
}
