package org.abfuhr.routing.kerb;

import java.util.List;
import java.util.Set;
import org.abfuhr.routing.map.Course;
import org.abfuhr.routing.map.RoadKind;

/// In which directions of a street a place can be served. All distances are thresholds of this rule, assumptions of ours: no law sets them.
public final class KerbRule {

    private static final double ON_THE_LINE_METRES = 0.5;
    private static final double SLOW_KMH = 50;
    private static final int MOST_LANES = 2;
    private static final Set<String> NARROW = Set.of("residential", "living_street", "service", "unclassified", "pedestrian",
            "track",
            "road");

    private final Traffic traffic;

    public KerbRule(Traffic traffic) {
        this.traffic = traffic;
    }

    /// The directions that serve a place, true: along the course; none when the place must be served from the other side.
    public List<Boolean> serving(RoadKind kind, Course.Foot foot, Approach approach) {
        if (approach == Approach.EITHER || approach == Approach.SITE || Math.abs(foot.rightMetres()) < ON_THE_LINE_METRES)
            return List.of(true, false);
        if (approach == Approach.BY_STREET && mayBeCrossed(kind))
            return List.of(true, false);
        boolean onRight = approach == Approach.BY_STREET ? traffic == Traffic.RIGHT_HAND : approach == Approach.RIGHT;
        return List.of(onRight == foot.rightMetres() > 0);
    }

    /// Whether a container on either side can be served from either side: people and container cross the carriageway only where it is
    /// narrow and slow, or where all traffic comes from one side. Wide, fast or main roads (primary, secondary and tertiary ones have a centre
    /// line) are served along the container's kerb.
    public static boolean mayBeCrossed(RoadKind kind) {
        boolean wide = kind.lanes() > MOST_LANES;
        boolean slow = kind.expectedLimitKmh() <= SLOW_KMH;
        return kind.oneWay() || (NARROW.contains(kind.roadClass()) && !wide && slow);
    }
}
