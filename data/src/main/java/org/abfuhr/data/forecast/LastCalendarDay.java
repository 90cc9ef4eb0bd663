package org.abfuhr.data.forecast;

import java.time.Instant;
import java.util.Optional;
import org.abfuhr.data.city.CitySettings;
import org.abfuhr.data.city.Container;

/// When today's fixed calendar last emptied a container.
final class LastCalendarDay {

    private static final int LOOK_BACK_DAYS = 35;
    private static final int USUAL_HOUR = 9;

    private LastCalendarDay() {}

    /// Morning of the last calendar day before the instant, holidays considered; empty for a container without calendar.
    static Optional<Instant> before(Container container, CitySettings settings, Instant at) {
        if (container.calendar().isEmpty())
            return Optional.empty();
        var today = at.atZone(settings.zone()).toLocalDate();
        for (int back = 0; back < LOOK_BACK_DAYS; back++) {
            var date = today.minusDays(back);
            var morning = date.atTime(USUAL_HOUR, 0).atZone(settings.zone()).toInstant();
            if (settings.collects(container.calendar(), date) && !morning.isAfter(at))
                return Optional.of(morning);
        }
        return Optional.empty();
    }
}
