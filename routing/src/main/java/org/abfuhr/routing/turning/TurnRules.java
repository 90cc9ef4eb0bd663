package org.abfuhr.routing.turning;

import static org.abfuhr.routing.turning.Turning.NEVER;

import java.util.BitSet;
import org.abfuhr.routing.map.RoadEdge;
import org.abfuhr.routing.map.RoadGraph;

/// What each turn of a map costs one vehicle. Built from the roads that are open to it.
public final class TurnRules {

    /// A turn the vehicle does not make.
    public static final int FORBIDDEN = -1;

    private static final int BEND = 2; // so many roads meet end to end
    private static final int HAMMER_ARMS = 2; // besides the road on which the vehicle comes

    private final RoadGraph roads;
    private final Turning turning;
    private final Bearings bearings;
    private final int[] arms; // [junction] ends of open roads that meet there, copies not counted
    private final int[] longArms; // [junction] of these, long enough to set back into
    private final int[] widestMillimetres; // [junction] widest open road

    /// @param open for each edge, whether the vehicle may drive it in some direction
    /// @param barred the junctions at which no road leads on to another: each is a dead end
    public TurnRules(RoadGraph roads, Turning turning, boolean[] open, BitSet barred) {
        this.roads = roads;
        this.turning = turning;
        this.bearings = new Bearings(roads);
        this.arms = new int[roads.nodes()];
        this.longArms = new int[roads.nodes()];
        this.widestMillimetres = new int[roads.nodes()];
        for (int edge = 0; edge < roads.edges(); edge++)
            if (open[edge] && !roads.isCopy(edge))
                addArms(roads.edge(edge), barred);
    }

    private void addArms(RoadEdge road, BitSet barred) {
        int width = road.kind().lanes() == 0
                ? Turning.USUAL_MILLIMETRES
                : road.kind().lanes() * Turning.LANE_MILLIMETRES;
        for (int junction : new int[]{road.base(), road.adjacent()}) {
            if (barred.get(junction))
                continue;
            arms[junction]++;
            longArms[junction] += isLong(road) ? 1 : 0;
            widestMillimetres[junction] = Math.max(widestMillimetres[junction], width);
        }
    }

    private boolean isLong(RoadEdge road) {
        return turning.setBackMillimetres() != NEVER && road.lengthMm() >= turning.setBackMillimetres();
    }

    /// Milliseconds for turning from one directed edge into another that begins where the first ends.
    public int turnMillis(int inKey, int outKey) {
        if (turning.quarterTurnMillis() == 0 || arms[roads.head(inKey)] <= BEND)
            return 0;
        return (int) Math.round(turning.quarterTurnMillis() * (1 - Math.cos(bearings.turnRadians(inKey, outKey))));
    }

    /// Milliseconds for turning round at the end of a directed edge, or [#FORBIDDEN].
    ///
    /// @param onlyWay whether there is no other way to leave
    public int turnRoundMillis(int inKey, boolean onlyWay) {
        int junction = roads.head(inKey);
        int seconds = turnRoundSeconds(junction, roads.edge(RoadGraph.edgeOf(inKey)), onlyWay);
        return seconds == NEVER ? FORBIDDEN : seconds * 1000;
    }

    private int turnRoundSeconds(int junction, RoadEdge from, boolean onlyWay) {
        if (roads.isTurningHead(junction))
            return turning.headSeconds();
        if (arms[junction] > BEND)
            return turning.mayReverse() || isWideEnough(junction) || isHammer(junction, from) ? turning.junctionSeconds() : NEVER;
        return onlyWay ? turning.deadEndSeconds() : turning.streetSeconds();
    }

    private boolean isWideEnough(int junction) {
        return widestMillimetres[junction] + Turning.CORNERS_MILLIMETRES >= turning.turningCircleMillimetres();
    }

    private boolean isHammer(int junction, RoadEdge from) {
        return longArms[junction] - (isLong(from) ? 1 : 0) >= HAMMER_ARMS;
    }

    /// The directions in which roads leave their junctions.
    private static final class Bearings {

        private final float[] departure; // [key] radians anticlockwise from east; NaN for a road without length

        Bearings(RoadGraph roads) {
            departure = new float[2 * roads.edges()];
            for (int edge = 0; edge < roads.edges(); edge++) {
                departure[RoadGraph.key(edge, true)] = (float) roads.edge(edge).departureRadians(true);
                departure[RoadGraph.key(edge, false)] = (float) roads.edge(edge).departureRadians(false);
            }
        }

        /// By which angle, to either side, a vehicle changes its direction; 0 where a road has no length.
        double turnRadians(int inKey, int outKey) {
            double turn = departure[outKey] - departure[RoadGraph.reverse(inKey)] - Math.PI;
            return Double.isNaN(turn) ? 0 : turn;
        }
    }
}
