package org.abfuhr.routing.graph;

import java.util.Arrays;
import java.util.BitSet;
import org.abfuhr.routing.ClosedRoad.Reason;
import org.abfuhr.routing.VehicleProfile;
import org.abfuhr.routing.closure.ClosedEdges;
import org.abfuhr.routing.map.RoadGraph;
import org.abfuhr.routing.map.TurnBans;
import org.abfuhr.routing.turning.TurnRules;
import org.jspecify.annotations.Nullable;

/// Builds the states and arcs of a [ProfileGraph].
///
/// A road without through traffic has two states per direction. The first, *entering*, is reached from outside and never left to it; the second,
/// *leaving*, is where ways begin that lead outside, and never reached from there. A place on the road is at both, so that every
/// way to it, from it and within is found, and none passes through.
final class GraphBuilder {

    static final int CLOSED = -1;

    final RoadGraph roads;
    final @Nullable Reason[] closures; // [edge]
    final int[] stateOfKey; // [key] its first state, or CLOSED
    int[] keyOfState; // [state]
    long[] traverse; // [state]
    final int[] firstArc; // [state]
    int states;
    int arcs;
    int[] arcTarget = new int[64];
    long[] arcCost = new long[64];
    private final RoadRules rules;
    private final BitSet barred; // [junction] where no vehicle of the profile gets from one road to another
    private final TurnRules turns;
    private final TurnBans bans;

    /// @param servedOnly the edges without through traffic
    GraphBuilder(RoadGraph roads, VehicleProfile profile, ClosedEdges closed, BitSet servedOnly) {
        this.roads = roads;
        this.rules = new RoadRules(roads, profile, closed);
        this.bans = roads.bans(profile.heavy());
        this.closures = new Reason[roads.edges()];
        this.stateOfKey = new int[2 * roads.edges()];
        this.keyOfState = new int[4 * roads.edges()];
        this.traverse = new long[4 * roads.edges()];
        for (int edge = 0; edge < roads.edges(); edge++)
            addEdge(edge, servedOnly.get(edge));
        this.barred = rules.barredJunctions();
        this.turns = new TurnRules(roads, profile.turning(), openEdges(), barred);
        this.firstArc = new int[states + 1];
        connect(new Departures(roads, keyOfState, states));
        trim();
    }

    private void addEdge(int edge, boolean servedOnly) {
        boolean drivable = roads.edge(edge).kind().drivable();
        closures[edge] = drivable ? rules.closure(edge) : null;
        boolean open = drivable && closures[edge] == null;
        boolean twice = open && servedOnly;
        addStates(RoadGraph.key(edge, true), open ? rules.traverse(edge, true) : Cost.INFINITE, twice);
        addStates(RoadGraph.key(edge, false), open ? rules.traverse(edge, false) : Cost.INFINITE, twice);
    }

    private void addStates(int key, long cost, boolean twice) {
        stateOfKey[key] = cost == Cost.INFINITE ? CLOSED : states;
        if (cost == Cost.INFINITE)
            return;
        addState(key, cost);
        if (twice)
            addState(key, cost);
    }

    private void addState(int key, long cost) {
        keyOfState[states] = key;
        traverse[states++] = cost;
    }

    private boolean[] openEdges() {
        boolean[] open = new boolean[roads.edges()];
        for (int state = 0; state < states; state++)
            open[RoadGraph.edgeOf(keyOfState[state])] = true;
        return open;
    }

    private void connect(Departures departures) {
        for (int state = 0; state < states; state++) {
            firstArc[state] = arcs;
            int junction = roads.head(keyOfState[state]);
            int first = departures.first(junction);
            int end = departures.first(junction + 1);
            for (int i = first; i < end && !barred.get(junction); i++)
                addTurn(state, departures.state(i));
            boolean onlyWay = arcs == firstArc[state];
            for (int i = first; i < end; i++)
                addTurnRound(state, departures.state(i), onlyWay);
        }
        firstArc[states] = arcs;
    }

    private void addTurn(int from, int to) {
        int inKey = keyOfState[from];
        int outKey = keyOfState[to];
        if (outKey != RoadGraph.reverse(inKey) && !bans.forbids(inKey, outKey) && maySucceed(from, to))
            addArc(from, to, turns.turnMillis(inKey, outKey));
    }

    private void addTurnRound(int from, int to, boolean onlyWay) {
        int inKey = keyOfState[from];
        int outKey = keyOfState[to];
        if (outKey != RoadGraph.reverse(inKey) || bans.forbids(inKey, outKey) || !maySucceed(from, to))
            return;
        int millis = turns.turnRoundMillis(inKey, onlyWay);
        if (millis != TurnRules.FORBIDDEN)
            addArc(from, to, millis);
    }

    private boolean maySucceed(int from, int to) {
        if (isEntering(from))
            return isEntering(to);
        return isLeaving(from) ? !isEntering(to) : !isLeaving(to);
    }

    private boolean isEntering(int state) {
        return state + 1 < states && keyOfState[state + 1] == keyOfState[state];
    }

    private boolean isLeaving(int state) {
        return state > 0 && keyOfState[state - 1] == keyOfState[state];
    }

    private void addArc(int from, int to, int turnMillis) {
        if (arcs == arcTarget.length) {
            arcTarget = Arrays.copyOf(arcTarget, 2 * arcs);
            arcCost = Arrays.copyOf(arcCost, 2 * arcs);
        }
        arcTarget[arcs] = to;
        arcCost[arcs++] = traverse[from] + Cost.of(turnMillis, 0);
    }

    private void trim() {
        keyOfState = Arrays.copyOf(keyOfState, states);
        traverse = Arrays.copyOf(traverse, states);
        arcTarget = Arrays.copyOf(arcTarget, arcs);
        arcCost = Arrays.copyOf(arcCost, arcs);
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
