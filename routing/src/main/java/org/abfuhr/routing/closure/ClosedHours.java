package org.abfuhr.routing.closure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// When a place cannot be served, because closures are in the way.
///
/// @param fromSecond of the day, included: from then on a vehicle would not get away in time
/// @param toSecond of the day, excluded: from then on a vehicle has got there
public record ClosedHours(int fromSecond, int toSecond) {

    public ClosedHours {
        if (fromSecond < 0 || toSecond > Closure.DAY_SECONDS || fromSecond >= toSecond)
            throw new IllegalArgumentException("closed from second " + fromSecond + " to " + toSecond);
    }

    /// The hours in which any of these hold, in ascending order; none of them meets the next.
    public static List<ClosedHours> union(List<ClosedHours> all) {
        List<ClosedHours> union = new ArrayList<>();
        for (var next : all.stream().sorted(Comparator.comparingInt(ClosedHours::fromSecond)).toList())
            if (!union.isEmpty() && next.fromSecond <= union.getLast().toSecond)
                union.add(union.removeLast().until(next.toSecond));
            else
                union.add(next);
        return union;
    }

    private ClosedHours until(int second) {
        return new ClosedHours(fromSecond, Math.max(toSecond, second));
    }
}
