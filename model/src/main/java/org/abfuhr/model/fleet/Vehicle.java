package org.abfuhr.model.fleet;

import java.util.List;

/// One truck.
///
/// @param id the user's
/// @param profile index of its travel profile
/// @param compartments load spaces in slot order
/// @param facilities indices of the disposal facilities it may use
/// @param endsEmpty whether it must unload before its end depot
/// @param autonomous whether it drives without a driver (then its profile keeps it inside the operating area)
public record Vehicle(String id, int profile, List<Compartment> compartments, List<Integer> facilities, boolean endsEmpty,
        VehicleCosts costs, Battery battery, boolean autonomous) {

    /// Marks a fraction that no compartment takes.
    public static final int NO_COMPARTMENT = -1;

    public Vehicle {
        compartments = List.copyOf(compartments);
        facilities = List.copyOf(facilities);
    }

    /// Index of the compartment that takes the fraction, or [#NO_COMPARTMENT].
    public int compartmentOf(int fraction) {
        for (int c = 0; c < compartments.size(); c++)
            if (compartments.get(c).fractions().contains(fraction))
                return c;
        return NO_COMPARTMENT;
    }
}
