package org.abfuhr.dispatch.simulation;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.city.Container;
import org.abfuhr.data.forecast.Forecasts;
import org.abfuhr.data.simulation.FixedCalendars;
import org.abfuhr.data.simulation.OperatingRule;
import org.abfuhr.data.simulation.SimulatedCity;
import org.abfuhr.data.visits.PlanningRequest;
import org.abfuhr.data.visits.ProblemAssembler;
import org.abfuhr.data.visits.cost.VisitCosts;
import org.abfuhr.model.problem.CollectionProblem;

/// A policy at work: makes the problem of each day from what it knows.
interface Decision {

    /// The day's problem; only routes of its first day will be driven.
    CollectionProblem problem(LocalDate date, Forecasts forecasts);

    /// The policy, trained where it needs to be.
    ///
    /// @param pack as the policy sees it
    /// @param costs of visits, which may be learned while it works
    static Decision of(Policy policy, SimulatedCity city, CityPack pack, CityAccess access, SimulationRequest.Settings settings,
            VisitCosts costs) {
        return switch (policy) {
            case FIXED -> {
                var calendars = FixedCalendars.of(city, pack);
                yield (date, forecasts) -> exactly(calendars.due(date), date, forecasts, pack, access);
            }
            case OPERATING -> {
                var rule = OperatingRule.of(city, pack);
                yield (date, forecasts) -> exactly(rule.due(date, forecasts), date, forecasts, pack, access);
            }
            case THRESHOLD ->
                (date, forecasts) -> exactly(full(date, forecasts, pack, settings.threshold()), date, forecasts, pack,
                        access);
            case PRIZE -> (date, forecasts) -> byCost(date, 1, forecasts, pack, access, costs);
            case HORIZON, PERFECT -> (date, forecasts) -> byCost(date, settings.horizonDays(), forecasts, pack, access,
                    costs);
        };
    }

    private static CollectionProblem exactly(List<String> ids, LocalDate date, Forecasts forecasts, CityPack pack,
            CityAccess access) {
        var assembler = new ProblemAssembler(pack, forecasts, PlanningRequest.of(date, 1));
        return assembler.onlyThese(ids, access.of(assembler.places())).problem();
    }

    private static CollectionProblem byCost(LocalDate date, int days, Forecasts forecasts, CityPack pack, CityAccess access,
            VisitCosts costs) {
        var assembler = new ProblemAssembler(pack, forecasts, PlanningRequest.of(date, days), costs);
        return assembler.assemble(access.of(assembler.places())).problem();
    }

    private static List<String> full(LocalDate date, Forecasts forecasts, CityPack pack, double threshold) {
        var morning = date.atTime(10, 0).atZone(pack.settings().zone()).toInstant();
        return pack.containers().stream().filter(container -> {
            var forecast = forecasts.get(container.id());
            var rules = pack.rulesOf(container);
            boolean tooOld = rules.maxAgeDays().isPresent() && forecast.lastEmptied()
                    .map(emptied -> !emptied.plus(Duration.ofDays(rules.maxAgeDays().getAsInt())).isAfter(morning)).orElse(false);
            return tooOld || forecast.mean(morning) >= threshold;
        }).map(Container::id).toList();
    }
}
