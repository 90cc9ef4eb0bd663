package org.abfuhr.data.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.abfuhr.data.readings.ReadingSeries;
import org.abfuhr.data.readings.ReadingsSet;
import org.abfuhr.data.readings.RejectReason;
import org.abfuhr.data.readings.delivery.Quarantined;

/// Readings of all containers, kept for good. Raw readings stand by month and can be given up month by month; levels by day stay.
/// Days are UTC. Every method throws [org.abfuhr.model.fault.FaultException] MACHINE (E541) when the database fails; then
/// nothing of the call has happened. May be used by several threads and processes at once.
public interface ReadingStore extends AutoCloseable {

    /// Adds readings; those that are there already change nothing, and of several of one container and second a reported emptying counts, else the
    /// fullest, so the order of calls does not matter.
    Added add(ReadingsSet readings);

    /// Raw readings of a container from one instant (included) to another (excluded); empty when there are none.
    Optional<ReadingSeries> find(String container, Instant from, Instant to);

    /// Raw readings of all containers from one instant (included) to another (excluded).
    ReadingsSet load(Instant from, Instant to);

    /// Levels of a container by day, both days included, in order of time; days without readings are missing.
    List<DayLevels> days(String container, LocalDate from, LocalDate to);

    /// Containers that ever had a reading, in order of id.
    List<String> containers();

    /// Months with raw readings, in order of time.
    List<YearMonth> months();

    /// Gives up the raw readings of all months before this one, for ever; the levels by day stay. Late readings of these months
    /// are not taken any more.
    ///
    /// @return the months given up
    List<YearMonth> forgetBefore(YearMonth month);

    /// Keeps what could not be read, each payload once.
    void setApart(List<Quarantined> quarantined);

    /// How much could not be read, by reason.
    SortedMap<RejectReason, Long> quarantineCounts();

    /// What could not be read, by source and line.
    List<Quarantined> quarantined();

    /// When the last reading was taken, if there is one: to the day, its beginning.
    Optional<LocalDate> lastDay();

    @Override
    void close();

    /// What came of readings that were added.
    ///
    /// @param added that are new
    /// @param known that were there already
    /// @param late of months that were given up
    record Added(long added, long known, long late) {

        static final Added NONE = new Added(0, 0, 0);

        Added plus(Added other) {
            return new Added(added + other.added, known + other.known, late + other.late);
        }
    }
}
