package org.abfuhr.dispatch.outcome;

import java.util.List;

/// What people decided over the planner.
///
/// @param without ids of vehicles that stay at home
/// @param required ids of containers that must be served
/// @param excluded ids of containers that must not
/// @param reason why, or empty
public record Overrides(List<String> without, List<String> required, List<String> excluded, String reason) {

    /// Nobody decided anything.
    public static final Overrides NONE = new Overrides(List.of(), List.of(), List.of(), "");

    public Overrides {
        without = List.copyOf(without);
        required = List.copyOf(required);
        excluded = List.copyOf(excluded);
    }

    public boolean isEmpty() {
        return without.isEmpty() && required.isEmpty() && excluded.isEmpty();
    }
}
