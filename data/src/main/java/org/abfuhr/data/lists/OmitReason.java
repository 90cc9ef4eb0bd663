package org.abfuhr.data.lists;

/// Why something of a list is not taken.
public enum OmitReason {
    /// Not as many cells as the header, or no object.
    CELLS,
    /// No id.
    ID,
    /// An id that an earlier row of the list has.
    DUPLICATE,
    /// No position, one that is none, or one far from the city.
    POSITION,
    /// No number, or one out of range.
    NUMBER,
    /// No longer used.
    OUT_OF_USE,
    /// For its owner alone.
    PRIVATE,
    /// A yard, where residents bring things: no container to empty.
    YARD,
    /// A place that says of no kind that it has containers for it.
    NO_CONTAINER,
    /// A material that is no kind of ours.
    MATERIAL,
    /// A kind of which the city has no fraction.
    FRACTION,
    /// An entity of another type.
    ENTITY
}
