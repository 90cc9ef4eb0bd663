package org.abfuhr.routing;

/// A piece of road that motor vehicles may drive, but a profile may not.
///
/// @param name empty when the road has none
/// @param metres almost nothing where a barrier or sign at a spot is in the way
public record ClosedRoad(long wayId, String name, Reason reason, double metres) {

    /// Why a road is closed to a profile: the first that applies, in this order.
    public enum Reason {
        /// Private: open to its owner and those who have leave.
        PRIVATE,
        /// A field or forest track without a paved surface (`tracktype` other than `grade1`): no collection vehicle goes there.
        UNPAVED_TRACK,
        /// Closed to heavy goods vehicles.
        NO_HEAVY_VEHICLES,
        /// The profile is too heavy.
        MASS,
        /// One axle is too heavy.
        AXLE_LOAD,
        /// The profile is too high.
        HEIGHT,
        /// The profile is too wide.
        WIDTH,
        /// The profile is too long.
        LENGTH,
        /// The operating area does not cover all of it.
        OUTSIDE_AREA,
        /// The operating area's rules exclude roads of its class.
        AREA_ROAD_CLASS,
        /// It is faster than the operating area's rules allow.
        AREA_SPEED,
        /// The operating area's rules exclude its surface.
        AREA_SURFACE,
        /// The operating area's rules exclude tunnels.
        AREA_TUNNEL,
        /// The operating area's rules exclude ferries.
        AREA_FERRY,
        /// A [org.abfuhr.routing.closure.Closure] closes it all day.
        CLOSURE,
        /// A dead end without a turning place, for a vehicle that may not reverse.
        DEAD_END,
        /// Nothing forbids it, but it cannot be reached from the main part of the network and left to it again.
        CUT_OFF
    }
}
