package org.abfuhr.dispatch.service.access;

import java.util.Map;
import org.abfuhr.dispatch.service.http.Refusal;

/// Who may call an endpoint.
public enum Access {
    /// Everybody.
    PUBLIC, VIEWER, PLANNER, OPERATOR,
    /// Keys for readings, and planners.
    SENSORS,
    /// The vehicle of the address, `{vehicle}`, and nobody else.
    VEHICLE,
    /// The vehicle of the address, and people who look.
    VEHICLE_OR_VIEWER;

    /// Lets somebody through or not.
    ///
    /// @throws Refusal E901, E902
    public void require(Principal who, Map<String, String> names) {
        if (this == PUBLIC)
            return;
        if (who.role() == Role.NOBODY)
            throw Refusal.notLoggedIn("This needs a key.");
        if (!allows(who, names.getOrDefault("vehicle", "")))
            throw Refusal.notAllowed(who.name(), "The role " + who.role().id() + " may not do this.");
    }

    private boolean allows(Principal who, String vehicle) {
        return switch (this) {
            case PUBLIC -> true;
            case VIEWER -> who.role().compareTo(Role.VIEWER) >= 0;
            case PLANNER -> who.role().compareTo(Role.PLANNER) >= 0;
            case OPERATOR -> who.role() == Role.OPERATOR;
            case SENSORS -> who.role() == Role.SENSORS || PLANNER.allows(who, vehicle);
            case VEHICLE -> who.role() == Role.VEHICLE && who.vehicle().equals(vehicle);
            case VEHICLE_OR_VIEWER -> VEHICLE.allows(who, vehicle) || VIEWER.allows(who, vehicle);
        };
    }
}
