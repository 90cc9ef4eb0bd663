package org.abfuhr.model.problem;

/// Where vehicles start and end.
///
/// @param id the user's
/// @param place index of its place
public record Depot(String id, int place) {}
