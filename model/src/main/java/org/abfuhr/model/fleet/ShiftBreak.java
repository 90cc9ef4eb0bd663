package org.abfuhr.model.fleet;

/// A rest of the crew inside a shift, taken where the vehicle stands after a stop (`docs/route.md`). Vehicles without a
/// crew have none.
public sealed interface ShiftBreak {

    /// Length of the rest.
    int seconds();

    /// Must begin in `earliest..latest` (both included) on a route that departs no later than `latest` and returns after it.
    record WindowBreak(int earliest, int latest, int seconds) implements ShiftBreak {}

    /// Driving longer than `afterSeconds` needs a rest of at least `seconds` in between (any break that long counts).
    record AccumulatedBreak(int afterSeconds, int seconds) implements ShiftBreak {}
}
