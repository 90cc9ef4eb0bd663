package org.abfuhr.data.store.operations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.abfuhr.data.store.Database;

/// What the dispatch service keeps. Every method throws [org.abfuhr.model.fault.FaultException] MACHINE (E541) when the database
/// fails; then nothing of the call has happened. May be used by several threads and processes at once.
public interface OperationsStore extends AutoCloseable {

    /// What is kept in a database; closing it closes the database.
    static OperationsStore on(Database database) {
        return new JdbcOperationsStore(database);
    }

    /// Changes several things at once: all of them are committed when this returns, or none.
    <T> T change(Function<Changes, T> work);

    /// Content of a document.
    ///
    /// @throws IllegalArgumentException when there is none with this digest
    byte[] document(String digest);

    /// All versions, the newest day and version first, at most `limit`.
    List<PlanVersion> plans(int limit);

    /// Versions of a day, in order.
    List<PlanVersion> plans(LocalDate date);

    Optional<PlanVersion> findPlan(LocalDate date, int version);

    /// Decisions that touch a day, undone ones included, in order.
    List<Decision> decisions(LocalDate date);

    Optional<Decision> findDecision(long number);

    /// Runs, the newest first, at most `limit`.
    List<KeptRun> runs(int limit);

    /// Events of a day's plan in order of arrival, from a number (excluded) on.
    List<VehicleEvent> events(LocalDate date, long after);

    /// What a vehicle reported last of a kind about a day, by its own time.
    Optional<VehicleEvent> findLastEvent(String vehicle, LocalDate date, String type);

    /// The last version of a vehicle's route of its last day.
    Optional<PublishedRoute> findRoute(String vehicle);

    /// The last versions of a vehicle's routes of the days from one on, by date.
    List<PublishedRoute> routes(String vehicle, LocalDate from);

    /// Routes given out for a day, by vehicle and version.
    List<PublishedRoute> routes(LocalDate date);

    /// Days that were driven, the newest first, up to a day, at most `limit`.
    List<DayRecord> dayRecords(LocalDate upTo, int limit);

    /// Entries of the audit log from a number on, at most `limit`.
    List<AuditEntry> audit(int from, int limit);

    /// What a check of the whole audit log finds: nothing, if it is sound.
    List<String> verifyAudit();

    /// Keys, revoked ones included.
    List<ApiKey> keys();

    /// A secret of the service; one that is not there yet is made.
    byte[] secret(String name, Supplier<byte[]> maker);

    @Override
    void close();

    /// What can be changed within a transaction. Reads see what was changed before.
    interface Changes {

        /// Keeps a document.
        ///
        /// @return its digest
        String keep(byte[] content);

        /// The number that the next version of a day will have.
        int nextVersion(LocalDate date);

        List<PlanVersion> plans(LocalDate date);

        void add(PlanVersion plan);

        /// Writes state and release of a version anew.
        void update(PlanVersion plan);

        /// Keeps a decision and returns it with its number.
        ///
        /// @param sentId the sender's own, of which there is none yet; empty without one
        Decision add(Decision decision, Optional<String> sentId);

        /// The decision that somebody sent under this id before.
        Optional<Decision> findDecision(String who, String sentId);

        /// Keeps a run and returns it with its number.
        ///
        /// @param sentId as above
        KeptRun add(KeptRun run, Optional<String> sentId);

        /// The run that somebody sent under this id before.
        Optional<KeptRun> findRun(String who, String sentId);

        /// Writes state, count and errors of a run anew.
        void update(KeptRun run);

        /// Says what came of a run.
        void done(long run, String plan);

        /// Takes a decision back; returns whether it stood until now.
        boolean undo(long number, String who, Instant at);

        /// Keeps an event; returns whether it is new.
        boolean add(VehicleEvent event);

        /// Number of the last event of a day, 0 without any.
        long lastEvent(LocalDate date);

        /// The last version of a vehicle's route of a day.
        Optional<PublishedRoute> findRoute(String vehicle, LocalDate date);

        /// The number that the next version of a vehicle's route will have, whatever its day.
        int nextRouteVersion(String vehicle);

        void add(PublishedRoute route);

        /// Keeps what remains of a day, in place of what was kept before.
        void keep(DayRecord record);

        void add(ApiKey key);

        /// Ends a key; returns whether there was such a key that held until now.
        boolean revoke(String key, Instant at);

        /// Whether there is any key.
        boolean hasKeys();

        /// Appends to the audit log.
        ///
        /// @param detail as JSON or text
        AuditEntry audit(Instant at, String who, String action, String subject, String detail);
    }
}
