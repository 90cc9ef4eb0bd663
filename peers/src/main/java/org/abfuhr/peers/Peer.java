package org.abfuhr.peers;

import java.time.Duration;
import java.util.List;

/// An engine with its author's default settings, on one thread.
interface Peer {

    /// The best routes found within the time; none if there is no solution.
    ///
    /// @param budget for everything, building the engine's model included
    /// @return nodes per route, depots left out
    List<List<Integer>> solve(PeerProblem problem, Duration budget, long seed);
}
