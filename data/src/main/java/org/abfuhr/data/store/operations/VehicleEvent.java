package org.abfuhr.data.store.operations;

import java.time.Instant;
import java.time.LocalDate;

/// Something a vehicle reported.
///
/// @param number in the order of arrival; 0 before it is stored
/// @param vehicle id
/// @param id the vehicle's own, unique for it
/// @param date of the plan that it drives
/// @param at when it happened, by the vehicle's clock
/// @param receivedAt when it came in
/// @param type such as `served`
/// @param body the whole event as JSON
public record VehicleEvent(long number, String vehicle, String id, LocalDate date, Instant at, Instant receivedAt, String type,
        String body) {}
