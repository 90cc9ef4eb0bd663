package org.abfuhr.dispatch.service.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What somebody may do. Planners may do what viewers may, operators what planners may.
public enum Role {
    /// Not known.
    NOBODY,
    /// A network or platform that delivers readings, and may do nothing else.
    SENSORS,
    /// A vehicle: its own route and events.
    VEHICLE,
    /// Looks.
    VIEWER,
    /// Decides, plans and releases.
    PLANNER,
    /// Runs the service: keys and the audit log.
    OPERATOR;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// A role that a key can have.
    public static Optional<Role> ofKey(String id) {
        return Arrays.stream(values()).filter(role -> role != NOBODY && role != VEHICLE && role.id().equals(id)).findFirst();
    }
}
