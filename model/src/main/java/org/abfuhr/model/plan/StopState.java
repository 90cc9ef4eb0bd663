package org.abfuhr.model.plan;

import java.util.List;

/// When a vehicle is at a stop, and what is true of it when it leaves.
///
/// @param accessPoint where it stands, in its profile's matrix
/// @param arrivalSeconds since the problem's start
/// @param beginSeconds when service, unloading, charging or rest begins; equal to the departure at the depots
/// @param departureSeconds when it leaves
/// @param load per slot when it leaves
/// @param batteryWattHours left when it leaves (milliwatt-hours, rounded down); 0 without a limited battery
/// @param drivenMetres since the depot
public record StopState(int accessPoint, int arrivalSeconds, int beginSeconds, int departureSeconds, List<Integer> load,
        int batteryWattHours, int drivenMetres) {

    public StopState {
        load = List.copyOf(load);
    }

    public int waitingSeconds() {
        return beginSeconds - arrivalSeconds;
    }
}
