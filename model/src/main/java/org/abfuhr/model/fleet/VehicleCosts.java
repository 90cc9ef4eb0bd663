package org.abfuhr.model.fleet;

/// What a used shift costs, in micro-euro per unit (1 €/km = 1,000 µ€/m; 36 €/h = 10,000 µ€/s).
///
/// @param fixedMicroEuro once per shift with at least one stop
/// @param perMetre driven
/// @param perSecond from departure to return, waiting included
/// @param overtimePerSecond added for each second beyond the shift's regular seconds
/// @param perLift container emptied
/// @param perWattHour energy used; the route's milliwatt-hours times this, divided by 1,000, fractions dropped
public record VehicleCosts(long fixedMicroEuro, long perMetre, long perSecond, long overtimePerSecond, long perLift,
        long perWattHour) {

    /// Costs nothing.
    public static final VehicleCosts NONE = new VehicleCosts(0, 0, 0, 0, 0, 0);
}
