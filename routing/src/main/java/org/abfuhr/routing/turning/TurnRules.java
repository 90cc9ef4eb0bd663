package org.abfuhr.routing.turning;

import static org.abfuhr.routing.turning.Turning.NEVER;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.abfuhr.routing.map.RoadEdge;
import org.abfuhr.routing.map.RoadGraph;

/// What each turn of a map costs one vehicle. Built from the roads that are open to it.
public final class TurnRules {

    /// A turn the vehicle does not make.
    public static final int FORBIDDEN = -1;

    private static final int[] NO_KEYS = {};
    private static final int BEND = 2; // so many roads meet end to end
    private static final double SHARPEST_RADIANS = Math.toRadians(Turning.HAMMER_DEGREES);

    private final RoadGraph roads;
    private final Turning turning;
    private final Bearings bearings;
    private final int[] arms; // [junction] ends of open roads that meet there, copies not counted
    private final Map<Integer, int[]> longArms = new HashMap<>(); // junction -> keys that leave it, long enough to set back into
    private final int[] widestMillimetres; // [junction] widest open road

    /// @param open for each edge, whether the vehicle may drive it in some direction
    /// @param barred the junctions at which no road leads on to another: each is a dead end
    public TurnRules(RoadGraph roads, Turning turning, boolean[] open, BitSet barred) {
        this.roads = roads;
        this.turning = turning;
        this.bearings = new Bearings(roads);
        this.arms = new int[roads.nodes()];
        this.widestMillimetres = new int[roads.nodes()];
        for (int edge = 0; edge < roads.edges(); edge++)
            if (open[edge] && !roads.isCopy(edge))
                for (int key : new int[]{RoadGraph.key(edge, true), RoadGraph.key(edge, false)})
                    if (!barred.get(roads.tail(key)))
                        addArm(key, roads.tail(key), roads.edge(edge));
    }

    private void addArm(int key, int junction, RoadEdge road) {
        int width = road.kind().lanes() == 0
                ? Turning.USUAL_MILLIMETRES
                : road.kind().lanes() * Turning.LANE_MILLIMETRES;
        arms[junction]++;
        widestMillimetres[junction] = Math.max(widestMillimetres[junction], width);
        if (isLong(road))
            longArms.merge(junction, new int[]{key}, TurnRules::joined);
    }

    private static int[] joined(int[] left, int[] right) {
        return IntStream.concat(IntStream.of(left), IntStream.of(right)).toArray();
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
        int seconds = turnRoundSeconds(junction, inKey, onlyWay);
        return seconds == NEVER ? FORBIDDEN : seconds * 1000;
    }

    private int turnRoundSeconds(int junction, int inKey, boolean onlyWay) {
        if (roads.isTurningHead(junction))
            return turning.headSeconds();
        if (arms[junction] > BEND)
            return turning.mayReverse() || isWideEnough(junction) || isHammer(junction, inKey)
                    ? turning.junctionSeconds()
                    : NEVER;
        return onlyWay ? turning.deadEndSeconds() : turning.streetSeconds();
    }

    private boolean isWideEnough(int junction) {
        return widestMillimetres[junction] + Turning.CORNERS_MILLIMETRES >= turning.turningCircleMillimetres();
    }

    private boolean isHammer(int junction, int inKey) {
        int[] keys = longArms.getOrDefault(junction, NO_KEYS);
        for (int ahead : keys)
            for (int back : keys)
                if (ahead != back && isHammer(inKey, ahead, back))
                    return true;
        return false;
    }

    /// Whether a vehicle can drive into one road, set back into another, and return whence it came.
    private boolean isHammer(int inKey, int ahead, int back) {
        int home = RoadGraph.reverse(inKey);
        return ahead != home && back != home && isEasy(inKey, ahead) && isEasy(RoadGraph.reverse(ahead), back)
                && isEasy(RoadGraph.reverse(back), home);
    }

    private boolean isEasy(int inKey, int outKey) {
        return Math.cos(bearings.turnRadians(inKey, outKey)) >= Math.cos(SHARPEST_RADIANS);
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
