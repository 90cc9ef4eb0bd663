package org.abfuhr.data.city;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/// When a container must be emptied whatever it costs: on fixed weekdays, at a greatest age, or from an expected fill on,
/// whichever comes first. Rules that are absent never bind.
///
/// @param fixed weekdays on which it is emptied for certain
/// @param maxAgeDays days between two emptyings at most, at least 1
/// @param threshold expected fill level, above 0, from which it must be emptied
public record CollectionRules(Weekdays fixed, OptionalInt maxAgeDays, OptionalDouble threshold) {

    /// No rule at all: money alone decides.
    public static final CollectionRules NONE = new CollectionRules(Weekdays.NONE, OptionalInt.empty(), OptionalDouble.empty());

    /// These rules, with each absent one taken from the others.
    public CollectionRules orElse(CollectionRules others) {
        return new CollectionRules(fixed.isEmpty() ? others.fixed : fixed,
                maxAgeDays.isPresent() ? maxAgeDays : others.maxAgeDays,
                threshold.isPresent() ? threshold : others.threshold);
    }
}
