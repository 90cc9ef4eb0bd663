package org.abfuhr.dispatch.service.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.abfuhr.data.store.operations.OperationsStore;
import org.abfuhr.data.store.operations.PlanVersion;
import org.abfuhr.dispatch.service.day.DayDecisions;
import org.abfuhr.dispatch.service.day.DayDecisions.StandingOrder;
import org.abfuhr.dispatch.service.http.Json;
import org.abfuhr.model.fault.Fault;

/// Whether a plan may go to the vehicles in the name of somebody who has not looked at it.
final class StandingOrders {

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
            if (!warning.path("code").asText().equals(PlanWarnings.Kind.NOT_FOUND_IN_TIME.id()))
                against.add(fault(plan, warning.path("text").asText()));
        double euro = summary.path("figures").path("euro").asDouble();
        order.mostEuro().ifPresent(most -> limit(against, plan, "costs", euro, most, "euro"));
        double km = summary.path("figures").path("km").asDouble();
        order.mostKm().ifPresent(most -> limit(against, plan, "drives", km, most, "km"));
        return against;
    }

    private static void limit(List<Fault> against, PlanVersion plan, String does, double value, double most, String unit) {
        if (value > most)
            against.add(fault(plan, "It " + does + " " + Math.round(value) + " " + unit + ", more than the standing order's "
                    + Math.round(most) + "."));
    }

    private static Fault fault(PlanVersion plan, String message) {
        return new Fault(CODE, message, "plan " + plan.id(), FIX);
    }
}
