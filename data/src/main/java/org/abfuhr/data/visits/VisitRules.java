package org.abfuhr.data.visits;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.city.Container;
import org.abfuhr.data.forecast.FillForecast;

/// Which days a container may be emptied on, and whether it must be: a person's decision first, then fixed weekday,
/// greatest age and threshold, whichever comes first. Rules never touch costs.
final class VisitRules {

    private static final int NEVER = Integer.MAX_VALUE;

    private final CityPack pack;
    private final HorizonDays days;
    private final Overrides overrides;

    VisitRules(CityPack pack, HorizonDays days, Overrides overrides) {
        this.pack = pack;
        this.days = days;
        this.overrides = overrides;
    }

    /// What the rules say of one container.
    ///
    /// @param required whether it must be emptied in the horizon
    /// @param allowedDays ascending; none when the person's exclusion leaves no day
    record Due(boolean required, List<Integer> allowedDays) {}

    Due due(Container container, FillForecast forecast) {
        if (overrides.require().contains(container.id()))
            return new Due(true, List.of(0));
        var due = container.followsCalendar() ? onCalendarDay(container) : byRules(container, forecast);
        return overrides.exclude().contains(container.id()) ? withoutToday(due) : due;
    }

    /// Whether today's fixed calendar empties the container on the day, holidays considered.
    boolean isCalendarDay(Container container, int day) {
        return pack.settings().collects(container.calendar(), days.date(day));
    }

    private Due onCalendarDay(Container container) {
        int day = first(d -> isCalendarDay(container, d));
        return day == NEVER ? new Due(false, List.of()) : new Due(true, List.of(day));
    }

    private Due byRules(Container container, FillForecast forecast) {
        var rules = pack.rulesOf(container);
        int fixed = first(day -> pack.settings().collects(rules.fixed(), days.date(day)));
        int tooOld = rules.maxAgeDays().isPresent() ? lastDay(forecast, rules.maxAgeDays().getAsInt()) : NEVER;
        int tooFull = rules.threshold().isPresent()
                ? first(day -> forecast.mean(days.middle(day)) >= rules.threshold().getAsDouble())
                : NEVER;
        if (tooOld < days.horizon() && tooOld < fixed)
            return new Due(true, range(0, tooOld));
        if (tooFull < fixed)
            return new Due(true, range(tooFull, Math.min(fixed, days.horizon() - 1)));
        return fixed != NEVER ? new Due(true, List.of(fixed)) : new Due(false, range(0, days.horizon() - 1));
    }

    /// Last day on which the age is allowed, today at the earliest.
    private int lastDay(FillForecast forecast, int maxAgeDays) {
        var zone = pack.settings().zone();
        return forecast.lastEmptied().map(emptied -> emptied.atZone(zone).toLocalDate().plusDays(maxAgeDays))
                .map(deadline -> Math.max(0, Math.toIntExact(ChronoUnit.DAYS.between(days.date(0), deadline)))).orElse(NEVER);
    }

    private static Due withoutToday(Due due) {
        var later = due.allowedDays().stream().filter(day -> day > 0).toList();
        return new Due(due.required() && !later.isEmpty(), later);
    }

    private int first(IntPredicate fits) {
        return IntStream.range(0, days.horizon()).filter(fits).findFirst().orElse(NEVER);
    }

    private static List<Integer> range(int from, int to) {
        return IntStream.rangeClosed(from, to).boxed().toList();
    }
}
