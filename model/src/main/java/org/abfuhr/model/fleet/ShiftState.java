package org.abfuhr.model.fleet;

import java.util.List;

/// What is true of a shift at the end of its fixed stops: the rest of the route is planned from here.
///
/// @param accessPoint where the vehicle stands, in its profile's matrix
/// @param departedSeconds when the route left its depot
/// @param readySeconds when it may leave the last fixed stop at the earliest
/// @param load per slot, see [Compartment]
/// @param fractionsOnBoard indices of the fractions in the compartments, ascending
/// @param batteryMilliwattHours left; ignored without a limited battery
/// @param drivenMetres since the depot
/// @param usedMilliwattHours since the depot
/// @param collected per dimension, over all trips so far
/// @param stops collections so far
/// @param lifts so far
/// @param unloadings so far
/// @param feesMicroEuro gate fees so far
/// @param dayCostsMicroEuro day costs of the visits so far
/// @param breaksTaken per break of the shift, how often it was taken
/// @param drivingSinceBreak per break of the shift, the driving seconds since the last rest that counts for it
/// @param tripDepartedSeconds when the current trip left its depot or facility
public record ShiftState(int accessPoint, int departedSeconds, int readySeconds, List<Integer> load,
        List<Integer> fractionsOnBoard,
        long batteryMilliwattHours, int drivenMetres, long usedMilliwattHours, List<Integer> collected, int stops, int lifts,
        int unloadings,
        long feesMicroEuro, long dayCostsMicroEuro, List<Integer> breaksTaken, List<Integer> drivingSinceBreak,
        int tripDepartedSeconds) {

    public ShiftState {
        load = List.copyOf(load);
        fractionsOnBoard = List.copyOf(fractionsOnBoard);
        collected = List.copyOf(collected);
        breaksTaken = List.copyOf(breaksTaken);
        drivingSinceBreak = List.copyOf(drivingSinceBreak);
    }
}
