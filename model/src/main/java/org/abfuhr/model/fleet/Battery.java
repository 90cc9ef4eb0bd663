package org.abfuhr.model.fleet;

/// Energy store of an electric vehicle and what uses it up. A combustion vehicle has the use, but [#NO_LIMIT] as capacity.
///
/// @param capacityWattHours full battery, or [#NO_LIMIT]
/// @param reserveWattHours must never be undercut
/// @param milliwattHoursPerMetre driving, on average over load and slope (1.24 kWh/km = 1,240)
/// @param wattHoursPerLift per container emptied
public record Battery(int capacityWattHours, int reserveWattHours, int milliwattHoursPerMetre, int wattHoursPerLift) {

    /// Capacity of a vehicle whose range does not matter.
    public static final int NO_LIMIT = Integer.MAX_VALUE;

    /// No limit and no use.
    public static final Battery NONE = new Battery(NO_LIMIT, 0, 0, 0);

    public boolean limited() {
        return capacityWattHours != NO_LIMIT;
    }
}
