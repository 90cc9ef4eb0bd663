package org.abfuhr.data.forecast.history;

import java.time.Instant;

/// An emptying that was reported, or seen in the readings: the level fell by 25 points or more, and stayed down.
///
/// @param after last reading before it
/// @param by first reading after it, or the report
/// @param levelBefore at `after`
/// @param levelAfter at `by`
public record EmptyingEvent(Instant after, Instant by, double levelBefore, double levelAfter) {}
