package org.abfuhr.dispatch.outcome;

/// The sums of one day by which plans are compared.
///
/// @param visits collection points served
/// @param lifts containers emptied
/// @param vehicles used
/// @param km driven
/// @param hours from departure to return, over all vehicles
/// @param kWh used
/// @param tonnes collected
/// @param euro money of the day
/// @param kgCo2 emitted
/// @param overflowLitres expected until the next day begins
public record Figures(int visits, long lifts, int vehicles, int trips, double km, double hours, double kWh, double tonnes,
        double euro, double kgCo2, double overflowLitres) {}
