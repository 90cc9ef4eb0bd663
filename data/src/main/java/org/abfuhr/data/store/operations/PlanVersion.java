package org.abfuhr.data.store.operations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// One version of the plan of a day.
///
/// @param version from 1 for each date
/// @param origin what made it
/// @param createdBy person or program
/// @param release who let it go to the vehicles and when, if anybody did
/// @param plan digest of its plan's document
/// @param page digest of the document with everything a page shows
/// @param summary its figures as JSON
/// @param eventsUpTo number of the last vehicle event that it knows of
public record PlanVersion(LocalDate date, int version, State state, Origin origin, String createdBy, Instant createdAt,
        String reason, Optional<Release> release, String plan, String page, String summary, long eventsUpTo) {

    /// Where a plan is in its life.
    public enum State {
        /// The checker objects to it, or it leaves out what it must not: not to be driven.
        DRAFT,
        /// The independent checker has passed it.
        CHECKED,
        /// Vehicles drive it.
        RELEASED,
        /// A later version was released in its place.
        SUPERSEDED,
        /// Every vehicle is home.
        DRIVEN,
        /// Somebody has closed the day.
        CLOSED
    }

    /// What made a version.
    public enum Origin {
        RUN, REPLAN, REPAIR, EDIT
    }

    /// Letting a plan go to the vehicles.
    public record Release(String by, Instant at) {}

    /// Its name for people and in addresses, such as `2026-11-24.3`.
    public String id() {
        return date + "." + version;
    }

    /// The same in another state.
    public PlanVersion in(State other) {
        return new PlanVersion(date, version, other, origin, createdBy, createdAt, reason, release, plan, page, summary,
                eventsUpTo);
    }

    /// The same, released.
    public PlanVersion releasedBy(String who, Instant at) {
        return new PlanVersion(date, version, State.RELEASED, origin, createdBy, createdAt, reason,
                Optional.of(new Release(who, at)), plan, page, summary, eventsUpTo);
    }
}
