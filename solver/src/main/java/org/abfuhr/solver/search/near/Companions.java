package org.abfuhr.solver.search.near;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.abfuhr.solver.timeline.ShiftModel;

/// Who may share a shift with whom. Visits that the same kinds of shifts may serve are one group.
final class Companions {

    private final int[] groupOf; // [visit]
    private final List<BitSet> allowing = new ArrayList<>(); // [group], kinds

    /// @param kinds one shift of each kind
    Companions(int visits, ShiftModel[] kinds) {
        Map<BitSet, Integer> groups = new HashMap<>();
        groupOf = new int[visits];
        for (int visit = 0; visit < visits; visit++) {
            var allowed = allowing(kinds, visit);
            var known = groups.putIfAbsent(allowed, allowing.size());
            if (known == null)
                allowing.add(allowed);
            groupOf[visit] = known == null ? allowing.size() - 1 : known;
        }
    }

    private static BitSet allowing(ShiftModel[] kinds, int visit) {
        var result = new BitSet();
        for (int kind = 0; kind < kinds.length; kind++)
            if (kinds[kind].allows(visit))
                result.set(kind);
        return result;
    }

    int group(int visit) {
        return groupOf[visit];
    }

    /// Visits that some shift could serve with those of a group, and those themselves unless none may, ascending.
    int[] of(int group) {
        var own = allowing.get(group);
        return IntStream.range(0, groupOf.length).filter(v -> allowing.get(groupOf[v]).intersects(own)).toArray();
    }
}
