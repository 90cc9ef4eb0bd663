package org.abfuhr.dispatch.service.day;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.abfuhr.data.visits.AssembledProblem;
import org.abfuhr.model.fleet.FixedStops;
import org.abfuhr.model.fleet.Shift;
import org.abfuhr.model.plan.Route;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.model.problem.Visit;
import org.jspecify.annotations.Nullable;

/// The problem of a day in the middle of it: driven stops are fixed, nobody leaves in the past, who is home stays there, and pinned
/// containers have one vehicle. On each day that it looks ahead, vehicles drive only while they have a crew.
final class DayProblem {

    private final CollectionProblem base;
    private final List<DayDecisions> decisions; // by day
    private final DrivenDay driven;
    private final Set<Integer> resting = new HashSet<>();

    private DayProblem(CollectionProblem base, List<DayDecisions> decisions, DrivenDay driven) {
        this.base = base;
        this.decisions = decisions;
        this.driven = driven;
    }

    /// @param assembled without lost vehicles, failed visits, and what lost vehicles have served
    /// @param decisions about each day of the horizon
    static AssembledProblem of(AssembledProblem assembled, List<DayDecisions> decisions, DrivenDay driven) {
        return new AssembledProblem(new DayProblem(assembled.problem(), decisions, driven).problem(), assembled.leftOut(),
                assembled.hindered());
    }

    private CollectionProblem problem() {
        var shifts = base.shifts().stream().map(this::shift).toList();
        Set<Integer> done = new HashSet<>();
        shifts.forEach(shift -> shift.fixed().ifPresent(fixed -> done.addAll(new Route(0, fixed.stops()).visits())));
        var pins = decisions.getFirst().pins();
        List<Visit> visits = new ArrayList<>();
        for (int visit = 0; visit < base.visits().size(); visit++)
            visits.add(done.contains(visit) ? base.visits().get(visit) : open(base.visits().get(visit), pins));
        return new CollectionProblem(base.name(), base.start(), base.zone(), base.horizonDays(), base.scale(), base.dimensions(),
                base.fractions(), base.profiles(), base.places(), base.depots(), base.facilities(), base.vehicles(), shifts,
                visits,
                base.weights());
    }

    private Shift shift(Shift shift) {
        if (shift.day() > 0)
            return crewed(shift);
        var vehicle = driven.find(base.vehicleOf(shift).id());
        if (vehicle.isPresent() && vehicle.get().started()) {
            if (vehicle.get().returned().isPresent())
                resting.add(shift.vehicle());
            return with(shift, shift.earliestStart(), shift.latestEnd(), DrivenHead.of(base, shift, vehicle.get()));
        }
        return departingLater(crewed(shift));
    }

    /// The longest time of the shift with a crew; of one without any, nothing is left.
    private Shift crewed(Shift shift) {
        int from = shift.earliestStart();
        int longestFrom = from;
        int longestTo = from;
        for (var gap : gaps(shift)) {
            if (gap.begin - from > longestTo - longestFrom) {
                longestFrom = from;
                longestTo = gap.begin;
            }
            from = Math.max(from, gap.end);
        }
        if (longestTo > longestFrom)
            return with(shift, longestFrom, longestTo, null);
        return atHome(shift);
    }

    /// Of the days ahead, the vehicle stays at home on that of the shift alone.
    private Shift atHome(Shift shift) {
        if (base.horizonDays() > 1)
            return with(shift, shift.latestEnd(), shift.latestEnd(), null);
        resting.add(shift.vehicle());
        return shift;
    }

    private record Gap(int begin, int end) {}

    /// Hours without a crew in the order of time, then the end of the shift.
    private List<Gap> gaps(Shift shift) {
        var date = base.start().atZone(base.zone()).toLocalDate().plusDays(shift.day());
        var withoutCrew = decisions.get(shift.day()).withoutCrew();
        List<Gap> gaps = new ArrayList<>();
        for (var hours : withoutCrew.getOrDefault(base.vehicleOf(shift).id(), List.of()))
            gaps.add(new Gap(Math.min(shift.latestEnd(), seconds(hours.from(date, base.zone()).toInstant())),
                    seconds(hours.to(date, base.zone()).toInstant())));
        gaps.sort(Comparator.comparingInt(Gap::begin));
        gaps.add(new Gap(shift.latestEnd(), shift.latestEnd()));
        return gaps;
    }

    private int seconds(Instant instant) {
        return (int) Duration.between(base.start(), instant).toSeconds();
    }

    private Shift departingLater(Shift shift) {
        int now = driven.now().map(this::seconds).orElse(0);
        if (now >= shift.latestEnd())
            return atHome(shift);
        return now > shift.earliestStart() ? with(shift, now, shift.latestEnd(), null) : shift;
    }

    private static Shift with(Shift s, int earliestStart, int latestEnd, @Nullable FixedStops fixed) {
        return new Shift(s.id(), s.vehicle(), s.day(), s.startDepot(), s.endDepot(), earliestStart, latestEnd,
                s.maxDurationSeconds(), s.regularSeconds(), s.maxUnloadings(), s.limits(), s.breaks(), s.initialLoad(),
                s.initialFractions(), s.initialWattHours(), fixed);
    }

    private Visit open(Visit visit, Map<String, String> pins) {
        var pinned = pins.get(visit.id());
        var vehicles = IntStream.range(0, base.vehicles().size()).boxed().filter(visit.allowedVehicles()::contains)
                .filter(vehicle -> !resting.contains(vehicle))
                .filter(vehicle -> pinned == null || base.vehicles().get(vehicle).id().equals(pinned)).toList();
        return vehicles.equals(visit.allowedVehicles())
                ? visit
                : new Visit(visit.id(), visit.place(), visit.fraction(), visit.demand(), visit.serviceSeconds(), visit.lifts(),
                        visit.windows(), visit.releaseSeconds(), visit.allowedDays(), vehicles, visit.required(),
                        visit.dayCostsMicroEuro(), visit.notServedCostMicroEuro(), visit.releasedOrNull());
    }
}
