package org.abfuhr.data.store.operations;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// Changes within one transaction.
record JdbcChanges(Sql sql) implements OperationsStore.Changes {

    /// Carries a failure of the database out of a function that cannot throw it.
    static final class Failed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final SQLException reason;

        Failed(SQLException reason) {
            super(reason);
            this.reason = reason;
        }

        SQLException reason() {
            return reason;
        }
    }

    private interface Step<T> {
        T run() throws SQLException;
    }

    private static <T> T run(Step<T> step) {
        try {
            return step.run();
        } catch (SQLException e) {
            throw new Failed(e);
        }
    }

    @Override
    public String keep(byte[] content) {
        var digest = Digests.sha256(content);
        run(() -> sql.update("INSERT INTO document (digest, content) VALUES (?, ?) ON CONFLICT DO NOTHING", digest,
                packed(content)));
        return digest;
    }

    private static byte[] packed(byte[] content) {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @Override
    public int nextVersion(LocalDate date) {
        return (int) run(() -> sql.number("SELECT COALESCE(MAX(version), 0) FROM plan_version WHERE plan_date = ?",
                date.toString()) + 1L).longValue();
    }

    @Override
    public List<PlanVersion> plans(LocalDate date) {
        return run(() -> plans(sql, date));
    }

    static List<PlanVersion> plans(Sql sql, LocalDate date) throws SQLException {
        return sql.list("SELECT * FROM plan_version WHERE plan_date = ? ORDER BY version", Rows::plan, date.toString());
    }

    @Override
    public void add(PlanVersion plan) {
        run(() -> sql.update("""
                INSERT INTO plan_version (plan_date, version, state, origin, created_by, created_at, reason, released_by,
                    released_at, plan, page, summary, events_up_to)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", plan.date().toString(), plan.version(),
                plan.state().name(), plan.origin().name(), plan.createdBy(), plan.createdAt().toEpochMilli(), plan.reason(),
                releasedBy(plan), releasedAt(plan), plan.plan(), plan.page(), plan.summary(),
                plan.eventsUpTo()));
    }

    @Override
    public void update(PlanVersion plan) {
        run(() -> sql.update("UPDATE plan_version SET state = ?, released_by = ?, released_at = ? WHERE plan_date = ?"
                + " AND version = ?", plan.state().name(), releasedBy(plan), releasedAt(plan), plan.date().toString(),
                plan.version()));
    }

    private static String releasedBy(PlanVersion plan) {
        return plan.release().map(PlanVersion.Release::by).orElse("");
    }

    private static @Nullable Long releasedAt(PlanVersion plan) {
        return plan.release().map(release -> release.at().toEpochMilli()).orElse(null);
    }

    @Override
    public Decision add(Decision decision, Optional<String> sentId) {
        long number = run(() -> sql.list("""
                INSERT INTO decision (first_date, last_date, kind, body, reason, made_by, made_at, sent_id)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING number""", row -> row.getLong(1), decision.from().toString(),
                decision.to().toString(), decision.kind(), decision.body(), decision.reason(), decision.madeBy(),
                decision.madeAt().toEpochMilli(), sentId.orElse(null)).getFirst());
        return new Decision(number, decision.from(), decision.to(), decision.kind(), decision.body(), decision.reason(),
                decision.madeBy(), decision.madeAt(), decision.undone());
    }

    @Override
    public Optional<Decision> findDecision(String who, String sentId) {
        return run(() -> sql.find("SELECT * FROM decision WHERE made_by = ? AND sent_id = ?", Rows::decision, who, sentId));
    }

    @Override
    public KeptRun add(KeptRun kept, Optional<String> sentId) {
        return kept.numbered(run(() -> sql.list("""
                INSERT INTO run (who, sent_id, started_at, content, state, begun, plan, errors)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING number""", row -> row.getLong(1), kept.who(), sentId.orElse(null),
                kept.startedAt().toEpochMilli(), kept.content(), kept.state().name(), kept.begun(), kept.plan(),
                kept.errors()).getFirst()));
    }

    @Override
    public Optional<KeptRun> findRun(String who, String sentId) {
        return run(() -> sql.find("SELECT * FROM run WHERE who = ? AND sent_id = ?", Rows::run, who, sentId));
    }

    @Override
    public void update(KeptRun kept) {
        run(() -> sql.update("UPDATE run SET state = ?, begun = ?, errors = ? WHERE number = ?", kept.state().name(),
                kept.begun(), kept.errors(), kept.number()));
    }

    @Override
    public void done(long number, String plan) {
        run(() -> sql.update("UPDATE run SET state = ?, plan = ? WHERE number = ?", KeptRun.State.DONE.name(), plan, number));
    }

    @Override
    public boolean undo(long number, String who, Instant at) {
        return run(() -> sql.update("UPDATE decision SET undone_by = ?, undone_at = ? WHERE number = ? AND undone_at IS NULL",
                who, at.toEpochMilli(), number)) > 0;
    }

    @Override
    public boolean add(VehicleEvent event) {
        return run(() -> sql.update("""
                INSERT INTO vehicle_event (vehicle, id, plan_date, happened_at, received_at, type, body)
                VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""", event.vehicle(), event.id(), event.date().toString(),
                event.at().toEpochMilli(), event.receivedAt().toEpochMilli(), event.type(), event.body())) > 0;
    }

    @Override
    public long lastEvent(LocalDate date) {
        return run(() -> sql.number("SELECT COALESCE(MAX(number), 0) FROM vehicle_event WHERE plan_date = ?",
                date.toString()));
    }

    @Override
    public Optional<PublishedRoute> findRoute(String vehicle, LocalDate date) {
        return run(
                () -> sql.find("SELECT * FROM published_route WHERE vehicle = ? AND plan_date = ? ORDER BY version DESC LIMIT 1",
                        Rows::route, vehicle, date.toString()));
    }

    @Override
    public int nextRouteVersion(String vehicle) {
        return (int) run(
                () -> sql.number("SELECT COALESCE(MAX(version), 0) FROM published_route WHERE vehicle = ?", vehicle) + 1L)
                .longValue();
    }

    @Override
    public void add(PublishedRoute route) {
        run(() -> sql.update("""
                INSERT INTO published_route (vehicle, version, plan_date, plan_version, etag, content, published_at)
                VALUES (?, ?, ?, ?, ?, ?, ?)""", route.vehicle(), route.version(), route.date().toString(), route.planVersion(),
                route.etag(), route.content(), route.at().toEpochMilli()));
    }

    @Override
    public void keep(DayRecord record) {
        run(() -> sql.update("""
                INSERT INTO day_record (plan_date, state, figures, emptied, recorded_at) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (plan_date) DO UPDATE SET state = excluded.state, figures = excluded.figures,
                    emptied = excluded.emptied, recorded_at = excluded.recorded_at""", record.date().toString(),
                record.state().name(), record.figures(), String.join("\n", record.emptied()),
                record.recordedAt().toEpochMilli()));
    }

    @Override
    public void add(ApiKey key) {
        run(() -> sql.update("INSERT INTO api_key (id, name, role, hash, created_at) VALUES (?, ?, ?, ?, ?)", key.id(),
                key.name(), key.role(), key.hash(), key.createdAt().toEpochMilli()));
    }

    @Override
    public boolean revoke(String key, Instant at) {
        return run(() -> sql.update("UPDATE api_key SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL", at.toEpochMilli(),
                key)) > 0;
    }

    @Override
    public boolean hasKeys() {
        return run(() -> sql.number("SELECT COUNT(*) FROM api_key")) > 0;
    }

    @Override
    public AuditEntry audit(Instant at, String who, String action, String subject, String detail) {
        return run(() -> {
            var head = head(sql);
            var entry = AuditEntry.linked(head.number() + 1, at.truncatedTo(ChronoUnit.MILLIS), who, action, subject, detail,
                    head.hash());
            sql.update("""
                    INSERT INTO audit_entry (number, at, who, action, subject, detail, previous, hash)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)""", entry.number(), entry.at().toEpochMilli(), who, action, subject, detail,
                    entry.previous(), entry.hash());
            sql.update("UPDATE audit_head SET number = ?, hash = ?", entry.number(), entry.hash());
            return entry;
        });
    }

    static AuditChain.Head head(Sql sql) throws SQLException {
        return sql.list("SELECT number, hash FROM audit_head",
                row -> new AuditChain.Head(row.getInt(1), row.getString(2))).getFirst();
    }
}
