package org.abfuhr.routing.closure;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/// A piece of road closed to vehicles for a part of the planned days, such as a market or roadworks.
///
/// While the planned day holds a closure that is shorter than the day, nobody passes through all day, because travel times know no hour; but
/// its places, and those that are reached only over it, are served outside its hours ([ClosedHours]): a vehicle enters and leaves at whichever
/// end is quicker. A place on a road that is closed all day cannot be served.
///
/// @param wayIds of OpenStreetMap, may be empty if there is an area
/// @param area every road whose course passes through it is closed; x = longitude, y = latitude in degrees; null: only the ways
/// @param fromSecond of the day, included
/// @param toSecond of the day, excluded; [#DAY_SECONDS] for midnight
public record Closure(Set<Long> wayIds, @Nullable Geometry area, int fromSecond, int toSecond) {

    public static final int DAY_SECONDS = 86_400;

    public Closure {
        requireNonNull(wayIds);
        wayIds = Set.copyOf(wayIds);
        if (fromSecond < 0 || toSecond > DAY_SECONDS || fromSecond >= toSecond)
            throw new IllegalArgumentException("closed from second " + fromSecond + " to " + toSecond);
        if (wayIds.isEmpty() && area == null)
            throw new IllegalArgumentException("a closure closes nothing");
    }

    /// Ways closed from one second of the day to another.
    public static Closure ofWays(Set<Long> wayIds, int fromSecond, int toSecond) {
        return new Closure(wayIds, null, fromSecond, toSecond);
    }

    /// The roads through a polygon or multipolygon, x = longitude and y = latitude in degrees.
    public static Closure ofArea(Geometry area, int fromSecond, int toSecond) {
        return new Closure(Set.of(), area, fromSecond, toSecond);
    }

    public boolean allDay() {
        return fromSecond == 0 && toSecond == DAY_SECONDS;
    }
}
