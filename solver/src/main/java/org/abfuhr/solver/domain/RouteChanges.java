package org.abfuhr.solver.domain;

import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;

/// Where Timefold's own local search has its moves from. A fact of the problem, since its moves are made of facts.
@FunctionalInterface
public interface RouteChanges {

    /// No changes: the local search is not used.
    RouteChanges NONE = shifts -> new TreeMap<>();

    /// Proposes one.
    ///
    /// @param shifts of the plan as it is now
    /// @return new visit orders of the shifts that would change
    SequencedMap<VehicleShift, List<VisitTask>> next(List<VehicleShift> shifts);
}
