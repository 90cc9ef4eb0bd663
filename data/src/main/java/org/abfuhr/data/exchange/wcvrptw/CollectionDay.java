package org.abfuhr.data.exchange.wcvrptw;

import java.util.List;

/// An instance understood. Loads are in hundredths of a cubic yard, times in milliseconds of the day, lengths in tenths of a foot.
///
/// @param capacity of a vehicle
/// @param dayLoad that a vehicle may collect a day
/// @param dayStops that a vehicle may make a day
/// @param lunch rest of the crew
/// @param milesPerHour speed
/// @param depot where all vehicles start and end
/// @param sites disposal sites
/// @param stops to be served
record CollectionDay(int capacity, int dayLoad, int dayStops, int lunch, double milesPerHour, Node depot, List<Node> sites,
        List<Node> stops) {

    /// Kinds of places; a file numbers them from 0. Faulty lines are of no kind.
    enum Kind {
        DEPOT, STOP, SITE, NONE
    }

    /// A line of the file.
    ///
    /// @param x tenths of a foot, from the westernmost node; so is y from the southernmost
    record Node(String id, Kind kind, long x, long y, int earliest, int latest, int service, int load) {

        Node movedBy(long west, long south) {
            return new Node(id, kind, x - west, y - south, earliest, latest, service, load);
        }
    }
}
