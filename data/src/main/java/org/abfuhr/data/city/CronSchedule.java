package org.abfuhr.data.city;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// Times of the clock on the wall, as a cron expression of five fields (minute, hour, day of the month, month, weekday): `30 2 * * Mon-Sat`.
///
/// Each time comes once: one that a clock set forward leaves out comes as much later, of one that comes twice the first counts.
public final class CronSchedule {

    private static final CronParser PARSER = new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX));
    private static final int CLOCK_CHANGE_HOURS = 3; // no zone changes its clock by more

    private final String text;
    private final ExecutionTime times;

    private CronSchedule(String text) {
        this.text = text;
        this.times = ExecutionTime.forCron(PARSER.parse(text).validate());
    }

    /// Reads an expression.
    ///
    /// @throws IllegalArgumentException when the text is none, or names a time that never comes
    public static CronSchedule parse(String text) {
        var schedule = new CronSchedule(text.strip());
        if (schedule.nextAfter(Instant.EPOCH, ZoneOffset.UTC).isEmpty())
            throw new IllegalArgumentException("never comes: " + text);
        return schedule;
    }

    /// The last time at or before an instant.
    public Optional<Instant> lastAt(Instant instant, ZoneId zone) {
        return step(wall(instant, zone).plusHours(CLOCK_CHANGE_HOURS), times::lastExecution, zone,
                found -> !found.isAfter(instant));
    }

    /// The first time after an instant.
    public Optional<Instant> nextAfter(Instant instant, ZoneId zone) {
        return step(wall(instant, zone).minusHours(CLOCK_CHANGE_HOURS), times::nextExecution, zone,
                found -> found.isAfter(instant));
    }

    /// What the clock shows, in a zone whose clock nobody changes: there every time exists once.
    private static ZonedDateTime wall(Instant instant, ZoneId zone) {
        return instant.atZone(zone).withZoneSameLocal(ZoneOffset.UTC);
    }

    private static Optional<Instant> step(ZonedDateTime from, Function<ZonedDateTime, Optional<ZonedDateTime>> step, ZoneId zone,
            Predicate<Instant> enough) {
        for (var at = step.apply(from); at.isPresent(); at = step.apply(at.get())) {
            var found = at.get().withZoneSameLocal(zone).toInstant();
            if (enough.test(found))
                return Optional.of(found);
        }
        return Optional.empty();
    }

    /// The expression.
    @Override
    public String toString() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CronSchedule schedule && schedule.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }
}
