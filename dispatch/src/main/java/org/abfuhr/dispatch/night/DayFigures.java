package org.abfuhr.dispatch.night;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.city.VehicleType.Drive;
import org.abfuhr.data.forecast.Forecasts;
import org.abfuhr.dispatch.clock.DrivenFleet;
import org.abfuhr.dispatch.clock.DrivenFleet.DrivenVehicle;
import org.abfuhr.dispatch.clock.EnvironmentClock;
import org.abfuhr.dispatch.outcome.Figures;
import org.abfuhr.dispatch.outcome.RouteFacts;
import org.abfuhr.model.fleet.Vehicle;
import org.abfuhr.model.plan.CollectionPlan;
import org.abfuhr.model.plan.Finding;
import org.abfuhr.model.plan.Route;
import org.abfuhr.model.plan.Stop;
import org.abfuhr.model.problem.CollectionProblem;

/// The sums of a plan's first day.
///
/// Overflow counts every container of the city from the day's first departure for 24 hours: until it is emptied, if it is;
/// what overflows after an emptying on the same day is neglected.
final class DayFigures {

    private final CityPack pack;
    private final Forecasts forecasts;
    private final CollectionProblem problem;
    private final CollectionPlan plan;
    private final List<Route> today;

    DayFigures(CityPack pack, Forecasts forecasts, CollectionProblem problem, CollectionPlan plan) {
        this.pack = pack;
        this.forecasts = forecasts;
        this.problem = problem;
        this.plan = plan;
        this.today = plan.routes().stream().filter(route -> problem.shifts().get(route.shift()).day() == 0).toList();
    }

    Figures figures() {
        double metres = today.stream().mapToDouble(route -> route.stops().getLast().at().drivenMetres()).sum();
        return new Figures(visits().size(), visits().stream().mapToLong(v -> problem.visits().get(v).lifts()).sum(),
                today.size(), today.stream().mapToInt(Route::trips).sum(), metres / 1000, hours(),
                today.stream().mapToDouble(this::kWh).sum(), tonnes(), euro(), clock(pack).kgCo2(drivenDay()),
                overflowLitres());
    }

    /// The environment clock of a city, in the language of its reports.
    static EnvironmentClock clock(CityPack pack) {
        return new EnvironmentClock(pack.settings().environment(), pack.settings().language());
    }

    private List<Integer> visits() {
        return today.stream().flatMap(route -> route.visits().stream()).toList();
    }

    private double hours() {
        return today.stream().mapToDouble(DayFigures::seconds).sum() / 3600;
    }

    private static int seconds(Route route) {
        return route.stops().getLast().at().arrivalSeconds() - route.stops().getFirst().at().departureSeconds();
    }

    private double tonnes() {
        return visits().stream().mapToLong(new RouteFacts(problem)::kg).sum() / 1000.0;
    }

    private double euro() {
        return plan.findings().stream().filter(Finding::isMoney)
                .filter(f -> f.shift() >= 0 && problem.shifts().get(f.shift()).day() == 0).mapToDouble(Finding::cost).sum() / 1e6;
    }

    private double kWh(Route route) {
        var battery = vehicle(route).battery();
        double lifts = route.visits().stream().mapToLong(v -> problem.visits().get(v).lifts()).sum();
        return route.stops().getLast().at().drivenMetres() * battery.milliwattHoursPerMetre() / 1e6
                + lifts * battery.wattHoursPerLift() / 1e3;
    }

    /// What the plan's first day drives.
    DrivenFleet drivenDay() {
        return new DrivenFleet(problem.start().atZone(problem.zone()).toLocalDate(), today.stream().map(this::driven).toList());
    }

    private DrivenVehicle driven(Route route) {
        var vehicle = vehicle(route);
        long lifts = route.visits().stream().mapToLong(v -> problem.visits().get(v).lifts()).sum();
        return new DrivenVehicle(vehicle.id(), drive(vehicle), route.stops().getLast().at().drivenMetres(), lifts, route.trips());
    }

    private Vehicle vehicle(Route route) {
        return problem.vehicleOf(problem.shifts().get(route.shift()));
    }

    private Drive drive(Vehicle vehicle) {
        return pack.fleet().typeOf(vehicle.id()).drive();
    }

    private double overflowLitres() {
        var emptied = emptiedAt();
        var from = new RouteFacts(problem).dayStart();
        var to = from.plus(Duration.ofDays(1));
        return forecasts.list().stream()
                .mapToDouble(f -> f.expectedOverflowLitres(from, emptied.getOrDefault(f.container(), to))).sum();
    }

    private Map<String, Instant> emptiedAt() {
        Map<String, Instant> emptied = new HashMap<>();
        for (var route : today)
            for (var stop : route.stops())
                if (stop instanceof Stop.Collection(int visit, var at))
                    emptied.put(problem.visits().get(visit).id(), problem.start().plusSeconds(at.beginSeconds()));
        return emptied;
    }
}
