package org.abfuhr.data.store.operations;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import org.abfuhr.data.store.Database;

/// The store in a relational database.
final class JdbcOperationsStore implements OperationsStore {

    private final Database database;

    JdbcOperationsStore(Database database) {
        this.database = database;
    }

    private interface Question<T> {
        T ask(Sql sql) throws SQLException;
    }

    private <T> T ask(Question<T> question) {
        return database.reading(connection -> question.ask(new Sql(connection)));
    }

    @Override
    public <T> T change(Function<Changes, T> work) {
        return database.writing(connection -> {
            try {
                return work.apply(new JdbcChanges(new Sql(connection)));
            } catch (JdbcChanges.Failed e) {
                throw e.reason();
            }
        });
    }

    @Override
    public byte[] document(String digest) {
        var packed = ask(sql -> sql.find("SELECT content FROM document WHERE digest = ?", row -> row.getBytes(1), digest))
                .orElseThrow(() -> new IllegalArgumentException("no document " + digest));
        try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("document " + digest, e);
        }
    }

    @Override
    public List<PlanVersion> plans(int limit) {
        return ask(sql -> sql.list("SELECT * FROM plan_version ORDER BY plan_date DESC, version DESC LIMIT ?", Rows::plan,
                limit));
    }

    @Override
    public List<PlanVersion> plans(LocalDate date) {
        return ask(sql -> JdbcChanges.plans(sql, date));
    }

    @Override
    public Optional<PlanVersion> findPlan(LocalDate date, int version) {
        return ask(sql -> sql.find("SELECT * FROM plan_version WHERE plan_date = ? AND version = ?", Rows::plan,
                date.toString(), version));
    }

    @Override
    public List<Decision> decisions(LocalDate date) {
        return ask(sql -> sql.list("SELECT * FROM decision WHERE first_date <= ? AND last_date >= ? ORDER BY number",
                Rows::decision, date.toString(), date.toString()));
    }

    @Override
    public Optional<Decision> findDecision(long number) {
        return ask(sql -> sql.find("SELECT * FROM decision WHERE number = ?", Rows::decision, number));
    }

    @Override
    public List<KeptRun> runs(int limit) {
        return ask(sql -> sql.list("SELECT * FROM run ORDER BY number DESC LIMIT ?", Rows::run, limit));
    }

    @Override
    public List<VehicleEvent> events(LocalDate date, long after) {
        return ask(sql -> sql.list("SELECT * FROM vehicle_event WHERE plan_date = ? AND number > ? ORDER BY number", Rows::event,
                date.toString(), after));
    }

    @Override
    public Optional<VehicleEvent> findLastEvent(String vehicle, LocalDate date, String type) {
        return ask(sql -> sql.find("""
                SELECT * FROM vehicle_event WHERE vehicle = ? AND plan_date = ? AND type = ?
                ORDER BY happened_at DESC, number DESC LIMIT 1""", Rows::event, vehicle, date.toString(), type));
    }

    @Override
    public Optional<PublishedRoute> findRoute(String vehicle) {
        return ask(
                sql -> sql.find("SELECT * FROM published_route WHERE vehicle = ? ORDER BY plan_date DESC, version DESC LIMIT 1",
                        Rows::route, vehicle));
    }

    @Override
    public List<PublishedRoute> routes(String vehicle, LocalDate from) {
        return ask(sql -> sql.list("""
                SELECT * FROM published_route r WHERE vehicle = ? AND plan_date >= ? AND version = (SELECT MAX(version)
                    FROM published_route WHERE vehicle = r.vehicle AND plan_date = r.plan_date) ORDER BY plan_date""",
                Rows::route, vehicle, from.toString()));
    }

    @Override
    public List<PublishedRoute> routes(LocalDate date) {
        return ask(sql -> sql.list("SELECT * FROM published_route WHERE plan_date = ? ORDER BY vehicle, version", Rows::route,
                date.toString()));
    }

    @Override
    public List<DayRecord> dayRecords(LocalDate upTo, int limit) {
        return ask(sql -> sql.list("SELECT * FROM day_record WHERE plan_date <= ? ORDER BY plan_date DESC LIMIT ?", Rows::day,
                upTo.toString(), limit));
    }

    @Override
    public List<AuditEntry> audit(int from, int limit) {
        return ask(sql -> sql.list("SELECT * FROM audit_entry WHERE number >= ? ORDER BY number LIMIT ?", Rows::audit, from,
                limit));
    }

    @Override
    public List<String> verifyAudit() {
        return ask(sql -> {
            List<String> findings = new ArrayList<>();
            var chain = new AuditChain(JdbcChanges.head(sql), findings::add);
            sql.list("SELECT * FROM audit_entry ORDER BY number", row -> {
                chain.next(Rows.audit(row));
                return true;
            });
            chain.end(JdbcChanges.head(sql));
            return findings;
        });
    }

    @Override
    public List<ApiKey> keys() {
        return ask(sql -> sql.list("SELECT * FROM api_key ORDER BY created_at, id", Rows::key));
    }

    @Override
    public byte[] secret(String name, Supplier<byte[]> maker) {
        return database.writing(connection -> {
            var sql = new Sql(connection);
            sql.update("INSERT INTO service_secret (name, value) VALUES (?, ?) ON CONFLICT DO NOTHING", name, maker.get());
            return sql.list("SELECT value FROM service_secret WHERE name = ?", row -> row.getBytes(1), name).getFirst();
        });
    }

    @Override
    public void close() {
        database.close();
    }
}
