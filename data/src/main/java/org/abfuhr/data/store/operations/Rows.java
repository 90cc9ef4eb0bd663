package org.abfuhr.data.store.operations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// Rows of the tables as values.
final class Rows {

    private Rows() {}

    static PlanVersion plan(ResultSet row) throws SQLException {
        return new PlanVersion(date(row, "plan_date"), row.getInt("version"), PlanVersion.State.valueOf(row.getString("state")),
                PlanVersion.Origin.valueOf(row.getString("origin")), row.getString("created_by"), instant(row, "created_at"),
                row.getString("reason"), release(row), row.getString("plan"), row.getString("page"),
                row.getString("summary"), row.getLong("events_up_to"));
    }

    private static Optional<PlanVersion.Release> release(ResultSet row) throws SQLException {
        var by = row.getString("released_by");
        return by.isEmpty() ? Optional.empty() : Optional.of(new PlanVersion.Release(by, instant(row, "released_at")));
    }

    static Decision decision(ResultSet row) throws SQLException {
        return new Decision(row.getLong("number"), date(row, "first_date"), date(row, "last_date"), row.getString("kind"),
                row.getString("body"), row.getString("reason"), row.getString("made_by"), instant(row, "made_at"), undone(row));
    }

    private static Optional<Decision.Undone> undone(ResultSet row) throws SQLException {
        var by = row.getString("undone_by");
        return by == null ? Optional.empty() : Optional.of(new Decision.Undone(by, instant(row, "undone_at")));
    }

    static KeptRun run(ResultSet row) throws SQLException {
        return new KeptRun(row.getLong("number"), row.getString("who"), instant(row, "started_at"), row.getString("content"),
                KeptRun.State.valueOf(row.getString("state")), row.getInt("begun"), row.getString("plan"),
                row.getString("errors"));
    }

    static VehicleEvent event(ResultSet row) throws SQLException {
        return new VehicleEvent(row.getLong("number"), row.getString("vehicle"), row.getString("id"), date(row, "plan_date"),
                instant(row, "happened_at"), instant(row, "received_at"), row.getString("type"), row.getString("body"));
    }

    static PublishedRoute route(ResultSet row) throws SQLException {
        return new PublishedRoute(row.getString("vehicle"), row.getInt("version"), date(row, "plan_date"),
                row.getInt("plan_version"), row.getString("etag"), row.getString("content"), instant(row, "published_at"));
    }

    static DayRecord day(ResultSet row) throws SQLException {
        return new DayRecord(date(row, "plan_date"), PlanVersion.State.valueOf(row.getString("state")), row.getString("figures"),
                row.getString("emptied").lines().toList(), instant(row, "recorded_at"));
    }

    static AuditEntry audit(ResultSet row) throws SQLException {
        return new AuditEntry(row.getInt("number"), instant(row, "at"), row.getString("who"), row.getString("action"),
                row.getString("subject"), row.getString("detail"), row.getString("previous"), row.getString("hash"));
    }

    static ApiKey key(ResultSet row) throws SQLException {
        row.getLong("revoked_at");
        boolean revoked = !row.wasNull();
        return new ApiKey(row.getString("id"), row.getString("name"), row.getString("role"), row.getString("hash"),
                instant(row, "created_at"), revoked);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Instant.ofEpochMilli(row.getLong(column));
    }

    private static LocalDate date(ResultSet row, String column) throws SQLException {
        return LocalDate.parse(row.getString(column));
    }
}
