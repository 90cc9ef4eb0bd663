package org.abfuhr.data.store.operations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// Something a person decided or noted about some days. Decisions are never deleted, only undone.
///
/// @param number 0 before it is stored
/// @param from first day
/// @param to last day
/// @param kind such as `require`
/// @param body what exactly, as JSON
public record Decision(long number, LocalDate from, LocalDate to, String kind, String body, String reason, String madeBy,
        Instant madeAt, Optional<Undone> undone) {

    /// Who took it back.
    public record Undone(String by, Instant at) {}

    /// Whether it counts.
    public boolean stands() {
        return undone.isEmpty();
    }
}
