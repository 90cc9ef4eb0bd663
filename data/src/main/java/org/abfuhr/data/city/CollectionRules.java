package org.abfuhr.data.city;

import java.util.ArrayList;
import java.util.List;
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

    public CollectionRules {
        if (maxAgeDays.isPresent() && maxAgeDays.getAsInt() < 1)
            throw new IllegalArgumentException("maxAgeDays is " + maxAgeDays.getAsInt() + ", below 1");
        if (threshold.isPresent() && !(threshold.getAsDouble() > 0 && threshold.getAsDouble() <= 2))
            throw new IllegalArgumentException("threshold is " + threshold.getAsDouble() + ", not above 0 and at most 2");
    }

    /// Reads `fixed=Mo Th; maxAgeDays=14; threshold=0.85`, each part optional; the empty text is [#NONE].
    ///
    /// @throws IllegalArgumentException when a part is something else or its value makes no sense
    public static CollectionRules parse(String text) {
        var rules = NONE;
        for (String part : text.split(";", -1))
            if (!part.isBlank())
                rules = rules.with(part.strip());
        return rules;
    }

    private CollectionRules with(String part) {
        String value = part.substring(part.indexOf('=') + 1).strip();
        return switch (part.substring(0, part.length() - value.length()).replaceFirst(" *= *$", "=")) {
            case "fixed=" -> new CollectionRules(Weekdays.parse(value), maxAgeDays, threshold);
            case "maxAgeDays=" -> new CollectionRules(fixed, OptionalInt.of(Integer.parseInt(value)), threshold);
            case "threshold=" -> new CollectionRules(fixed, maxAgeDays, OptionalDouble.of(Double.parseDouble(value)));
            default -> throw new IllegalArgumentException("no collection rule: " + part);
        };
    }

    /// Writes what [#parse] reads.
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        if (!fixed.isEmpty())
            parts.add("fixed=" + fixed);
        maxAgeDays.ifPresent(days -> parts.add("maxAgeDays=" + days));
        threshold.ifPresent(level -> parts.add("threshold=" + level));
        return String.join("; ", parts);
    }

    /// These rules, with each absent one taken from the others.
    public CollectionRules orElse(CollectionRules others) {
        return new CollectionRules(fixed.isEmpty() ? others.fixed : fixed,
                maxAgeDays.isPresent() ? maxAgeDays : others.maxAgeDays,
                threshold.isPresent() ? threshold : others.threshold);
    }
}
