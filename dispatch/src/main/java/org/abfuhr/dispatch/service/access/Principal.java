package org.abfuhr.dispatch.service.access;

/// Who asks.
///
/// @param name for the audit log; a vehicle's is `vehicle ` and its id
/// @param vehicle id, or empty
/// @param session whether it is a browser's session
public record Principal(String name, Role role, String vehicle, boolean session) {

    public static final Principal NOBODY = new Principal("nobody", Role.NOBODY, "", false);

    static Principal ofKey(String name, Role role) {
        return new Principal(name, role, "", false);
    }

    static Principal ofVehicle(String vehicle) {
        return new Principal("vehicle " + vehicle, Role.VEHICLE, vehicle, false);
    }

    Principal inSession() {
        return new Principal(name, role, vehicle, true);
    }
}
