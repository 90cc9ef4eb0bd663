package org.abfuhr.routing.path;

import java.util.List;
import org.abfuhr.model.matrix.TravelMatrix;
import org.abfuhr.routing.AccessPoint;
import org.abfuhr.routing.MatrixSink;
import org.abfuhr.routing.graph.Cost;
import org.abfuhr.routing.graph.ProfileGraph;
import org.abfuhr.routing.hierarchy.Hierarchy;
import org.abfuhr.routing.hierarchy.ManyToMany;
import org.abfuhr.routing.hierarchy.Seeds;
import org.abfuhr.routing.hierarchy.StateGraph;
import org.abfuhr.routing.hierarchy.Workers;

/// Quickest seconds and their metres from some access points to others, by a hierarchy of the graph's states; of equally quick ways the
/// shortest. Each cell is rounded up once from milliseconds and millimetres. Rows are independent, each is found by one worker, so that
/// the result does not depend on the number of threads.
public final class MatrixCalculation {

    private final RoadOrder from;
    private final RoadOrder to;
    private final SameRoad sameRoad;
    private final Seeds starts;
    private final ManyToMany ways;

    /// @param hierarchy of this graph
    public MatrixCalculation(ProfileGraph graph, Hierarchy hierarchy, List<AccessPoint> from, List<AccessPoint> to, int threads) {
        this.from = new RoadOrder(graph, from);
        this.to = new RoadOrder(graph, to);
        this.sameRoad = new SameRoad(graph, this.from, this.to);
        this.starts = starts(graph, this.from.points);
        this.ways = new ManyToMany(hierarchy, ends(graph, this.to.points), threads);
    }

    /// A way begins in a state that follows one of the point's, behind the rest of the point's own.
    static Seeds starts(ProfileGraph graph, List<AccessPoint> points) {
        var seeds = new Seeds.Collector(points.size());
        for (AccessPoint point : points) {
            for (int state : graph.statesAt(point))
                for (int arc = graph.firstArc(state); arc < graph.firstArc(state + 1); arc++)
                    seeds.add(graph.arcTarget(arc), graph.arcCost(arc) - graph.costTo(state, point));
            seeds.nextPoint();
        }
        return seeds.build();
    }

    /// A way ends in one of the point's states.
    static Seeds ends(ProfileGraph graph, List<AccessPoint> points) {
        var seeds = new Seeds.Collector(points.size());
        for (AccessPoint point : points) {
            for (int state : graph.statesAt(point))
                seeds.add(state, graph.costTo(state, point));
            seeds.nextPoint();
        }
        return seeds.build();
    }

    /// Hands every row to the sink.
    public void fill(MatrixSink sink, int threads) {
        Workers.share(starts.points(), threads, () -> new Row(sink)::find);
    }

    /// One worker's memory.
    private final class Row {

        private final MatrixSink sink;
        private final ManyToMany.Rows rows = ways.rows(starts);
        private final int[] seconds = new int[to.size()];
        private final int[] metres = new int[to.size()];

        Row(MatrixSink sink) {
            this.sink = sink;
        }

        void find(int source) {
            long[] costs = rows.from(source);
            sameRoad.improve(source, costs);
            for (int target = 0; target < costs.length; target++) {
                long cost = costs[target];
                int column = to.index[target];
                seconds[column] = cost == StateGraph.UNREACHED ? TravelMatrix.UNREACHABLE : Cost.seconds(cost);
                metres[column] = cost == StateGraph.UNREACHED ? TravelMatrix.UNREACHABLE : Cost.metres(cost);
            }
            sink.row(from.index[source], seconds, metres);
        }
    }
}
