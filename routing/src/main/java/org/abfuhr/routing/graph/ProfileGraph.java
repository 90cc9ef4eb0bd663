package org.abfuhr.routing.graph;

import java.util.Arrays;
import java.util.HexFormat;
import org.abfuhr.routing.AccessPoint;
import org.abfuhr.routing.ClosedRoad.Reason;
import org.abfuhr.routing.VehicleProfile;
import org.abfuhr.routing.hierarchy.StateGraph;
import org.abfuhr.routing.map.RoadEdge;
import org.abfuhr.routing.map.RoadGraph;
import org.abfuhr.routing.map.TurnBans;
import org.jspecify.annotations.Nullable;

/// The turn-expanded network of one profile: a *state* is a directed edge the profile may drive, an *arc* leads from a state over
/// a permitted turn to a following one. States are numbered in ascending order of their edge keys. Immutable.
public final class ProfileGraph {

    static final int CLOSED = -1;

    final RoadGraph roads;
    final int[] stateOfKey; // [key] CLOSED where the profile may not drive
    final int[] keyOfState; // [state]
    final long[] traverse; // [state] cost of driving all of the edge
    final int[] firstArc; // [state] into arcTarget; one more entry than states
    final int[] arcTarget; // [arc] state
    final long[] arcCost; // [arc] cost of driving all of the arc's state and turning into its target
    private final @Nullable Reason[] closures; // [edge] null: open
    private final boolean[] inMainPart; // [state]

    private ProfileGraph(Builder builder) {
        this.roads = builder.roads;
        this.stateOfKey = builder.stateOfKey;
        this.keyOfState = Arrays.copyOf(builder.keyOfState, builder.states);
        this.traverse = Arrays.copyOf(builder.traverse, builder.states);
        this.firstArc = builder.firstArc;
        this.arcTarget = Arrays.copyOf(builder.arcTarget, builder.arcs);
        this.arcCost = Arrays.copyOf(builder.arcCost, builder.arcs);
        this.closures = builder.closures;
        this.inMainPart = new MainPart(firstArc, arcTarget, traverse).states();
    }

    public static ProfileGraph of(RoadGraph roads, VehicleProfile profile) {
        return new ProfileGraph(new Builder(roads, profile));
    }

    /// The states and arcs without their roads; shares the arrays.
    public StateGraph stateGraph() {
        return new StateGraph(firstArc, arcTarget, arcCost);
    }

    int states() {
        return keyOfState.length;
    }

    int turns() {
        return arcTarget.length;
    }

    /// SHA-256 of all states, their lengths, and the turns between them, in hexadecimal digits.
    String digest() {
        var edges = new StateGraph(firstArc, keyOfState, traverse).digest();
        var turns = new StateGraph(firstArc, arcTarget, arcCost).digest();
        return HexFormat.of().formatHex(edges) + HexFormat.of().formatHex(turns);
    }

    /// Whether the edge can be driven in that direction in the largest part where every state reaches every other.
    public boolean inMainPart(int edge, boolean forward) {
        int state = stateOfKey[RoadGraph.key(edge, forward)];
        return state != CLOSED && inMainPart[state];
    }

    public boolean inMainPart(int edge) {
        return inMainPart(edge, true) || inMainPart(edge, false);
    }

