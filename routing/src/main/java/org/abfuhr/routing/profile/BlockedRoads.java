package org.abfuhr.routing.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.abfuhr.routing.AccessPoint;
import org.abfuhr.routing.VehicleProfile;
import org.abfuhr.routing.closure.ClosedEdges;
import org.abfuhr.routing.closure.ClosedHours;
import org.abfuhr.routing.closure.Closure;
import org.abfuhr.routing.graph.Cost;
import org.abfuhr.routing.graph.ProfileGraph;
import org.abfuhr.routing.hierarchy.LabelHeap;
import org.abfuhr.routing.map.RoadGraph;
import org.abfuhr.routing.path.TurnSearch;

/// Which roads of a profile closures shorter than the day cut off, and in which hours: the closed ones, and those behind them.
///
/// Nobody is on such a road while it is closed: what a vehicle needs from the last open road in and to the first one out is added to
/// the hours.
final class BlockedRoads {

    private final ProfileGraph graph;
    private final List<Period> periods = new ArrayList<>();

    /// @param graph the roads with all these closures, passed by nobody
    BlockedRoads(ProfileGraph graph, VehicleProfile profile, ClosedEdges closed) {
        this.graph = graph;
        List<Closure> passing = closed.closures().stream().filter(closure -> !closure.allDay()).toList();
        int[] bounds = passing.stream().flatMapToInt(closure -> IntStream.of(closure.fromSecond(), closure.toSecond())).sorted()
                .distinct().toArray();
        for (int i = 0; i + 1 < bounds.length; i++) {
            int second = bounds[i];
            if (passing.stream().anyMatch(closure -> closure.fromSecond() <= second && second < closure.toSecond()))
                periods.add(new Period(second, bounds[i + 1], ProfileGraph.of(graph.roads(), profile, closed.at(second))));
        }
    }

    /// When the place at the access point cannot be served, in ascending order.
    List<ClosedHours> hours(AccessPoint point) {
        return ClosedHours.union(periods.stream().flatMap(period -> period.hours(point).stream()).toList());
    }

    /// A time of the day in which the same closures hold.
    private final class Period {

        private final int fromSecond;
        private final int toSecond;
        private final ProfileGraph open;
        private final long[] inwards; // [state] least cost from the end of an open road to the start of a blocked state

        Period(int fromSecond, int toSecond, ProfileGraph open) {
            this.fromSecond = fromSecond;
            this.toSecond = toSecond;
            this.open = open;
            this.inwards = new long[graph.states()];
            fillInwards();
        }

        private void fillInwards() {
            Arrays.fill(inwards, Cost.INFINITE);
            var heap = new LabelHeap(inwards);
            for (int state = 0; state < graph.states(); state++)
                if (isOpen(state))
                    relax(state, -graph.traverse(state), heap);
            while (!heap.isEmpty()) {
                int state = heap.pop();
                relax(state, inwards[state], heap);
            }
        }

        private void relax(int state, long cost, LabelHeap heap) {
            for (int arc = graph.firstArc(state); arc < graph.firstArc(state + 1); arc++) {
                int next = graph.arcTarget(arc);
                if (!isOpen(next) && cost + graph.arcCost(arc) < inwards[next]) {
                    inwards[next] = cost + graph.arcCost(arc);
                    heap.pushOrRaise(next);
                }
            }
        }

        private boolean isOpen(int state) {
            int key = graph.keyOf(state);
            return open.inMainPart(RoadGraph.edgeOf(key), RoadGraph.isForward(key));
        }

        Optional<ClosedHours> hours(AccessPoint point) {
            return open.inMainPart(point)
                    ? Optional.empty()
                    : Optional.of(new ClosedHours(Math.max(0, fromSecond - secondsOut(point)),
                            Math.min(Closure.DAY_SECONDS, toSecond + secondsIn(point))));
        }

        /// 0 where no way leads in: then the point is not served at all.
        private int secondsIn(AccessPoint point) {
            long least = Cost.INFINITE;
            for (int state : graph.statesAt(point))
                if (inwards[state] != Cost.INFINITE)
                    least = Math.min(least, inwards[state] + graph.costTo(state, point));
            return least == Cost.INFINITE ? 0 : Cost.seconds(least);
        }

        private int secondsOut(AccessPoint point) {
            var search = new TurnSearch(graph);
            search.run(point);
            long least = Cost.INFINITE;
            for (int state = 0; state < graph.states(); state++)
                if (isOpen(state))
                    least = Math.min(least, search.label(state));
            return least == Cost.INFINITE ? 0 : Cost.seconds(least);
        }
    }
}
