package org.abfuhr.benchmarks.store;

import static org.abfuhr.benchmarks.runs.MarkdownPage.number;

import org.abfuhr.benchmarks.load.Percentiles;
import org.abfuhr.benchmarks.runs.MarkdownPage;
import org.abfuhr.benchmarks.runs.Occasion;

/// What a database took and how quick it answers.
///
/// @param megabytes of its file
/// @param fill what filling it took, all 0 when it was there already
/// @param lookupDays that a lookup asks for
/// @param first lookups of containers that were not asked for before, ms
/// @param again lookups of the same containers, ms
/// @param sound whether every lookup gave all of the readings that went in
record StoreResult(Occasion occasion, SensorYear year, double megabytes, Fill fill, int lookupDays, Percentiles first,
        Percentiles again, boolean sound) {

    /// Seconds of filling.
    ///
    /// @param readings taken
    /// @param seconds for all
    /// @param firstMillionSeconds for the first million, the store being new
    /// @param nextDayReadings taken afterwards: of the day after the year, a million at most
    /// @param nextDaySeconds for these
    record Fill(long readings, double seconds, double firstMillionSeconds, long nextDayReadings, double nextDaySeconds) {

        static final Fill NONE = new Fill(0, 0, 0, 0, 0);
    }

    /// For people.
    String page() {
        var page = occasion.page("A store with many readings");
        page.row("containers", number((double) year.containers(), 0));
        page.row("days", number((double) year.days(), 0));
        page.row("readings of a container a day", number((double) year.perDay(), 0));
        page.row("file", number(megabytes, 0) + " MB");
        page.row("correctness", sound ? "every lookup gave all readings" : "FAILED");
        if (fill.readings > 0)
            page.add("\n%s readings in %s s; the first million in %s s, %s of the next day in %s s.\n".formatted(
                    number((double) fill.readings, 0), number(fill.seconds, 0), number(fill.firstMillionSeconds, 1),
                    number((double) fill.nextDayReadings, 0), number(fill.nextDaySeconds, 1)));
        page.add("\n## The last %d days of one container\n\n".formatted(lookupDays));
        page.row("lookups", "number", "half, ms", "95 %, ms", "99 %, ms", "worst, ms");
        page.row("---", "---:", "---:", "---:", "---:", "---:");
        row("first of a container", first, page);
        row("again", again, page);
        return page.toString();
    }

    private static void row(String what, Percentiles p, MarkdownPage page) {
        page.row(what, number((double) p.count(), 0), number(p.p50(), 2), number(p.p95(), 2), number(p.p99(), 2),
                number(p.max(), 2));
    }
}
