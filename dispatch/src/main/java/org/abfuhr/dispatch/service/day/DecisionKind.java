package org.abfuhr.dispatch.service.day;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What people can decide or note about a day, and the fields that say it.
public enum DecisionKind {
    /// The container is emptied.
    REQUIRE("container"),
    /// The container is not emptied.
    EXCLUDE("container"),
    /// The container is not there, or broken: not emptied until it is back.
    OUT_OF_SERVICE("container"),
    /// A citizen complains: the container is emptied.
    COMPLAINT("container"),
    /// It was forgotten: the container is emptied.
    MISSED_COLLECTION("container"),
    /// The container is emptied, by this vehicle.
    PIN("container", "vehicle"),
    /// The same, at this position among the collections of its route, counted from 1.
    MOVE("container", "vehicle", "position"),
    /// The vehicle stays at home.
    VEHICLE_ABSENT("vehicle"),
    /// Nobody drives the vehicle, all day or in these hours.
    CREW_ABSENT("vehicle", "hours?"),
    /// The vehicle drives no further; what it has not served moves to others.
    VEHICLE_LOST("vehicle"),
    /// A street is closed: `way/123@08:00-12:00`, or a GeoJSON feature as `area`.
    CLOSE_STREET("street|area"),
    /// The vehicle works on a day on which it would not: after a holiday.
    CATCH_UP_SHIFT("vehicle", "hours"),
    /// What a load weighed; changes no plan.
    WEIGHBRIDGE_TICKET("vehicle", "facility", "kg", "at"),
    /// What the schedule plans is released in its maker's name, within limits; changes no plan.
    STANDING_ORDER("mostEuro?", "mostKm?");

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
    private final List<String> fields;

    DecisionKind(String... fields) {
        this.fields = List.of(fields);
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Names of its fields; `a|b` is one of the two, `a?` may be missing.
    List<String> fields() {
        return fields;
    }

    public static Optional<DecisionKind> find(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(DecisionKind::id).toList();
    }

    boolean requires() {
        return switch (this) {
            case REQUIRE, COMPLAINT, MISSED_COLLECTION, PIN, MOVE -> true;
            default -> false;
        };
    }

    /// Whether plans differ by it.
    boolean changesPlans() {
        return this != WEIGHBRIDGE_TICKET && this != STANDING_ORDER;
    }

    boolean excludes() {
        return this == EXCLUDE || this == OUT_OF_SERVICE;
    }

    boolean pins() {
        return this == PIN || this == MOVE;
    }
}
