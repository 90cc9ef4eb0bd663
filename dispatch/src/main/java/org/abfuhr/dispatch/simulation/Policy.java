package org.abfuhr.dispatch.simulation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Who decides which containers are emptied on a day. Routes are always planned by our planner.
public enum Policy {
    /// The best fixed calendar for each container: [org.abfuhr.data.simulation.FixedCalendars].
    FIXED,
    /// The same number each day, the fullest: [org.abfuhr.data.simulation.OperatingRule].
    OPERATING,
    /// Every container that is expected to be fuller than a threshold, or has reached its maximum age.
    THRESHOLD,
    /// Day costs of one day: what `abfuhr plan` does.
    PRIZE,
    /// Day costs of several days, of which the first is driven: what `abfuhr plan --days` does.
    HORIZON,
    /// The same, knowing all levels and rates, but not what will be thrown in: what studies call perfect information.
    LEVELS,
    /// The same, knowing levels and deposits of the coming week.
    PERFECT;

    /// Whether its margin is trained before it is measured, see [MarginTraining].
    boolean isTrained() {
        return this == FIXED || this == OPERATING;
    }

    /// Whether it decides by day costs; the others by levels alone.
    boolean decidesByCost() {
        return switch (this) {
            case PRIZE, HORIZON, LEVELS, PERFECT -> true;
            case FIXED, OPERATING, THRESHOLD -> false;
        };
    }

    /// As on the command line.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Policy> find(String id) {
        return Arrays.stream(values()).filter(policy -> policy.id().equals(id)).findFirst();
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(Policy::id).toList();
    }
}
