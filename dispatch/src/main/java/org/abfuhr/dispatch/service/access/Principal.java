package org.abfuhr.dispatch.service.access;

/// Who asks.
///
/// @param name for the audit log; a vehicle's is `vehicle ` and its id
/// @param vehicle id, or empty
/// @param key public id of the key, or empty
/// @param session whether it is a browser's session
public record Principal(String name, Role role, String vehicle, String key, boolean session) {

    public static final Principal NOBODY = new Principal("nobody", Role.NOBODY, "", "", false);

    static Principal ofKey(String id, String name, Role role) {
        return new Principal(name, role, "", id, false);
    }

    static Principal ofVehicle(String vehicle) {
        return new Principal("vehicle " + vehicle, Role.VEHICLE, vehicle, "", false);
    }

    Principal inSession() {
        return new Principal(name, role, vehicle, key, true);
    }
}