    /// Whether a vehicle at the access point can be in the main part, so that it reaches every other such point and is reached from it.
    boolean inMainPart(AccessPoint point) {
        for (int state : statesAt(point))
            if (inMainPart[state])
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
    int[] statesAt(AccessPoint point) {
        int edge = roads.original(point.edge());
        int[] found = new int[2 + 2 * roads.copiesOf(edge).length];
        int count = addStates(edge, point, found, 0);
        for (int copy : roads.copiesOf(edge))
            count = addStates(copy, point, found, count);
        return Arrays.copyOf(found, count);
    }

    private int addStates(int edge, AccessPoint point, int[] found, int count) {
        int next = count;
        int forward = stateOfKey[RoadGraph.key(edge, true)];
        int backward = stateOfKey[RoadGraph.key(edge, false)];
        if (forward != CLOSED && point.direction().forward())
            found[next++] = forward;
        if (backward != CLOSED && point.direction().backward())
            found[next++] = backward;
        return next;
    }

    /// The cost from the start of a state to the access point on it.
    long costTo(int state, AccessPoint point) {
        return Cost.upTo(traverse[state], offset(state, point));
    }

    /// Millimetres from the start of a state to the access point on it.
    int offset(int state, AccessPoint point) {
        return RoadGraph.isForward(keyOfState[state])
                ? point.offsetMillimetres()
                : (int) Cost.millimetres(traverse[state]) - point.offsetMillimetres();
    }

    private static final class Builder {

        private final RoadGraph roads;
        private final RoadRules rules;
        private final TurnBans bans;
        private final @Nullable Reason[] closures;
        private final int[] stateOfKey;
        private final int[] keyOfState;
        private final long[] traverse;
        private final int[] firstArc;
        private int states;
        private int arcs;
        private int[] arcTarget = new int[64];
        private long[] arcCost = new long[64];

        Builder(RoadGraph roads, VehicleProfile profile) {
            this.roads = roads;
            this.rules = new RoadRules(profile);
            this.bans = roads.bans(profile.heavy());
            this.closures = new Reason[roads.edges()];
            this.stateOfKey = new int[2 * roads.edges()];
            this.keyOfState = new int[2 * roads.edges()];
            this.traverse = new long[2 * roads.edges()];
            for (int edge = 0; edge < roads.edges(); edge++)
                addEdge(edge);
            this.firstArc = new int[states + 1];
            connect(new Departures(roads, keyOfState, states));
        }

        private void addEdge(int edge) {
            RoadEdge road = roads.edge(edge);
            closures[edge] = road.kind().drivable() ? rules.closure(road) : null;
            boolean open = road.kind().drivable() && closures[edge] == null;
            addState(RoadGraph.key(edge, true), open ? rules.traverse(road, true) : Cost.INFINITE);
            addState(RoadGraph.key(edge, false), open ? rules.traverse(road, false) : Cost.INFINITE);
        }

        private void addState(int key, long cost) {
            stateOfKey[key] = cost == Cost.INFINITE ? CLOSED : states;
            if (cost == Cost.INFINITE)
                return;
            keyOfState[states] = key;
            traverse[states++] = cost;
        }

        private void connect(Departures departures) {
            for (int state = 0; state < states; state++) {
                firstArc[state] = arcs;
                int junction = roads.head(keyOfState[state]);
                for (int i = departures.first(junction); i < departures.first(junction + 1); i++)
                    addArc(state, departures.state(i));
            }
            firstArc[states] = arcs;
        }

        private void addArc(int from, int to) {
            int inKey = keyOfState[from];
            int outKey = keyOfState[to];
            boolean turnsRound = outKey == RoadGraph.reverse(inKey);
            if (bans.forbids(inKey, outKey) || (turnsRound && !rules.mayTurnRound()))
                return;
            if (arcs == arcTarget.length)
                grow();
            arcTarget[arcs] = to;
            arcCost[arcs++] = traverse[from] + Cost.of(turnsRound ? rules.uTurnMillis() : 0, 0);
        }

        private void grow() {
            arcTarget = Arrays.copyOf(arcTarget, 2 * arcs);
            arcCost = Arrays.copyOf(arcCost, 2 * arcs);
        }
    }

    /// The states that start at each junction, in ascending order.
    private static final class Departures {

        private final int[] first; // [junction] into states
        private final int[] states;

        Departures(RoadGraph roads, int[] keyOfState, int count) {
            this.first = new int[roads.nodes() + 1];
            this.states = new int[count];
            for (int state = 0; state < count; state++)
                first[roads.tail(keyOfState[state]) + 1]++;
            Arrays.parallelPrefix(first, Integer::sum);
            int[] next = first.clone();
            for (int state = 0; state < count; state++)
                states[next[roads.tail(keyOfState[state])]++] = state;
        }

        int first(int junction) {
            return first[junction];
        }

        int state(int index) {
            return states[index];
        }
    }
}
