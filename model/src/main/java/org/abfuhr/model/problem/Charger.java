package org.abfuhr.model.problem;

/// A charging point at a facility: each use takes the same time and gives the same energy, up to a full battery.
public record Charger(int seconds, int wattHours) {}
