package org.abfuhr.solver.explain;

import java.util.ArrayList;
import java.util.List;
import org.abfuhr.model.plan.Finding;
import org.abfuhr.model.plan.PlanMetrics;
import org.abfuhr.model.plan.Route;
import org.abfuhr.model.plan.Stop;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.solver.timeline.RouteTimeline;

/// Sums a plan's routes.
final class MetricsBuilder {

    private final CollectionProblem problem;
    private int visits;
    private int trips;
    private long metres;
    private long driving;
    private long service;
    private long unloading;
    private long resting;
    private long total;
    private long wattHours;
    private long lifts;
    private final long[] collected;

    MetricsBuilder(CollectionProblem problem) {
        this.problem = problem;
        collected = new long[problem.dimensions().size()];
    }

    PlanMetrics build(List<RouteTimeline> timelines, List<Route> routes, int skipped, List<Finding> findings) {
        timelines.stream().filter(RouteTimeline::used).forEach(t -> wattHours += t.usedWattHours());
        routes.forEach(this::add);
        long money = 0;
        long future = 0;
        for (var finding : findings) {
            money += finding.isMoney() ? finding.amount() : 0;
            future += finding.isWaiting() ? finding.amount() : 0;
        }
        List<Long> amounts = new ArrayList<>();
        for (long amount : collected)
            amounts.add(amount);
        long waiting = total - driving - service - unloading - resting;
        return new PlanMetrics(visits, skipped, routes.size(), trips, metres, driving, service, unloading, resting, waiting,
                wattHours, lifts, amounts, money, future);
    }

    private void add(Route route) {
        var stops = route.stops();
        trips += route.trips();
        metres += stops.getLast().at().drivenMetres();
        total += stops.getLast().at().arrivalSeconds() - stops.getFirst().at().departureSeconds();
        for (int i = 1; i < stops.size(); i++) {
            driving += stops.get(i).at().arrivalSeconds() - stops.get(i - 1).at().departureSeconds();
            add(route, stops.get(i));
        }
    }

    private void add(Route route, Stop stop) {
        switch (stop) {
            case Stop.Collection(int index, var at) -> addVisit(route, index);
            case Stop.Unloading(int facility, var at) -> unloading += problem.facilities().get(facility).unloadingSeconds();
            case Stop.Charging(int facility, var at) ->
                unloading += problem.facilities().get(facility).charger().map(c -> c.seconds()).orElse(0);
            case Stop.Break(int index, var at) ->
                resting += problem.shifts().get(route.shift()).breaks().get(index).seconds();
            case Stop.DepotStart start -> {
            }
            case Stop.DepotEnd end -> {
            }
        }
    }

    private void addVisit(Route route, int index) {
        var visit = problem.visits().get(index);
        var demand = visit.demand().get(problem.shifts().get(route.shift()).day());
        visits++;
        service += visit.serviceSeconds();
        lifts += visit.lifts();
        for (int d = 0; d < collected.length; d++)
            collected[d] += demand.get(d);
    }
}
