package org.abfuhr.dispatch.outcome;

/// A sensor that needs a look.
///
/// @param container id of its container row
/// @param name of the place for people
/// @param health grade, such as `silent` or `stuck`; the outputs translate it
/// @param lastReading instant of the last one in ISO 8601, or empty
public record SensorCard(String container, String name, String health, String lastReading) {}
