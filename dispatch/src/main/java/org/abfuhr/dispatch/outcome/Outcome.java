package org.abfuhr.dispatch.outcome;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.abfuhr.data.visits.cost.RouteShares;
import org.abfuhr.dispatch.clock.ClockFigure;
import org.abfuhr.dispatch.outcome.map.Compactness;
import org.abfuhr.dispatch.outcome.map.MapLayers;
import org.abfuhr.dispatch.outcome.map.RoutePath;
import org.abfuhr.model.check.Violation;
import org.abfuhr.model.plan.CollectionPlan;
import org.abfuhr.model.problem.CollectionProblem;

/// Everything one nightly run knows at its end.
///
/// @param city for which it planned
/// @param date the day to drive: day 0 of the problem
/// @param plan answer to the problem
/// @param violations what the independent checker objects to and planning could have avoided; empty if the plan may be released
/// @param containers per visit of the problem, then those without a visit
/// @param paths per route of the plan
/// @param map to draw beneath the routes
/// @param figures of day 0
/// @param fixedCalendar the same figures if today's fixed calendar were driven, planned by the same planner
/// @param overrides of people
/// @param sensors that need a look
/// @param reach what some kind of vehicle does not reach that is meant to
/// @param clock what the environment clock would show if the day were driven as planned; nothing if there is no calendar to compare with
/// @param notices what stands on top of the report, such as a stale map or missing readings
public record Outcome(CityCard city, LocalDate date, CollectionProblem problem, CollectionPlan plan, List<Violation> violations,
        List<ContainerCard> containers, List<RoutePath> paths, MapLayers map, Figures figures,
        Optional<Figures> fixedCalendar, Overrides overrides, List<SensorCard> sensors, List<ReachCard> reach,
        Optional<ClockFigure> clock, List<String> notices) {

    /// Share of the search's effort that plans the fixed calendar to compare with; the rest is the plan's.
    public static final double FIXED_CALENDAR_SHARE = 0.25;

    public Outcome {
        violations = List.copyOf(violations);
        containers = List.copyOf(containers);
        paths = List.copyOf(paths);
        sensors = List.copyOf(sensors);
        reach = List.copyOf(reach);
        notices = List.copyOf(notices);
    }

    /// Number of collection points that no vehicle empties on day 0: those of later days included, and those never offered to the search.
    public int notToday() {
        return containers.size() - figures.visits();
    }

    /// Number of required visits that the plan leaves out.
    public long requiredSkipped() {
        return plan.skipped().stream().filter(skip -> problem.visits().get(skip.visit()).required()).count();
    }

    /// What the visits of day 0 cost as shares of their routes, in euro by visit id; nothing of a plan that may not be released.
    public Map<String, Double> visitShares() {
        return violations.isEmpty() ? RouteShares.ofFirstDay(problem, plan) : Map.of();
    }

    /// How well the trips of day 0 keep apart.
    public Compactness compactness() {
        return Compactness.of(problem,
                plan.routes().stream().filter(route -> problem.shifts().get(route.shift()).day() == 0).toList());
    }

    /// What is known of the container behind a visit.
    public ContainerCard cardOf(int visit) {
        return containers.get(visit);
    }
}
