package org.abfuhr.dispatch.night;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.abfuhr.data.forecast.Forecaster;
import org.abfuhr.data.forecast.Forecasts;
import org.abfuhr.data.readings.files.LoadedReadings;
import org.abfuhr.data.store.PackHistory;
import org.abfuhr.data.visits.AssembledProblem;
import org.abfuhr.data.visits.Overrides;
import org.abfuhr.data.visits.PlaceSpec;
import org.abfuhr.data.visits.PlanningRequest;
import org.abfuhr.data.visits.ProblemAssembler;
import org.abfuhr.data.visits.ProfileAccess;
import org.abfuhr.data.visits.cost.VisitCosts;
import org.abfuhr.dispatch.clock.ClockFigure.Basis;
import org.abfuhr.dispatch.clock.DrivenFleet;
import org.abfuhr.dispatch.outcome.Figures;
import org.abfuhr.dispatch.outcome.map.MapLayers;
import org.abfuhr.dispatch.outcome.Outcome;
import org.abfuhr.dispatch.outcome.ReachCard;
import org.abfuhr.dispatch.outcome.RouteFacts;
import org.abfuhr.dispatch.outcome.map.RoutePath;
import org.abfuhr.dispatch.outcome.Texts;
import org.abfuhr.dispatch.progress.Steps;
import org.abfuhr.dispatch.reach.CityReachCheck;
import org.abfuhr.dispatch.reach.ReachCards;
import org.abfuhr.dispatch.roads.AreaCheck;
import org.abfuhr.dispatch.roads.CityRoads;
import org.abfuhr.model.check.CheckReport;
import org.abfuhr.model.check.PlanChecker;
import org.abfuhr.model.check.Violation;
import org.abfuhr.model.plan.CollectionPlan;
import org.abfuhr.model.problem.CollectionProblem;
import org.jspecify.annotations.Nullable;

/// A night up to the search: readings, forecasts, roads and travel times of one day. Its roads stay open, so that later plans of the same day
/// can be made and told without beginning anew.
public final class PreparedNight implements AutoCloseable {

    private final NightRequest request;
    private final LoadedReadings readings;
    private final Forecasts forecasts;
    private final ProblemAssembler assembler;
    private final CityRoads roads;
    private final List<ProfileAccess> access;
    private final Steps steps;
    private final Backdrop backdrop;

    /// What all plans on the same roads show; made when the first is told.
    private static final class Backdrop {
        private @Nullable MapLayers map;
        private @Nullable List<ReachCard> reach;
    }

    private PreparedNight(NightRequest request, LoadedReadings readings, Forecasts forecasts, ProblemAssembler assembler,
            CityRoads roads, List<ProfileAccess> access, Steps steps, Backdrop backdrop) {
        this.request = request;
        this.readings = readings;
        this.forecasts = forecasts;
        this.assembler = assembler;
        this.roads = roads;
        this.access = access;
        this.steps = steps;
        this.backdrop = backdrop;
    }

    /// Prepares a request.
    ///
    /// @throws org.abfuhr.model.fault.FaultException when city, roads or decisions are faulty
    public static PreparedNight prepare(NightRequest request, Steps steps) {
        RequestCheck.check(request);
        var readings = steps.run("readings", () -> PackHistory.load(request.pack(), request.store(), morning(request)));
        var forecasts = steps.run("forecast", () -> Forecaster.forecast(request.pack(), readings.readings(), morning(request)));
        return onRoads(request, readings, forecasts, assembler(request, forecasts), steps);
    }

    private static PreparedNight onRoads(NightRequest request, LoadedReadings readings, Forecasts forecasts,
            ProblemAssembler assembler, Steps steps) {
        var roads = steps.run("roads", () -> CityRoads.open(request.pack(), assembler.profileKeys(), request.cacheFolder(),
                request.closures()));
        try {
            var access = steps.run("matrix", () -> roads.access(assembler.profileKeys(), assembler.places(),
                    request.effort().threads(), steps.progress()));
            return new PreparedNight(request, readings, forecasts, assembler, roads, access, steps, new Backdrop());
        } catch (RuntimeException | Error e) {
            roads.close();
            throw e;
        }
    }

    /// What is known at the day's beginning counts; later readings do not exist yet.
    private static Instant morning(NightRequest request) {
        return request.date().atStartOfDay(request.pack().settings().zone()).toInstant();
    }

    private static ProblemAssembler assembler(NightRequest request, Forecasts forecasts) {
        var overrides = request.overrides();
        return new ProblemAssembler(request.pack(), forecasts, new PlanningRequest(request.date(), request.days(),
                new Overrides(new TreeSet<>(overrides.without()), new TreeSet<>(overrides.required()),
                        new TreeSet<>(overrides.excluded()), overrides.reason())),
                request.visitCosts().orElseGet(() -> new VisitCosts(request.pack())));
    }

