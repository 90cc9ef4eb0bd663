package org.abfuhr.dispatch.night;

import java.util.function.BooleanSupplier;
import org.abfuhr.data.visits.AssembledProblem;
import org.abfuhr.dispatch.night.PreparedNight.CalendarDay;
import org.abfuhr.dispatch.outcome.Outcome;
import org.abfuhr.dispatch.progress.Steps;

/// Plans a city's next day, from its pack to a checked plan with everything the outputs tell of it.
public final class NightlyRun {

    private final NightRequest request;
    private final PlanSearch search;
    private final PlanSearch calendarSearch;
    private final BooleanSupplier stop;
    private final Steps steps;

    /// @param stop once true, the best plan so far is taken and nothing is compared any more
    public NightlyRun(NightRequest request, PlanSearch search, BooleanSupplier stop, Steps steps) {
        this(request, search, search, stop, steps);
    }

    /// @param calendarSearch for what today's fixed calendar would drive
    public NightlyRun(NightRequest request, PlanSearch search, PlanSearch calendarSearch, BooleanSupplier stop, Steps steps) {
        this.request = request;
        this.search = search;
        this.calendarSearch = calendarSearch;
        this.stop = stop;
        this.steps = steps;
    }

    /// Runs all steps. A plan that breaks a rule comes back, too: see [Outcome#violations].
    ///
    /// @throws org.abfuhr.model.fault.FaultException when city, roads or decisions are faulty
    public Outcome run() {
        try (var night = PreparedNight.prepare(request, steps)) {
            return plan(night, night.assembled());
        }
    }

    /// The steps behind the preparation.
    ///
    /// @param assembled problem of the night, or one like it
    public Outcome plan(PreparedNight night, AssembledProblem assembled) {
        var plan = steps.run("plan",
                () -> search.plan(assembled.problem(), request.effort().share(1 - Outcome.FIXED_CALENDAR_SHARE), stop));
        var fixed = steps.run("fixedCalendar", () -> night.fixedCalendar(calendarSearch, stop));
        return night.outcome(assembled, plan, fixed.flatMap(CalendarDay::figures), fixed.map(CalendarDay::driven));
    }
}
