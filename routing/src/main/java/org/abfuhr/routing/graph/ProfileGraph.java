package org.abfuhr.routing.graph;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HexFormat;
import org.abfuhr.routing.AccessPoint;
import org.abfuhr.routing.ClosedRoad.Reason;
import org.abfuhr.routing.VehicleProfile;
import org.abfuhr.routing.closure.ClosedEdges;
import org.abfuhr.routing.hierarchy.StateGraph;
import org.abfuhr.routing.map.RoadGraph;
import org.jspecify.annotations.Nullable;

/// The turn-expanded network of one profile: a *state* is a directed edge the profile may drive, an *arc* leads from a state over
/// a permitted turn to a following one. States are numbered in ascending order of their edge keys. Immutable.
public final class ProfileGraph {

    private static final int CLOSED = GraphBuilder.CLOSED;

    final RoadGraph roads;
    final int[] stateOfKey; // [key] its first state; CLOSED where the profile may not drive
    final int[] keyOfState; // [state] two neighbours share a key where there is no through traffic, see GraphBuilder
    final long[] traverse; // [state] cost of driving all of the edge
    final int[] firstArc; // [state] into arcTarget; one more entry than states
    final int[] arcTarget; // [arc] state
    final long[] arcCost; // [arc] cost of driving all of the arc's state and turning into its target
    private final @Nullable Reason[] closures; // [edge] null: open
    private final boolean[] servable; // [key]
    private final boolean[] servableSite; // [edge]

    private ProfileGraph(GraphBuilder builder) {
        this.roads = builder.roads;
        this.stateOfKey = builder.stateOfKey;
        this.keyOfState = builder.keyOfState;
        this.traverse = builder.traverse;
        this.firstArc = builder.firstArc;
        this.arcTarget = builder.arcTarget;
        this.arcCost = builder.arcCost;
        this.closures = builder.closures;
        var found = new ServableKeys(this);
        this.servable = found.keys();
        this.servableSite = found.sites();
    }

    /// The network of a profile. What lies behind a road without through traffic, so that no other road leads there, has none either.
    public static ProfileGraph of(RoadGraph roads, VehicleProfile profile, ClosedEdges closed) {
        BitSet served = new RoadRules(roads, profile, closed).withoutThroughTraffic();
        var graph = new ProfileGraph(new GraphBuilder(roads, profile, closed, served));
        if (served.isEmpty())
            return graph;
        var passable = new ProfileGraph(new GraphBuilder(roads, profile, closed, new BitSet()));
        int bySign = served.cardinality();
        for (int edge = 0; edge < roads.edges(); edge++)
            if (passable.inMainPart(edge) && !graph.inMainPart(edge))
                served.set(edge);
        addDeadEnds(passable, served);
        return served.cardinality() == bySign ? graph : new ProfileGraph(new GraphBuilder(roads, profile, closed, served));
    }

    /// Adds the dead ends that hang on these roads, because a vehicle that cannot turn there may still turn on a site at their end.
    private static void addDeadEnds(ProfileGraph passable, BitSet served) {
        RoadGraph roads = passable.roads;
        var ends = new BitSet(); // [junction]
        int before = 0;
        while (before < served.cardinality()) {
            before = served.cardinality();
            served.stream().mapToObj(roads::edge).forEach(road -> {
                ends.set(road.base());
                ends.set(road.adjacent());
            });
            for (int edge = 0; edge < roads.edges(); edge++)
                if ((ends.get(roads.edge(edge).base()) || ends.get(roads.edge(edge).adjacent())) && passable.isCutOff(edge))
                    served.set(edge);
        }
    }

    private boolean isCutOff(int edge) {
        return roads.edge(edge).kind().drivable() && closure(edge) == Reason.CUT_OFF;
    }

    /// The states and arcs without their roads; shares the arrays.
    public StateGraph stateGraph() {
        return new StateGraph(firstArc, arcTarget, arcCost);
    }

    public RoadGraph roads() {
        return roads;
    }

