package org.abfuhr.model.plan;

/// A place in a planned route.
public sealed interface Stop {

    StopState at();

    /// Leaves the depot with this index.
    record DepotStart(int depot, StopState at) implements Stop {}

    /// Serves the visit with this index.
    record Collection(int visit, StopState at) implements Stop {}

    /// Empties what the facility with this index accepts.
    record Unloading(int facility, StopState at) implements Stop {}

    /// Uses the charger of the facility with this index.
    record Charging(int facility, StopState at) implements Stop {}

    /// Takes the break with this index in the shift's list, where the previous stop was.
    record Break(int shiftBreak, StopState at) implements Stop {}

    /// Returns to the depot with this index.
    record DepotEnd(int depot, StopState at) implements Stop {}
}
