package org.abfuhr.dispatch.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.abfuhr.model.check.Violation;
import org.abfuhr.model.plan.Route;
import org.abfuhr.model.plan.Stop;

/// Says in the language of the city what the independent checker objects to: the rule, how much, which vehicle, where and when.
public final class ViolationWords {

    private final Outcome outcome;
    private final Texts texts;

    public ViolationWords(Outcome outcome) {
        this.outcome = outcome;
        this.texts = new Texts(outcome.city().locale());
    }

    /// One sentence per violation.
    public List<String> list() {
        return outcome.violations().stream().map(this::sentence).toList();
    }

    private String sentence(Violation violation) {
        var key = "violation." + violation.rule();
        var what = texts.has(key) ? texts.get(key, Map.of("amount", amount(violation))) : violation.toString();
        List<String> parts = new ArrayList<>();
        route(violation).ifPresent(route -> {
            parts.add(vehicle(route));
            stop(route, violation.stopPosition()).ifPresent(stop -> parts.add(time(stop)));
        });
        container(violation).ifPresent(card -> parts.add((card.id() + " " + card.name()).strip()));
        return parts.isEmpty() ? what : what + " – " + String.join(", ", parts);
    }

    private String amount(Violation violation) {
        long amount = violation.amount();
        return switch (violation.unit()) {
            case "s" -> amount < 60 ? texts.number(amount) + " s" : texts.number(amount / 60.0, 0) + " min";
            case "Wh" -> texts.number(amount / 1000.0, 1) + " kWh";
            case "m" -> texts.number(amount) + " m";
            default -> texts.number(amount);
        };
    }

    private Optional<Route> route(Violation violation) {
        return outcome.plan().routes().stream().filter(route -> route.shift() == violation.shift()).findFirst();
    }

    private String vehicle(Route route) {
        return outcome.city().nameOf(outcome.problem().vehicleOf(outcome.problem().shifts().get(route.shift())).id());
    }

    private static Optional<Stop> stop(Route route, int position) {
        return position >= 0 && position < route.stops().size() ? Optional.of(route.stops().get(position)) : Optional.empty();
    }

    private String time(Stop stop) {
        return texts.get("violation.at", Map.of("time",
                Texts.time(outcome.problem().start().plusSeconds(stop.at().beginSeconds()).atZone(outcome.problem().zone()))));
    }

    private Optional<ContainerCard> container(Violation violation) {
        boolean known = violation.visit() >= 0 && violation.visit() < outcome.problem().visits().size();
        return known ? Optional.of(outcome.cardOf(violation.visit())) : Optional.empty();
    }
}