    public int states() {
        return keyOfState.length;
    }

    public int turns() {
        return arcTarget.length;
    }

    /// Directed edges, open or not.
    public int keys() {
        return stateOfKey.length;
    }

    /// The directed edge of a state.
    public int keyOf(int state) {
        return keyOfState[state];
    }

    /// A state's first arc; that of the next state, or the number of all arcs, ends its range.
    public int firstArc(int state) {
        return firstArc[state];
    }

    /// The state that an arc leads to.
    public int arcTarget(int arc) {
        return arcTarget[arc];
    }

    /// The [Cost] of driving all of the arc's state and turning into its target.
    public long arcCost(int arc) {
        return arcCost[arc];
    }

    /// The [Cost] of driving all of a state's edge.
    public long traverse(int state) {
        return traverse[state];
    }

    public int lengthMm(int state) {
        return (int) Cost.millimetres(traverse[state]);
    }

    /// SHA-256 of all states, their lengths, and the turns between them, in hexadecimal digits.
    public String digest() {
        var edges = new StateGraph(firstArc, keyOfState, traverse).digest();
        var turns = new StateGraph(firstArc, arcTarget, arcCost).digest();
        return HexFormat.of().formatHex(edges) + HexFormat.of().formatHex(turns);
    }

    /// Whether the edge can be reached in that direction from the largest part where every state reaches every other, and left to it.
    public boolean inMainPart(int edge, boolean forward) {
        return servable[RoadGraph.key(edge, forward)];
    }

    public boolean inMainPart(int edge) {
        return inMainPart(edge, true) || inMainPart(edge, false);
    }

    /// Whether a vehicle that turns on a site at the edge reaches it from the main part and gets back; the dead end before a yard is enough.
    public boolean servesSite(int edge) {
        return servableSite[edge];
    }

    /// Whether a vehicle at the access point reaches every other such point and is reached from it.
    public boolean inMainPart(AccessPoint point) {
        if (point.direction() == AccessPoint.Direction.BOTH && servableSite[roads.original(point.edge())])
            return true;
        for (int state : statesAt(point))
            if (servable[keyOfState[state]])
                return true;
        return false;
    }

    /// Why a drivable edge is not part of this profile's main network; null when it is.
    public @Nullable Reason closure(int edge) {
        if (closures[edge] != null)
            return closures[edge];
        return inMainPart(edge) ? null : Reason.CUT_OFF;
    }

    /// The states a vehicle at the access point can be in: its edge and that edge's copies, in the point's directions.
    public int[] statesAt(AccessPoint point) {
        int edge = roads.original(point.edge());
        int[] found = new int[4 + 4 * roads.copiesOf(edge).length];
        int count = addStates(edge, point, found, 0);
        for (int copy : roads.copiesOf(edge))
            count = addStates(copy, point, found, count);
        return Arrays.copyOf(found, count);
    }

    private int addStates(int edge, AccessPoint point, int[] found, int count) {
        int next = count;
        if (point.direction().forward())
            next = addStates(RoadGraph.key(edge, true), found, next);
        if (point.direction().backward())
            next = addStates(RoadGraph.key(edge, false), found, next);
        return next;
    }

    /// Adds the states of a directed edge to those found, none where it is closed.
    ///
    /// @return how many are found now
    public int addStates(int key, int[] found, int count) {
        int next = count;
        int first = stateOfKey[key];
        if (first == CLOSED)
            return count;
        for (int state = first; state < states() && keyOfState[state] == key; state++)
            found[next++] = state;
        return next;
    }

    /// The cost from the start of a state to the access point on it.
    public long costTo(int state, AccessPoint point) {
        return Cost.upTo(traverse[state], offset(state, point));
    }

    /// Millimetres from the start of a state to the access point on it.
    public int offset(int state, AccessPoint point) {
        return RoadGraph.isForward(keyOfState[state])
                ? point.offsetMillimetres()
                : lengthMm(state) - point.offsetMillimetres();
    }
}
