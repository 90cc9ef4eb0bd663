package org.abfuhr.model.check;

import static org.abfuhr.model.problem.CollectionProblem.NO_INDEX;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.abfuhr.model.plan.CollectionPlan;
import org.abfuhr.model.plan.Finding;
import org.abfuhr.model.plan.PlanMetrics;
import org.abfuhr.model.plan.Route;
import org.abfuhr.model.plan.Stop;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.model.problem.Release;

/// Metrics and findings of a plan, calculated from problem and stops alone.
final class Ledger {

    private final CollectionProblem problem;
    private final CollectionPlan plan;
    private final Violations violations;
    private final List<RouteTotals> totals;
    private final ServiceCheck service;

    Ledger(CollectionProblem problem, CollectionPlan plan, Violations violations, List<RouteTotals> totals,
            ServiceCheck service) {
        this.problem = problem;
        this.plan = plan;
        this.violations = violations;
        this.totals = List.copyOf(totals);
        this.service = service;
    }

    /// Whether every route was simulated: otherwise the sums say nothing about the plan.
    boolean isComplete() {
        return totals.size() == plan.routes().size();
    }

    CheckReport report(List<Finding> findings) {
        return new CheckReport(violations.sorted(), service.requiredNotServed(), metrics(), findings);
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (var violation : violations.sorted())
            Rule.find(violation.rule()).filter(rule -> !rule.isStatement())
                    .ifPresent(rule -> add(findings, rule, violation.amount(), violation.shift(), violation.visit()));
        for (var route : totals)
            addRoute(findings, route);
        for (int visit : service.notServed())
            add(findings, Rule.NOT_SERVED, problem.visits().get(visit).notServedCostMicroEuro(), NO_INDEX, visit);
        for (int visit : service.notServed())
            add(findings, Rule.WITHDRAWN, released(visit, Release::leaveOutCostMicroEuro), NO_INDEX, visit);
        for (int visit : service.requiredNotServed())
            add(findings, Rule.REQUIRED, 1, NO_INDEX, visit);
        return List.copyOf(findings);
    }

    private void addRoute(List<Finding> findings, RouteTotals route) {
        int shift = route.route().shiftIndex;
        route.costs().forEach((rule, amount) -> add(findings, rule, amount, shift, NO_INDEX));
        if (violations.weight(Rule.SPREAD) != 0)
            add(findings, Rule.SPREAD, route.spreadMetres(), shift, NO_INDEX);
        for (int visit : route.plannedVisits())
            add(findings, Rule.DAY_COST, dayCost(route, visit), shift, visit);
        for (int visit : route.plannedVisits())
            add(findings, Rule.DEVIATION, released(visit, r -> r.shift() == shift ? 0 : r.moveCostMicroEuro()), shift, visit);
    }

    private long released(int visit, ToLongFunction<Release> cost) {
        return problem.visits().get(visit).released().map(cost::applyAsLong).orElse(0L);
    }

    private void add(List<Finding> findings, Rule rule, long amount, int shift, int visit) {
        if (amount != 0)
            findings.add(new Finding(rule.id, rule.level, amount, amount * violations.weight(rule), shift, visit));
    }

    private long dayCost(RouteTotals route, int visit) {
        return problem.visits().get(visit).dayCostsMicroEuro().get(route.route().shift.day());
    }

    PlanMetrics metrics() {
        long driving = sum(RouteTotals::drivingSeconds);
        long serving = sum(t -> t.secondsAt(Stop.Collection.class));
        long unloading = sum(t -> t.secondsAt(Stop.Unloading.class) + t.secondsAt(Stop.Charging.class));
        long resting = sum(t -> t.secondsAt(Stop.Break.class));
        long waiting = sum(RouteTotals::routeSeconds) - driving - serving - unloading - resting;
        int visits = plan.routes().stream().mapToInt(route -> route.visits().size()).sum();
        return new PlanMetrics(visits, service.notServed().size(), plan.routes().size(),
                plan.routes().stream().mapToInt(Route::trips).sum(), sum(RouteTotals::metres), driving, serving, unloading,
                resting,
                waiting, sum(t -> Math.floorDiv(t.milliwattHours(), 1_000L)), sum(RouteTotals::lifts), collected(), money(),
                future());
    }

    private List<Long> collected() {
        return IntStream.range(0, problem.dimensions().size()).mapToObj(d -> sum(t -> t.collected(d))).toList();
    }

    private long money() {
        return sum(t -> t.costs().entrySet().stream().filter(e -> e.getKey().isMoney()).mapToLong(e -> e.getValue()).sum());
    }

    private long future() {
        long served = sum(
                t -> t.route().start.dayCostsMicroEuro() + t.plannedVisits().stream().mapToLong(v -> dayCost(t, v)).sum());
        return served + service.notServed().stream().mapToLong(v -> problem.visits().get(v).notServedCostMicroEuro()).sum();
    }

    private long sum(ToLongFunction<RouteTotals> figure) {
        return totals.stream().mapToLong(figure).sum();
    }
}
