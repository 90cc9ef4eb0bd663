package org.abfuhr.dispatch.simulation;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.city.Container;
import org.abfuhr.data.forecast.Forecasts;
import org.abfuhr.data.simulation.FixedCalendars;
import org.abfuhr.data.simulation.OperatingRule;
import org.abfuhr.data.simulation.SimulatedCity;
import org.abfuhr.data.simulation.Trainings;
import org.abfuhr.data.visits.PlanningRequest;
import org.abfuhr.data.visits.ProblemAssembler;
import org.abfuhr.data.visits.cost.VisitCosts;
import org.abfuhr.model.problem.CollectionProblem;

/// A policy at work: makes the problem of each day from what it knows.
interface Decision {

    /// The day's problem; only routes of its first day will be driven.
    ///
    /// @param leftOver ids of containers that it wanted to be emptied before and that have not been emptied since
    CollectionProblem problem(LocalDate date, Forecasts forecasts, Set<String> leftOver);

    /// The policy, trained where it needs to be.
    ///
    /// @param pack as the policy sees it
    /// @param margin of the baselines
    /// @param costs of visits, which may be learned while it works
    static Decision of(Policy policy, SimulatedCity city, CityPack pack, CityAccess access, SimulationRequest.Settings settings,
            Margin margin, VisitCosts costs) {
        return switch (policy) {
            case FIXED -> {
                var calendars = FixedCalendars.of(Trainings.of(city, pack), margin.fill());
                yield (date, forecasts, leftOver) -> exactly(calendars.due(date, leftOver), date, forecasts, pack, access);
            }
            case OPERATING -> {
                var trainings = Trainings.of(city, pack);
                var rule = OperatingRule.of(trainings, margin.fill());
                yield orByCalendar(rule::due, FixedCalendars.of(trainings, margin.fill()), pack, access);
            }
            case THRESHOLD -> orByCalendar((date, forecasts) -> full(date, forecasts, pack, settings.threshold()),
                    FixedCalendars.of(Trainings.of(city, pack), margin.fill()), pack, access);
            case PRIZE -> (date, forecasts, _) -> byCost(date, 1, forecasts, pack, access, costs);
            case HORIZON, LEVELS, PERFECT -> (date, forecasts, _) -> byCost(date, settings.horizonDays(), forecasts, pack, access,
                    costs);
        };
    }

    /// Who is chosen by forecast, and by calendar whose forecast knows nothing of late.
    private static Decision orByCalendar(BiFunction<LocalDate, Forecasts, List<String>> byForecast, FixedCalendars calendars,
            CityPack pack, CityAccess access) {
        return (date, forecasts, leftOver) -> {
            var blind = calendars.due(date, leftOver).stream().filter(id -> forecasts.get(id).health().isBlind());
            return exactly(Stream.concat(byForecast.apply(date, forecasts).stream(), blind).distinct().toList(), date, forecasts,
                    pack, access);
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
