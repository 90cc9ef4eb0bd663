package org.abfuhr.dispatch.night;

import org.abfuhr.data.visits.PlaceSpec;
import org.abfuhr.dispatch.outcome.ReachCard;
import org.abfuhr.dispatch.outcome.Texts;
import org.abfuhr.dispatch.reach.CityReachCheck;
import org.abfuhr.dispatch.reach.ReachCards;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.dispatch.outcome.RoutePath;
import org.abfuhr.dispatch.roads.AreaCheck;
import java.util.stream.Stream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.forecast.Forecaster;
import org.abfuhr.data.forecast.Forecasts;
import org.abfuhr.data.readings.files.LoadedReadings;
import org.abfuhr.data.store.PackHistory;
import org.abfuhr.data.visits.AssembledProblem;
import org.abfuhr.data.visits.PlanningRequest;
import org.abfuhr.data.visits.ProblemAssembler;
import org.abfuhr.data.visits.ProfileAccess;
import org.abfuhr.dispatch.clock.ClockFigure;
import org.abfuhr.dispatch.clock.ClockFigure.Basis;
import org.abfuhr.dispatch.clock.DrivenDay;
import org.abfuhr.dispatch.outcome.Figures;
import org.abfuhr.dispatch.outcome.Outcome;
import org.abfuhr.dispatch.progress.Steps;
import org.abfuhr.dispatch.roads.CityRoads;
import org.abfuhr.model.check.CheckReport;
import org.abfuhr.model.check.PlanChecker;
import org.abfuhr.model.check.Violation;
import org.abfuhr.model.plan.CollectionPlan;

/// Plans a city's next day, from its pack to a checked plan with everything the outputs tell of it.
public final class NightlyRun {

    private final NightRequest request;
    private final CityPack pack;
    private final PlanSearch search;
    private final BooleanSupplier stop;
    private final Steps steps;

    /// @param stop once true, the best plan so far is taken and nothing is compared any more
    public NightlyRun(NightRequest request, PlanSearch search, BooleanSupplier stop, Steps steps) {
        this.request = request;
        this.pack = request.pack();
        this.search = search;
        this.stop = stop;
        this.steps = steps;
    }

    /// Runs all steps. A plan that breaks a rule comes back, too: see [Outcome#violations].
    ///
    /// @throws org.abfuhr.model.fault.FaultException when city, roads or decisions are faulty
    public Outcome run() {
        RequestCheck.check(request);
        var readings = steps.run("readings", () -> PackHistory.load(pack, request.store(), morning()));
        var forecasts = steps.run("forecast", () -> Forecaster.forecast(pack, readings.readings(), morning()));
        var assembler = new ProblemAssembler(pack, forecasts, planningRequest());
        try (var roads = steps.run("roads", () -> CityRoads.open(pack, assembler.profileKeys(), request.cacheFolder(),
                request.closures()))) {
            return plan(readings, forecasts, assembler, roads);
        }
    }

    /// What is known at the day's beginning counts; later readings do not exist yet.
    private Instant morning() {
        return request.date().atStartOfDay(pack.settings().zone()).toInstant();
    }

    private PlanningRequest planningRequest() {
        var overrides = request.overrides();
        return new PlanningRequest(request.date(), request.days(), new org.abfuhr.data.visits.Overrides(
                new TreeSet<>(overrides.without()), new TreeSet<>(overrides.required()), new TreeSet<>(overrides.excluded()),
                overrides.reason()));
    }

    private Outcome plan(LoadedReadings readings, Forecasts forecasts, ProblemAssembler assembler, CityRoads roads) {
        var access = steps.run("matrix", () -> roads.access(assembler.profileKeys(), assembler.places(),
                request.effort().threads(), steps.progress()));
        var assembled = steps.run("problem", () -> assembler.assemble(access));
        RequestCheck.requireVehicles(assembled);
        var plan = steps.run("plan",
                () -> search.plan(assembled.problem(), request.effort().share(1 - Outcome.FIXED_CALENDAR_SHARE), stop));
        var report = steps.run("check", () -> PlanChecker.check(assembled.problem(), plan));
        var fixed = steps.run("fixedCalendar", () -> fixedCalendar(assembler, access, forecasts));
        var paths = steps.run("paths", () -> roads.paths(assembled.problem(), plan));
        var outside = steps.run("area", () -> outside(assembled.problem(), plan, paths));
        var map = steps.run("map", roads::map);
        var reach = steps.run("reach", () -> reach(assembler.places(), roads));
        var dayStart = DayFigures.dayStart(assembled.problem());
        var today = new DayFigures(pack, forecasts, assembled.problem(), plan);
        return new Outcome(CityCards.of(pack), request.date(), assembled.problem(), plan, violations(report, outside),
                new ContainerCards(pack, forecasts, dayStart).of(assembled), paths, map,
                today.figures(), fixed.flatMap(CalendarDay::figures), request.overrides(),
                SensorCards.of(pack, forecasts), reach, fixed.map(calendar -> clock(today.drivenDay(), calendar.driven())),
                new Notices(pack, readings.report(), request).list(assembled, map, reach, plan));
    }

    private List<ReachCard> reach(List<PlaceSpec> places, CityRoads roads) {
        return ReachCards.of(pack, CityReachCheck.of(pack, places, roads, steps), places,
                new Texts(pack.settings().language().locale()));
    }

    /// What vehicles without a driver drive outside the approved area: the last thing that looks at a plan before it is written.
    private List<Violation> outside(CollectionProblem problem, CollectionPlan plan, List<RoutePath> paths) {
        return pack.area().map(area -> AreaCheck.read(area).violations(problem, plan, paths)).orElse(List.of());
    }

    private static List<Violation> violations(CheckReport report, List<Violation> outside) {
        return Stream.concat(report.violations().stream().filter(violation -> !violation.unavoidable()), outside.stream())
                .toList();
    }

    /// Nothing has been driven yet: the figure says so.
    private ClockFigure clock(DrivenDay today, DrivenDay calendar) {
        return DayFigures.clock(pack).figure(Basis.IF_DRIVEN_AS_PLANNED, today, calendar);
    }

    /// What today's fixed calendar would drive.
    ///
    /// @param figures unless nobody has a calendar on the day
    private record CalendarDay(DrivenDay driven, Optional<Figures> figures) {}

    /// Nothing if the run was interrupted or if the calendar cannot be driven.
    private Optional<CalendarDay> fixedCalendar(ProblemAssembler assembler, List<ProfileAccess> access, Forecasts forecasts) {
        AssembledProblem fixed = assembler.fixedCalendar(access);
        if (stop.getAsBoolean())
            return Optional.empty();
        if (fixed.problem().visits().isEmpty())
            return Optional.of(new CalendarDay(new DrivenDay(request.date(), List.of()), Optional.empty()));
        CollectionPlan plan = search.plan(fixed.problem(), request.effort().share(Outcome.FIXED_CALENDAR_SHARE), stop);
        var day = new DayFigures(pack, forecasts, fixed.problem(), plan);
        return Optional.of(new CalendarDay(day.drivenDay(), Optional.of(day.figures())));
    }
}
