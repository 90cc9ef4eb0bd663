package org.abfuhr.routing.kerb;

/// On which side of the road vehicles drive.
public enum Traffic {
    RIGHT_HAND, LEFT_HAND
}
