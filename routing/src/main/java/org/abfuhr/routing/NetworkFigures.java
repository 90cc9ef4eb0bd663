package org.abfuhr.routing;

/// How large a network is, for one profile.
///
/// @param drivableMetres of roads motor vehicles may drive
/// @param openMetres of these, open to the profile
/// @param mainMetres of these, in the main part where every point reaches every other
/// @param directedEdges road pieces times the directions the profile may drive them
/// @param turns from one directed edge to the next
/// @param forbiddenTurns turn restrictions that hold for the profile's class of vehicle, via roads expanded
public record NetworkFigures(double drivableMetres, double openMetres, double mainMetres, int directedEdges, int turns,
        int forbiddenTurns) {}
