package org.abfuhr.dispatch.output;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.abfuhr.dispatch.outcome.map.RoutePath;
import org.abfuhr.model.fleet.Shift;
import org.abfuhr.model.fleet.Vehicle;
import org.abfuhr.model.geo.Coordinate;
import org.abfuhr.model.plan.Route;
import org.abfuhr.model.plan.Stop;
import org.abfuhr.model.plan.StopState;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.model.problem.Visit;
import org.abfuhr.routing.RoadPath;
import org.abfuhr.routing.RoadPath.Instruction;
import org.abfuhr.routing.RoadPath.Street;
import org.abfuhr.routing.RoadPath.Turn;

/// Drives visits in a given order without waiting and unloads at facility 0 when nothing more fits: a plan for tests.
public final class DrivenRoute {

    private final CollectionProblem problem;
    private final Shift shift;
    private final Vehicle vehicle;
    private final List<Stop> stops = new ArrayList<>();
    private final List<Coordinate> places = new ArrayList<>();
    private final List<Integer> legMetres = new ArrayList<>();
    private final List<Integer> load;
    private int point;
    private int now;
    private int metres;

    public DrivenRoute(CollectionProblem problem, int shift) {
        this.problem = problem;
        this.shift = problem.shifts().get(shift);
        this.vehicle = problem.vehicleOf(this.shift);
        this.load = new ArrayList<>(Collections.nCopies(problem.slots(vehicle), 0));
        int place = problem.depots().get(this.shift.startDepot()).place();
        point = accessPoint(place);
        now = this.shift.earliestStart();
        places.add(problem.places().get(place).position());
        stops.add(new Stop.DepotStart(this.shift.startDepot(), state(now, now, now)));
    }

    private int accessPoint(int place) {
        return problem.accessPoints(place, vehicle).getFirst();
    }

    public DrivenRoute collect(int index) {
        var visit = problem.visits().get(index);
        int kg = visit.demand().getFirst().getFirst();
        if (load.getFirst() + kg > vehicle.compartments().getFirst().capacity().getFirst())
            unload();
        drive(visit.place());
        load.set(0, load.getFirst() + kg);
        stops.add(new Stop.Collection(index, serve(visit)));
        return this;
    }

    private StopState serve(Visit visit) {
        int arrival = now;
        now += visit.serviceSeconds();
        return state(arrival, arrival, now);
    }

    public DrivenRoute unload() {
        var facility = problem.facilities().getFirst();
        drive(facility.place());
        int arrival = now;
        now += facility.unloadingSeconds();
        Collections.fill(load, 0);
        stops.add(new Stop.Unloading(0, state(arrival, arrival, now)));
        return this;
    }

    public Route home() {
        drive(problem.depots().get(shift.endDepot()).place());
        stops.add(new Stop.DepotEnd(shift.endDepot(), state(now, now, now)));
        return new Route(problem.shifts().indexOf(shift), stops);
    }

    /// Straight to each stop; half of the metres on each of two streets, with a sharp turn between them.
    public RoutePath path() {
        List<RoadPath> legs = new ArrayList<>();
        for (int i = 1; i < places.size(); i++)
            legs.add(leg(places.get(i - 1), places.get(i), legMetres.get(i - 1)));
        return new RoutePath(legs);
    }

    private static RoadPath leg(Coordinate from, Coordinate to, int metres) {
        int half = metres / 2;
        var corner = new Coordinate((from.latitude() + to.latitude()) / 2, (from.longitude() + to.longitude()) / 2);
        return new RoadPath(List.of(from, corner, to),
                List.of(new Street("Lange Straße", half), new Street("Ring & Tor", metres - half)),
                List.of(new Turn(Instruction.DEPART, "Lange Straße", 0), new Turn(Instruction.SHARP_LEFT, "Ring & Tor", half),
                        new Turn(Instruction.ARRIVE, "Ring & Tor", metres)),
                metres / 10, metres);
    }

    private void drive(int place) {
        int to = accessPoint(place);
        var matrix = problem.profileOf(vehicle).matrix();
        now += matrix.seconds(point, to);
        metres += matrix.metres(point, to);
        legMetres.add(matrix.metres(point, to));
        point = to;
        places.add(problem.places().get(place).position());
    }

    private StopState state(int arrival, int begin, int departure) {
        int battery = vehicle.battery().limited()
                ? shift.initialWattHours() - (int) ((long) metres * vehicle.battery().milliwattHoursPerMetre() / 1_000)
                : 0;
        return new StopState(point, arrival, begin, departure, load, battery, metres);
    }
}
