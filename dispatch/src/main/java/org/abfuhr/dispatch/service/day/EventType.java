package org.abfuhr.dispatch.service.day;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What vehicles report, and the fields that say it.
public enum EventType {
    /// Left the depot.
    DEPARTED(false),
    /// Stands at a stop: `visit` or `facility`.
    ARRIVED(false, "place"),
    /// Has emptied the containers of a visit.
    SERVED(false, "visit"),
    /// Could not: `code` is blocked, broken, contaminated, not_out or overfull.
    FAILED(true, "visit", "code"),
    /// Has passed the visit by.
    SKIPPED(true, "visit"),
    /// Has emptied itself; `kg` if it was weighed.
    UNLOADED(false, "facility"),
    /// Has charged.
    CHARGED(false, "facility"),
    /// Has taken the break with this index.
    RESTED(false, "break"),
    /// Is back at the depot; `metres` driven since it left, if it counts them.
    RETURNED(false, "metres?"),
    /// Takes nothing more until it has unloaded.
    FULL(true),
    /// Stands still for good.
    BROKEN_DOWN(true),
    /// Cannot pass: `street` such as `way/123@08:00-12:00`.
    STREET_CLOSED(true, "street"),
    /// Has seen a container that must be emptied: `visit`.
    URGENT(true, "visit"),
    /// Weighs `kg`.
    LOAD(false, "kg"),
    /// Has this `share` left, 0..1.
    BATTERY(false, "share"),
    /// Is at `lat`, `lon`.
    POSITION(false, "lat", "lon");

    private final boolean matters;
    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
    private final List<String> fields;

    EventType(boolean matters, String... fields) {
        this.matters = matters;
        this.fields = List.of(fields);
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether the plan must be mended.
    public boolean matters() {
        return matters;
    }

    List<String> fields() {
        return fields;
    }

    public static Optional<EventType> find(String id) {
        return Arrays.stream(values()).filter(type -> type.id().equals(id)).findFirst();
    }
}
