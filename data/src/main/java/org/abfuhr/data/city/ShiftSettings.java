package org.abfuhr.data.city;

import java.util.List;

/// When a vehicle works, on some weekdays or a single date, and when its crew rests.
///
/// @param name of the shift, such as `early`
/// @param days on which it begins; none if it is a vehicle's shift of a single date
/// @param hours from the earliest departure to the latest return
/// @param maxHours from departure to return, waiting included
/// @param regularHours beyond which time is overtime
/// @param maxUnloadings on one route
/// @param breaks of the crew
public record ShiftSettings(String name, Weekdays days, DayWindow hours, double maxHours, double regularHours,
        int maxUnloadings, List<BreakSettings> breaks) {

    /// A rest of the crew.
    public sealed interface BreakSettings {

        /// Length of the rest.
        int minutes();
    }

    /// A rest that begins inside the window on routes that are out at the time.
    public record WindowRest(DayWindow begin, int minutes) implements BreakSettings {}

    /// A rest after at most so much driving.
    public record DrivingRest(int afterMinutes, int minutes) implements BreakSettings {}

    public ShiftSettings {
        breaks = List.copyOf(breaks);
    }
}
