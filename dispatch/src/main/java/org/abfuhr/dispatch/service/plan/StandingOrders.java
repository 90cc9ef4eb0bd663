package org.abfuhr.dispatch.service.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.abfuhr.data.store.operations.OperationsStore;
import org.abfuhr.data.store.operations.PlanVersion;
import org.abfuhr.dispatch.outcome.Texts;
import org.abfuhr.dispatch.service.day.DayDecisions;
import org.abfuhr.dispatch.service.day.DayDecisions.StandingOrder;
import org.abfuhr.dispatch.service.http.Json;
import org.abfuhr.dispatch.service.plan.PlanWarnings.Kind;
import org.abfuhr.model.fault.Fault;

/// Whether a plan may go to the vehicles in the name of somebody who has not looked at it.
public final class StandingOrders {

    private static final String CODE = "E919";
    private static final String FIX = "Look at the plan, and release it yourself if it is right.";

    private StandingOrders() {}

    static Optional<StandingOrder> of(OperationsStore store, LocalDate date) {
        return DayDecisions.standing(store.decisions(date)).standingOrder();
    }

    /// What speaks against it: the checker, what a person would be warned of, and the limits. That a longer search would find more does not.
    static List<Fault> against(StandingOrder order, PlanVersion plan) {
        List<Fault> against = new ArrayList<>();
        var summary = Json.own(plan.summary());
        if (plan.state() != PlanVersion.State.CHECKED)
            against.add(fault(plan, "The checker has not passed it."));
        for (var warning : summary.path("warnings"))
            if (!warning.path("code").asText().equals(Kind.NOT_FOUND_IN_TIME.id()))
                against.add(fault(plan, warning.path("text").asText()));
        exceeded(order, summary).forEach(each -> against.add(fault(plan, "It " + each.does + " " + Math.round(each.value) + " "
                + each.unit + ", more than the standing order's " + Math.round(each.most) + ".")));
        return against;
    }

    /// The limits that keep back a plan of the schedule, as [PlanWarnings] has what else speaks against it, with the `limit`. They depend on the orders
    /// that stand now.
    ///
    /// @param summary of the plan, read
    public static List<ObjectNode> limits(OperationsStore store, PlanVersion plan, JsonNode summary, Texts texts) {
        if (plan.state() != PlanVersion.State.CHECKED || !plan.createdBy().equals(NightWatch.WHO))
            return List.of();
        return of(store, plan.date()).stream().flatMap(order -> exceeded(order, summary).stream())
                .map(each -> each.warning(texts)).toList();
    }

    private static List<Exceeded> exceeded(StandingOrder order, JsonNode summary) {
        var figures = summary.path("figures");
        List<Exceeded> exceeded = new ArrayList<>();
        Exceeded.find(Kind.OVER_MOST_EURO, "costs", "euro", figures.path("euro").asDouble(), order.mostEuro())
                .ifPresent(exceeded::add);
        Exceeded.find(Kind.OVER_MOST_KM, "drives", "km", figures.path("km").asDouble(), order.mostKm()).ifPresent(exceeded::add);
        return exceeded;
    }

    /// A limit and what the plan has.
    private record Exceeded(Kind kind, String does, String unit, double value, double most) {

        static Optional<Exceeded> find(Kind kind, String does, String unit, double value, OptionalDouble most) {
            return most.isPresent() && value > most.getAsDouble()
                    ? Optional.of(new Exceeded(kind, does, unit, value, most.getAsDouble()))
                    : Optional.empty();
        }

        ObjectNode warning(Texts texts) {
            var text = texts.get("warning." + kind.id(),
                    Map.of("amount", texts.number(Math.round(value)), "limit", texts.number(Math.round(most))));
            return Json.object().put("code", kind.id()).put("text", text).put("amount", Math.round(value)).put("limit",
                    Math.round(most));
        }
    }

    private static Fault fault(PlanVersion plan, String message) {
        return new Fault(CODE, message, "plan " + plan.id(), FIX);
    }
}
