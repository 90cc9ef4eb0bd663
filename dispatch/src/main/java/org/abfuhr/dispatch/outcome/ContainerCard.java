package org.abfuhr.dispatch.outcome;

import java.time.Instant;
import java.util.Optional;
import org.abfuhr.model.geo.Coordinate;

/// What is known of the containers of one collection point before the day begins.
///
/// @param id of the container row in the city pack
/// @param name of the place for people
/// @param fraction id of the fraction
/// @param litres capacity of all containers together
/// @param count of containers
/// @param sensor whether a sensor reports
/// @param fill expected level when the day begins, 0..1, may exceed 1
/// @param fillNextDay expected level one day later, if not emptied
/// @param overflowProbability that it overflows before the next day begins, if not emptied
/// @param overflowInTwoDays the same within two days
/// @param overflowLitres expected to overflow before the next day begins, if not emptied
/// @param waitingMicroEuro expected cost of one more day without emptying
/// @param why it must be served or was left out beforehand
/// @param state what was known when the plan was made
public record ContainerCard(String id, String name, String fraction, Coordinate position, int litres, int count, boolean sensor,
        double fill, double fillNextDay, double overflowProbability, double overflowInTwoDays, double overflowLitres,
        long waitingMicroEuro, Why why, State state) {

    /// What is known of the containers and what follows from it.
    ///
    /// @param known instant of the last known level
    /// @param knownLevel at that instant
    /// @param lastEmptied end of the last emptying, if any is known
    /// @param expectedFull when the expected level reaches 1, if that is near enough to tell
    public record State(Instant known, double knownLevel, Optional<Instant> lastEmptied, Optional<Instant> expectedFull) {}

    /// What decides about a container apart from the search.
    public enum Why {
        /// Costs decide.
        COST,
        /// A rule, a calendar or a person requires it.
        REQUIRED,
        /// Not worth its own lift and service on any day, so it was not offered to the search.
        NOT_YET,
        /// A person excluded it.
        EXCLUDED,
        /// Closed streets leave no time for it, or no road to it.
        CLOSED,
        /// No vehicle can serve it.
        NO_VEHICLE
    }
}
