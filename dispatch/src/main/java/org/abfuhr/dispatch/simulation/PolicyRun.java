package org.abfuhr.dispatch.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.forecast.Forecaster;
import org.abfuhr.data.forecast.Forecasts;
import org.abfuhr.data.forecast.WeekClock;
import org.abfuhr.data.simulation.RouteDriver;
import org.abfuhr.data.simulation.SeenCity;
import org.abfuhr.data.simulation.SimulatedCity;
import org.abfuhr.data.simulation.Tally;
import org.abfuhr.data.simulation.TrueForecasts;
import org.abfuhr.data.visits.cost.RouteShares;
import org.abfuhr.data.visits.cost.VisitCosts;
import org.abfuhr.dispatch.night.EarlierNight;
import org.abfuhr.model.check.PlanChecker;
import org.abfuhr.model.plan.CollectionPlan;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.solver.Planner;
import org.abfuhr.solver.PlannerListener;
import org.abfuhr.solver.PlannerSettings;

/// One policy in one course of events, day by day.
final class PolicyRun {

    private static final int WEEK_LEARNED_DAYS = 14;

    private final SimulationRequest request;
    private final Policy policy;
    private final Margin margin;
    private final long seed;
    private final CityPack pack; // as the policy sees it
    private final CityAccess access;
    private final VisitCosts costs;
    private final KnownReadings known = new KnownReadings();
    private final Map<String, WeekClock> weeks = new HashMap<>(); // by fraction
    private final Tally tally = new Tally();
    private final Set<String> leftOver = new HashSet<>();
    private Instant weeksLearned = Instant.EPOCH;
    private Optional<EarlierNight> lastNight = Optional.empty(); // if it planned for more than its day

    /// @param margin of a baseline
    PolicyRun(SimulationRequest request, Policy policy, long seed, CityAccess access, Margin margin) {
        this.margin = margin;
        this.request = request;
        this.policy = policy;
        this.seed = seed;
        this.access = access;
        var seen = policy.decidesByCost()
                ? SeenCity.fearing(SeenCity.withoutCalendarsOfSensors(request.pack()), request.settings().fear())
                : SeenCity.withoutCalendars(request.pack());
        pack = seen.with(seen.fleet().withUsableShare(margin.usableShare()));
        costs = new VisitCosts(pack);
    }

    /// Runs it.
    ///
    /// @param stop asked every day; once true nothing comes back
    /// @param dayDone told every day, those of the warm-up included
    Optional<Tally> run(BooleanSupplier stop, Runnable dayDone) {
        var settings = request.settings();
        var begin = request.first().minusDays(settings.warmUpDays());
        var end = request.first().plusDays(request.days());
        var city = new SimulatedCity(request.pack(), settings.deposits(), seed, begin.minusDays(settings.historyDays()), end);
        city.liveByCalendar(settings.historyDays(), known);
        var decision = Decision.of(policy, city, pack, access, settings, margin, costs);
        while (city.date().isBefore(end)) {
            if (stop.getAsBoolean())
                return Optional.empty();
            day(city, decision, !city.date().isBefore(request.first()));
            dayDone.run();
        }
        return Optional.of(tally);
    }

    private void day(SimulatedCity city, Decision decision, boolean measured) {
        var date = city.date();
        var midnight = midnight(date);
        var next = midnight(date.plusDays(1));
        city.beginDay();
        var forecasts = isDriven(date) ? Optional.of(forecast(city, midnight)) : Optional.<Forecasts>empty();
        if (isDriven(date))
            drive(city, decision.problem(date, forecasts.orElseThrow(), leftOver), measured);
        city.endDay(known, day -> {
            if (!measured)
                return;
            var fraction = request.pack().fractionOf(day.container());
            tally.add(day, fraction.overflowEuroPerLitre().doubleValue(), fraction.overflowPenaltyEuro().doubleValue());
            forecasts.ifPresent(f -> tally.add(f.get(day.container().id()).overflowProbability(next), day.fullIfLeftAlone()));
        });
        if (measured)
            tally.days++;
    }

    private Forecasts forecast(SimulatedCity city, Instant midnight) {
        return switch (policy) {
            case FIXED, OPERATING, THRESHOLD, PRIZE, HORIZON -> forecast(midnight);
            case LEVELS -> TrueForecasts.ofLevels(city, pack.settings().zone());
            case PERFECT -> TrueForecasts.ofComingWeek(city, pack.settings().zone());
        };
    }

    /// What weeks are like is learned anew every [#WEEK_LEARNED_DAYS] days: that takes most of a forecast's time and hardly changes.
    private Forecasts forecast(Instant midnight) {
        if (Duration.between(weeksLearned, midnight).toDays() >= WEEK_LEARNED_DAYS) {
            weeksLearned = midnight;
            weeks.clear();
        }
        var forecasts = Forecaster.forecast(pack, known.at(midnight), midnight, weeks);
        for (var container : pack.containers())
            weeks.putIfAbsent(container.fraction(), forecasts.get(container.id()).clock());
        return forecasts;
    }

    private Instant midnight(LocalDate date) {
        return date.atStartOfDay(pack.settings().zone()).toInstant();
    }

    private boolean isDriven(LocalDate date) {
        return !pack.settings().holidays().contains(date)
                && pack.fleet().vehicles().stream().anyMatch(vehicle -> vehicle.shiftOn(date).isPresent());
    }

    private void drive(SimulatedCity city, CollectionProblem problem, boolean measured) {
        if (problem.visits().isEmpty())
            return;
        var plan = checked(problem, plan(problem));
        if (request.settings().learnCosts())
            costs.learn(RouteShares.ofFirstDay(problem, plan));
        problem.visits().forEach(visit -> leftOver.add(visit.id()));
        for (var route : plan.routes())
            if (problem.shifts().get(route.shift()).day() == 0) {
                var driven = RouteDriver.drive(problem, pack, city, route);
                driven.emptied().forEach(leftOver::remove);
                if (measured)
                    tally.add(driven);
            }
    }

    /// What was planned for the day and those after it when the night before looked ahead is where the search begins.
    private CollectionPlan plan(CollectionProblem problem) {
        var settings = PlannerSettings.ofIterations(request.settings().iterations(), seed).withoutCloserLooks();
        var plan = lastNight.map(night -> Planner.plan(problem, night.planFor(problem), settings, PlannerListener.SILENT))
                .orElseGet(() -> Planner.plan(problem, settings, PlannerListener.SILENT));
        lastNight = problem.horizonDays() > 1 ? Optional.of(new EarlierNight(problem, plan)) : Optional.empty();
        return plan;
    }

    private static CollectionPlan checked(CollectionProblem problem, CollectionPlan plan) {
        var violations = PlanChecker.check(problem, plan).violations().stream().filter(v -> !v.unavoidable()).toList();
        if (!violations.isEmpty())
            throw new IllegalStateException("the plan of " + problem.name() + " breaks rules: " + List.copyOf(violations));
        return plan;
    }
}
