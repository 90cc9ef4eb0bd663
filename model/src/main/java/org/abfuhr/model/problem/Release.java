package org.abfuhr.model.problem;

/// What a visit was released to, and what it costs to depart from that. A visit among fixed stops departs from nothing.
///
/// @param shift index of the shift that was to serve it
/// @param moveCostMicroEuro if another shift serves it
/// @param leaveOutCostMicroEuro if none does
public record Release(int shift, long moveCostMicroEuro, long leaveOutCostMicroEuro) {}
