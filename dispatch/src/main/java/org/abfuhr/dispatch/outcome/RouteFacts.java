package org.abfuhr.dispatch.outcome;

import java.time.Instant;
import java.time.ZonedDateTime;
import org.abfuhr.model.fleet.Shift;
import org.abfuhr.model.fleet.Vehicle;
import org.abfuhr.model.geo.Coordinate;
import org.abfuhr.model.plan.Route;
import org.abfuhr.model.plan.Stop;
import org.abfuhr.model.problem.Charger;
import org.abfuhr.model.problem.CollectionProblem;

/// Who drives a route, and what, where and when its stops are, in the ids of the problem: the same words in every output.
public record RouteFacts(CollectionProblem problem) {

    private static final int SIX_O_CLOCK = 6 * 3600;

    public Shift shiftOf(Route route) {
        return problem.shifts().get(route.shift());
    }

    public Vehicle vehicleOf(Route route) {
        return problem.vehicleOf(shiftOf(route));
    }

    /// Such as `depotStart`.
    public static String kind(Stop stop) {
        return switch (stop) {
            case Stop.DepotStart _ -> "depotStart";
            case Stop.Collection _ -> "collection";
            case Stop.Unloading _ -> "unloading";
            case Stop.Charging _ -> "charging";
            case Stop.Break _ -> "break";
            case Stop.DepotEnd _ -> "depotEnd";
        };
    }

    /// Id of the visit, facility or depot, or empty for a break.
    public String id(Stop stop) {
        return switch (stop) {
            case Stop.DepotStart(int depot, _) -> problem.depots().get(depot).id();
            case Stop.DepotEnd(int depot, _) -> problem.depots().get(depot).id();
            case Stop.Collection(int visit, _) -> problem.visits().get(visit).id();
            case Stop.Unloading(int facility, _) -> problem.facilities().get(facility).id();
            case Stop.Charging(int facility, _) -> problem.facilities().get(facility).id();
            case Stop.Break _ -> "";
        };
    }

    /// Where the thing served stands; a break is where the stop before it was.
    public Coordinate position(Route route, int position) {
        return switch (route.stops().get(position)) {
            case Stop.DepotStart(int depot, _) -> place(problem.depots().get(depot).place());
            case Stop.DepotEnd(int depot, _) -> place(problem.depots().get(depot).place());
            case Stop.Collection(int visit, _) -> place(problem.visits().get(visit).place());
            case Stop.Unloading(int facility, _) -> place(problem.facilities().get(facility).place());
            case Stop.Charging(int facility, _) -> place(problem.facilities().get(facility).place());
            case Stop.Break _ -> position(route, position - 1);
        };
    }

    private Coordinate place(int index) {
        return problem.places().get(index).position();
    }

    /// When the first shift of the first day may begin; six o'clock if nobody drives.
    public Instant dayStart() {
        return problem.start().plusSeconds(dayStartSeconds());
    }

    /// The same in seconds since the problem's start.
    public int dayStartSeconds() {
        return problem.shifts().stream().filter(shift -> shift.day() == 0).mapToInt(Shift::earliestStart).min()
                .orElse(SIX_O_CLOCK);
    }

    /// What the plan expects to take on at a visit on the first day; 0 where nobody counts kilograms.
    public int kg(int visit) {
        int dimension = problem.dimensions().indexOf("kg");
        return dimension < 0 ? 0 : problem.visits().get(visit).demand().getFirst().get(dimension);
    }

    /// The moment in the time zone of the city.
    ///
    /// @param seconds since the problem's start
    public ZonedDateTime local(int seconds) {
        return problem.start().plusSeconds(seconds).atZone(problem.zone());
    }

    /// What a stop takes, waiting and holding apart.
    public int neededSeconds(Route route, Stop stop) {
        return switch (stop) {
            case Stop.DepotStart _,Stop.DepotEnd _ -> 0;
            case Stop.Collection(int visit, _) -> problem.visits().get(visit).serviceSeconds();
            case Stop.Unloading(int facility, _) -> problem.facilities().get(facility).unloadingSeconds();
            case Stop.Charging(int facility, _) -> chargingSeconds(facility);
            case Stop.Break(int number, _) -> shiftOf(route).breaks().get(number).seconds();
        };
    }

    private int chargingSeconds(int facility) {
        return problem.facilities().get(facility).charger().map(Charger::seconds).orElse(0);
    }
}
