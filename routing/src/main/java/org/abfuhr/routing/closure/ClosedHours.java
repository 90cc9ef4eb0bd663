package org.abfuhr.routing.closure;

/// When a place cannot be served, because closures are in the way.
///
/// @param fromSecond of the day, included: from then on a vehicle would not get away in time
/// @param toSecond of the day, excluded: from then on a vehicle has got there
public record ClosedHours(int fromSecond, int toSecond) {

    public ClosedHours {
        if (fromSecond < 0 || toSecond > Closure.DAY_SECONDS || fromSecond >= toSecond)
            throw new IllegalArgumentException("closed from second " + fromSecond + " to " + toSecond);
    }
}
