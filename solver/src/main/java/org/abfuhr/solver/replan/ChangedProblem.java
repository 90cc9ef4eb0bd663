package org.abfuhr.solver.replan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.abfuhr.model.fault.FaultKind;
import org.abfuhr.model.fault.Faults;
import org.abfuhr.model.fleet.FixedStops;
import org.abfuhr.model.fleet.Shift;
import org.abfuhr.model.fleet.Vehicle;
import org.abfuhr.model.plan.CollectionPlan;
import org.abfuhr.model.plan.Route;
import org.abfuhr.model.plan.Stop;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.model.problem.Release;
import org.abfuhr.model.problem.Visit;

/// A problem after changes, one after the other, and what the plan for the problem before says about it.
public final class ChangedProblem {

    private static final String UNKNOWN = "E703";
    private static final String DRIVEN = "E704";

    private final CollectionProblem before;
    private final Faults faults = new Faults();
    private CollectionProblem now;

    private ChangedProblem(CollectionProblem problem) {
        before = problem;
        now = problem;
    }

    /// Applies changes in order.
    ///
    /// @throws org.abfuhr.model.fault.FaultException INPUT with every change that names nothing (E703) or what is driven already (E704), or
    ///     when the new problem makes no sense (E1xx, E2xx)
    public static ChangedProblem of(CollectionProblem problem, List<Change> changes) {
        var changed = new ChangedProblem(problem);
        changes.forEach(changed::apply);
        changed.faults.throwIfAny(FaultKind.INPUT);
        return changed;
    }

    public CollectionProblem problem() {
        return now;
    }

    private void apply(Change change) {
        switch (change) {
            case Change.VehicleLost(String vehicle) -> lose(vehicle);
            case Change.VisitRequired(String visit) -> {
                if (known("visit", visit, now.visits(), Visit::id))
                    now = with(now.shifts(), now.visits().stream().map(v -> v.id().equals(visit) ? v.asRequired() : v).toList());
            }
            case Change.VisitExcluded(String visit) -> exclude(visit);
            case Change.VisitAdded(Visit visit) -> now = with(now.shifts(), Stream.concat(now.visits().stream(), Stream.of(visit))
                    .toList());
            case Change.ProblemReplaced(CollectionProblem problem) -> now = problem;
        }
    }

    private void lose(String vehicle) {
        if (!known("vehicle", vehicle, now.vehicles(), Vehicle::id))
            return;
        Predicate<Shift> lost = shift -> now.vehicleOf(shift).id().equals(vehicle);
        Set<Integer> served = new HashSet<>();
        now.shifts().stream().filter(lost).forEach(shift -> served.addAll(fixedVisits(shift)));
        leaveOut(now.shifts().stream().filter(lost.negate()).toList(), served);
    }

    private void exclude(String id) {
        if (!known("visit", id, now.visits(), Visit::id))
            return;
        int visit = now.visits().stream().map(Visit::id).toList().indexOf(id);
        boolean driven = now.shifts().stream().anyMatch(shift -> fixedVisits(shift).contains(visit));
        faults.require(!driven, DRIVEN, "visit " + id, "is among the fixed stops of a shift already.",
                "Leave the change out, or take the visit from the fixed stops first.");
        if (!driven)
            leaveOut(now.shifts(), Set.of(visit));
    }

    private <T> boolean known(String kind, String id, List<T> parts, Function<T, String> name) {
        boolean found = parts.stream().anyMatch(part -> name.apply(part).equals(id));
        faults.require(found, UNKNOWN, kind + " " + id, "is not in the problem.",
                "Name one of its " + kind + "s, or bring the changes in the order in which they happened.");
        return found;
    }

    private static List<Integer> fixedVisits(Shift shift) {
        return shift.fixed().map(fixed -> new Route(0, fixed.stops()).visits()).orElse(List.of());
    }

    /// Other visits move up, so the fixed stops name them anew.
    private void leaveOut(List<Shift> shifts, Set<Integer> visits) {
        int[] moved = new int[now.visits().size()];
        List<Visit> kept = new ArrayList<>();
        for (int visit = 0; visit < moved.length; visit++) {
            moved[visit] = kept.size();
            if (!visits.contains(visit))
                kept.add(now.visits().get(visit));
        }
        now = with(shifts.stream().map(shift -> renumbered(shift, moved)).toList(),
                kept.stream().map(visit -> renumbered(visit, shifts)).toList());
    }

    /// A visit that was released to a shift that is no more may go anywhere.
    private Visit renumbered(Visit visit, List<Shift> shifts) {
        var release = visit.released().orElse(null);
        if (release == null)
            return visit;
        int shift = shifts.indexOf(now.shifts().get(release.shift()));
        return visit.withRelease(shift == CollectionProblem.NO_INDEX
                ? null
                : new Release(shift, release.moveCostMicroEuro(), release.leaveOutCostMicroEuro()));
    }

    private static Shift renumbered(Shift shift, int[] moved) {
        return shift.fixed().map(fixed -> withFixed(shift,
                new FixedStops(fixed.stops().stream().map(stop -> stop instanceof Stop.Collection(int visit, var at)
                        ? new Stop.Collection(moved[visit], at)
                        : stop).toList(), fixed.state())))
                .orElse(shift);
    }

    private static Shift withFixed(Shift s, FixedStops fixed) {
        return new Shift(s.id(), s.vehicle(), s.day(), s.startDepot(), s.endDepot(), s.earliestStart(), s.latestEnd(),
                s.maxDurationSeconds(), s.regularSeconds(), s.maxUnloadings(), s.limits(), s.breaks(), s.initialLoad(),
                s.initialFractions(), s.initialWattHours(), fixed);
    }

    private CollectionProblem with(List<Shift> shifts, List<Visit> visits) {
        return new CollectionProblem(now.name(), now.start(), now.zone(), now.horizonDays(), now.scale(), now.dimensions(),
                now.fractions(), now.profiles(), now.places(), now.depots(), now.facilities(), now.vehicles(), shifts, visits,
                now.weights());
    }

    /// The collections of a plan for the problem before, as far as its shifts and visits are in the problem now.
    public CollectionPlan translate(CollectionPlan plan) {
        var shifts = indices(now.shifts(), Shift::id);
        var visits = indices(now.visits(), Visit::id);
        List<Route> routes = new ArrayList<>();
        for (var route : plan.routes()) {
            var shift = shifts.get(before.shifts().get(route.shift()).id());
            if (shift != null)
                routes.add(new Route(shift, route.stops().stream().flatMap(stop -> translate(stop, visits)).toList()));
        }
        return new CollectionPlan(now.name(), routes, List.of(), plan.metrics(), List.of());
    }

    private Stream<Stop> translate(Stop stop, Map<String, Integer> visits) {
        if (!(stop instanceof Stop.Collection(int visit, var at)))
            return Stream.empty();
        var index = visits.get(before.visits().get(visit).id());
        return index == null ? Stream.empty() : Stream.of(new Stop.Collection(index, at));
    }

    private static <T> Map<String, Integer> indices(List<T> parts, Function<T, String> id) {
        Map<String, Integer> indices = new HashMap<>();
        IntStream.range(0, parts.size()).forEach(i -> indices.put(id.apply(parts.get(i)), i));
        return indices;
    }
}
