package org.abfuhr.routing.kerb;

/// How a vehicle must pass a place to serve it.
public enum Approach {
    /// Along the kerb where the place stands; from either side where the street is narrow and slow enough to cross it, see [KerbRule].
    BY_STREET,
    /// So that the place lies on the vehicle's right.
    RIGHT,
    /// So that the place lies on the vehicle's left.
    LEFT,
    /// In either direction; but a vehicle leaves in the direction in which it came.
    EITHER,
    /// The vehicle drives onto a site, such as a depot, where it can turn: it arrives and leaves in any direction, and a dead
    /// end before the site will do.
    SITE
}
