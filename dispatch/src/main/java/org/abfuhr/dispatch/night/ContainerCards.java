package org.abfuhr.dispatch.night;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.city.Container;
import org.abfuhr.data.forecast.Forecasts;
import org.abfuhr.data.visits.AssembledProblem;
import org.abfuhr.data.visits.LeftOut;
import org.abfuhr.dispatch.outcome.ContainerCard;
import org.abfuhr.dispatch.outcome.ContainerCard.State;
import org.abfuhr.dispatch.outcome.ContainerCard.Why;
import org.abfuhr.model.problem.Visit;

/// Describes each visit's container, then those left out.
final class ContainerCards {

    private final Map<String, Container> containers = new HashMap<>();
    private final Forecasts forecasts;
    private final Instant dayStart;

    ContainerCards(CityPack pack, Forecasts forecasts, Instant dayStart) {
        pack.containers().forEach(container -> containers.put(container.id(), container));
        this.forecasts = forecasts;
        this.dayStart = dayStart;
    }

    List<ContainerCard> of(AssembledProblem assembled) {
        List<ContainerCard> cards = new ArrayList<>();
        for (var visit : assembled.problem().visits())
            cards.add(card(visit.id(), waitingMicroEuro(visit), visit.required() ? Why.REQUIRED : Why.COST));
        for (var leftOut : assembled.leftOut())
            cards.add(card(leftOut.container(), leftOut.savedMicroEuro(), why(leftOut)));
        return cards;
    }

    private static Why why(LeftOut leftOut) {
        return switch (leftOut.reason()) {
            case EXCLUDED -> Why.EXCLUDED;
            case NOT_WORTH_IT -> Why.NOT_YET;
            case CLOSED -> Why.CLOSED;
        };
    }

    /// What the cheapest later choice costs more than an emptying today, routes apart.
    private static long waitingMicroEuro(Visit visit) {
        var days = visit.dayCostsMicroEuro();
        var later = visit.allowedDays().stream().filter(day -> day > 0).mapToLong(days::get);
        return LongStream.concat(later, LongStream.of(visit.notServedCostMicroEuro())).min().orElse(0) - days.getFirst();
    }

    private ContainerCard card(String id, long waitingMicroEuro, Why why) {
        var container = containers.get(id);
        if (container == null)
            throw new IllegalArgumentException("no container " + id + " in the pack");
        var forecast = forecasts.get(id);
        var nextDay = dayStart.plus(Duration.ofDays(1));
        return new ContainerCard(id, container.name(), container.fraction(), container.position(), container.totalLitres(),
                container.count(), container.sensor().isPresent(), forecast.mean(dayStart), forecast.mean(nextDay),
                forecast.overflowProbability(nextDay), forecast.overflowProbability(dayStart.plus(Duration.ofDays(2))),
                forecast.expectedOverflowLitres(dayStart, nextDay), waitingMicroEuro, why,
                new State(forecast.known(), forecast.knownLevel(), forecast.lastEmptied(), forecast.expectedFull()));
    }

}
