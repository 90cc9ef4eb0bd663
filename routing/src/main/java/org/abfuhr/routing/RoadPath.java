package org.abfuhr.routing;

import java.util.List;
import org.abfuhr.model.geo.Coordinate;

/// The quickest way between two access points. Its seconds and metres equal the matrix cell of the same pair.
///
/// @param course along the streets, first and last at the access points
/// @param streets in driving order; their metres sum to those of the path
/// @param turns in driving order, from departure to arrival; none when both points are one place
public record RoadPath(List<Coordinate> course, List<Street> streets, List<Turn> turns, int seconds, int metres) {

    public RoadPath {
        course = List.copyOf(course);
        streets = List.copyOf(streets);
        turns = List.copyOf(turns);
    }

    /// A stretch on one street; the name is empty when the street has none.
    public record Street(String name, int metres) {}

    /// What to do at a point of the way.
    ///
    /// @param street that begins there, or where the way ends; empty when it has no name
    /// @param atMetres from the start of the path, rounded like its streets
    public record Turn(Instruction instruction, String street, int atMetres) {}

    /// The kinds of turns: slight from 30°, a turn from 60°, sharp from 120°.
    public enum Instruction {
        DEPART, STRAIGHT_ON, SLIGHT_LEFT, LEFT, SHARP_LEFT, SLIGHT_RIGHT, RIGHT, SHARP_RIGHT, TURN_ROUND, ARRIVE
    }
}