    /// The same day with other decisions of people. Roads and travel times are shared where the decisions leave them alone: of the two
    /// only the newest may be used from then on, and closing it closes both.
    ///
    /// @param other of the same pack's containers and day
    /// @throws org.abfuhr.model.fault.FaultException as above; this night can be used on then
    public PreparedNight again(NightRequest other, Steps otherSteps) {
        RequestCheck.check(other);
        var otherAssembler = assembler(other, forecasts);
        boolean sameRoads = other.closures().equals(request.closures()) && otherAssembler.places().equals(assembler.places())
                && otherAssembler.profileKeys().equals(assembler.profileKeys());
        if (sameRoads)
            return new PreparedNight(other, readings, forecasts, otherAssembler, roads, access, otherSteps, backdrop);
        var moved = onRoads(other, readings, forecasts, otherAssembler, otherSteps);
        close();
        return moved;
    }

    public NightRequest request() {
        return request;
    }

    /// The problem of the request.
    ///
    /// @throws org.abfuhr.model.fault.FaultException INPUT with E827 when closures keep every vehicle at home
    public AssembledProblem assembled() {
        var assembled = steps.run("problem", () -> assembler.assemble(access));
        RequestCheck.requireVehicles(assembled);
        return assembled;
    }

    /// What today's fixed calendar would drive.
    ///
    /// @param figures unless nobody has a calendar on the day
    record CalendarDay(DrivenFleet driven, Optional<Figures> figures) {}

    /// Nothing if the run was interrupted or if the calendar cannot be driven.
    Optional<CalendarDay> fixedCalendar(PlanSearch search, BooleanSupplier stop) {
        AssembledProblem fixed = assembler.fixedCalendar(access);
        if (stop.getAsBoolean())
            return Optional.empty();
        if (fixed.problem().visits().isEmpty())
            return Optional.of(new CalendarDay(new DrivenFleet(request.date(), List.of()), Optional.empty()));
        CollectionPlan plan = search.plan(fixed.problem(), request.effort().share(Outcome.FIXED_CALENDAR_SHARE), stop);
        var day = new DayFigures(request.pack(), forecasts, fixed.problem(), plan);
        return Optional.of(new CalendarDay(day.drivenDay(), Optional.of(day.figures())));
    }

    /// Checks a plan and gathers everything that is told of it.
    ///
    /// @param assembled with the problem that the plan answers: the visits are those of [#assembled]
    /// @param fixedCalendar figures to compare with
    public Outcome outcome(AssembledProblem assembled, CollectionPlan plan, Optional<Figures> fixedCalendar) {
        return outcome(assembled, plan, fixedCalendar, Optional.empty());
    }

    /// @param calendar what it would drive, for the environment clock
    Outcome outcome(AssembledProblem assembled, CollectionPlan plan, Optional<Figures> fixedCalendar,
            Optional<DrivenFleet> calendar) {
        var pack = request.pack();
        var problem = assembled.problem();
        var report = steps.run("check", () -> PlanChecker.check(problem, plan));
        var paths = steps.run("paths", () -> roads.paths(problem, plan));
        var outside = steps.run("area", () -> outside(problem, plan, paths));
        var map = map();
        var reach = reach();
        var dayStart = new RouteFacts(problem).dayStart();
        var today = new DayFigures(pack, forecasts, problem, plan);
        return new Outcome(CityCards.of(pack), request.date(), problem, plan, violations(report, outside),
                new ContainerCards(pack, forecasts, dayStart).of(assembled), paths, map,
                today.figures(), fixedCalendar, request.overrides(),
                SensorCards.of(pack, forecasts), reach,
                calendar.map(driven -> DayFigures.clock(pack).figure(Basis.IF_DRIVEN_AS_PLANNED, today.drivenDay(), driven)),
                new Notices(pack, readings.report(), request).list(assembled, map, reach, plan));
    }

    private MapLayers map() {
        var made = backdrop.map;
        if (made == null)
            made = steps.run("map", roads::map);
        backdrop.map = made;
        return made;
    }

    private List<ReachCard> reach() {
        var made = backdrop.reach;
        if (made == null)
            made = steps.run("reach", () -> reach(assembler.places()));
        backdrop.reach = made;
        return made;
    }

    private List<ReachCard> reach(List<PlaceSpec> places) {
        var pack = request.pack();
        return ReachCards.of(pack, CityReachCheck.of(pack, places, roads, steps), places,
                new Texts(pack.settings().language().locale()));
    }

    /// What vehicles without a driver drive outside the approved area: the last thing that looks at a plan before it is written.
    private List<Violation> outside(CollectionProblem problem, CollectionPlan plan, List<RoutePath> paths) {
        return request.pack().area().map(area -> AreaCheck.read(area).violations(problem, plan, paths)).orElse(List.of());
    }

    private static List<Violation> violations(CheckReport report, List<Violation> outside) {
        return Stream.concat(report.violations().stream().filter(violation -> !violation.unavoidable()), outside.stream())
                .toList();
    }

    @Override
    public void close() {
        roads.close();
    }
}
