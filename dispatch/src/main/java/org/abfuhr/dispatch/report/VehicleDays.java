package org.abfuhr.dispatch.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.abfuhr.dispatch.outcome.Outcome;
import org.abfuhr.dispatch.outcome.RouteFacts;
import org.abfuhr.dispatch.outcome.map.RoutePath;
import org.abfuhr.dispatch.report.ReportInput.Line;
import org.abfuhr.dispatch.report.ReportInput.Stop.StopKind;
import org.abfuhr.dispatch.report.ReportInput.VehicleDay;
import org.abfuhr.model.fleet.Vehicle;
import org.abfuhr.model.plan.Finding;
import org.abfuhr.model.plan.Route;
import org.abfuhr.model.plan.Stop;
import org.abfuhr.model.plan.StopState;
import org.abfuhr.model.problem.CollectionProblem;

/// The first day of every vehicle on duty, used or not, in the order of the shifts.
final class VehicleDays {

    private static final double MICRO_EURO = 1e6;
    private static final double SECONDS_PER_DAY = 86_400;

    private final Outcome outcome;
    private final CollectionProblem problem;
    private final Map<Integer, Integer> routeOfShift = new HashMap<>();
    private final int dayStart;

    VehicleDays(Outcome outcome) {
        this.outcome = outcome;
        this.problem = outcome.problem();
        var routes = outcome.plan().routes();
        IntStream.range(0, routes.size()).forEach(route -> routeOfShift.put(routes.get(route).shift(), route));
        dayStart = new RouteFacts(problem).dayStartSeconds();
    }

    List<VehicleDay> list() {
        return IntStream.range(0, problem.shifts().size()).filter(shift -> problem.shifts().get(shift).day() == 0)
                .mapToObj(this::day).toList();
    }

    private VehicleDay day(int index) {
        var shift = problem.shifts().get(index);
        var vehicle = problem.vehicleOf(shift);
        var found = routeOfShift.get(index);
        var route = found == null ? new Route(index, List.of()) : outcome.plan().routes().get(found);
        List<Line> legs = found == null ? List.of() : lines(outcome.paths().get(found));
        var battery = vehicle.battery();
        return new VehicleDay(vehicle.id(), typeName(vehicle.id()), vehicle.autonomous(), shift.earliestStart(),
                shift.latestEnd(), capacityKg(vehicle), battery.limited() ? battery.capacityWattHours() : 0,
                battery.reserveWattHours(), usedWattHours(vehicle, route), euro(index), route.trips(),
                route.stops().stream().map(stop -> stop(vehicle, stop)).toList(), legs);
    }

    private static List<Line> lines(RoutePath path) {
        return path.legs().stream().map(leg -> new Line(leg.course())).toList();
    }

    /// The city calls its vehicles `id (type)`; the page shows the id apart.
    private String typeName(String id) {
        var name = outcome.city().nameOf(id);
        if (name.startsWith(id + " (") && name.endsWith(")"))
            return name.substring(id.length() + 2, name.length() - 1);
        return name.equals(id) ? "" : name;
    }

    private int kg() {
        return Math.max(0, problem.dimensions().indexOf("kg"));
    }

    private int capacityKg(Vehicle vehicle) {
        return vehicle.compartments().stream().mapToInt(compartment -> compartment.capacity().get(kg())).sum();
    }

    private long usedWattHours(Vehicle vehicle, Route route) {
        if (route.stops().isEmpty())
            return 0;
        long lifts = route.visits().stream().mapToLong(visit -> problem.visits().get(visit).lifts()).sum();
        long metres = route.stops().getLast().at().drivenMetres();
        return metres * vehicle.battery().milliwattHoursPerMetre() / 1_000 + lifts * vehicle.battery().wattHoursPerLift();
    }

    private double euro(int shift) {
        return outcome.plan().findings().stream().filter(finding -> finding.shift() == shift)
                .filter(Finding::isMoney)
                .mapToLong(Finding::cost).sum() / MICRO_EURO;
    }

    private ReportInput.Stop stop(Vehicle vehicle, Stop stop) {
        int depots = problem.depots().size();
        return switch (stop) {
            case Stop.DepotStart(int depot, var at) -> stop(vehicle, StopKind.START, depot, at, ReportInput.UNKNOWN);
            case Stop.Collection(int visit, var at) -> stop(vehicle, StopKind.COLLECTION, visit, at, fill(visit, at));
            case Stop.Unloading(int facility, var at) ->
                stop(vehicle, StopKind.UNLOADING, depots + facility, at, ReportInput.UNKNOWN);
            case Stop.Charging(int facility, var at) ->
                stop(vehicle, StopKind.CHARGING, depots + facility, at, ReportInput.UNKNOWN);
            case Stop.Break(_, var at) -> stop(vehicle, StopKind.BREAK, ReportInput.NONE, at, ReportInput.UNKNOWN);
            case Stop.DepotEnd(int depot, var at) -> stop(vehicle, StopKind.END, depot, at, ReportInput.UNKNOWN);
        };
    }

    private ReportInput.Stop stop(Vehicle vehicle, StopKind kind, int target, StopState at, double fill) {
        return new ReportInput.Stop(kind, target, at.arrivalSeconds(), at.beginSeconds(), at.departureSeconds(), fill,
                loadKg(vehicle, at), loadShare(vehicle, at), at.batteryWattHours(), at.drivenMetres());
    }

    /// Between the expected levels of this morning and the next, by the hour of service.
    private double fill(int visit, StopState at) {
        var card = outcome.cardOf(visit);
        double share = (at.beginSeconds() - dayStart) / SECONDS_PER_DAY;
        return card.fill() + share * (card.fillNextDay() - card.fill());
    }

    private int loadKg(Vehicle vehicle, StopState at) {
        int dimensions = problem.dimensions().size();
        return IntStream.range(0, vehicle.compartments().size()).map(c -> at.load().get(c * dimensions + kg())).sum();
    }

    private double loadShare(Vehicle vehicle, StopState at) {
        int dimensions = problem.dimensions().size();
        return IntStream.range(0, at.load().size()).mapToDouble(slot -> {
            int capacity = vehicle.compartments().get(slot / dimensions).capacity().get(slot % dimensions);
            return capacity > 0 ? (double) at.load().get(slot) / capacity : 0;
        }).max().orElse(0);
    }
}
