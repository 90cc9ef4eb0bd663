package org.abfuhr.model.plan;

/// A visit left out, with the closest miss in numbers.
///
/// @param visit index of the visit
/// @param reason with the unit of the amount
/// @param amount how much was missing or saved, at least 0
/// @param nearestShift index of the shift that came closest, or -1
public record SkippedVisit(int visit, SkipReason reason, long amount, int nearestShift) {}
