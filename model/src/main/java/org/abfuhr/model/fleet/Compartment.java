package org.abfuhr.model.fleet;

import java.util.List;

/// One load space of a vehicle.
///
/// A vehicle's *slots* number its load counters: slot = compartment index × number of dimensions + dimension index.
///
/// @param fractions indices of the fractions it takes, which may mix; a fraction belongs to at most one compartment of a vehicle
/// @param capacity usable amount per dimension of the problem, compaction already counted in (loose litres)
public record Compartment(List<Integer> fractions, List<Integer> capacity) {

    public Compartment {
        fractions = List.copyOf(fractions);
        capacity = List.copyOf(capacity);
    }
}
