package org.abfuhr.model.problem;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.abfuhr.model.fault.FaultKind;
import org.abfuhr.model.fleet.Shift;
import org.abfuhr.model.fleet.Vehicle;
import org.abfuhr.model.matrix.TravelProfile;

/// The whole input of planning: what to collect, who drives, where to unload, how long each way takes.
/// Lists are index spaces: an index in one part refers to a position in one of these lists.
///
/// @param name for people and files
/// @param start instant of second 0
/// @param zone in which people read the times
/// @param horizonDays length of the planning horizon, at least 1
/// @param scale output divides by it; 1 but for problems from the literature
/// @param dimensions names of what is measured of a load, such as `kg`, `litres`
/// @param fractions names of the kinds of waste kept apart
/// @param profiles vehicle kinds on the road
/// Its constructor throws a [FaultException] of kind [FaultKind#INPUT] with every fault found.
public record CollectionProblem(String name, Instant start, ZoneId zone, int horizonDays, int scale, List<String> dimensions,
        List<String> fractions, List<TravelProfile> profiles, List<Place> places, List<Depot> depots,
        List<DisposalFacility> facilities,
        List<Vehicle> vehicles, List<Shift> shifts, List<Visit> visits, Weights weights) {

    /// Marks the absence of an index.
    public static final int NO_INDEX = -1;

    public CollectionProblem(String name, Instant start, ZoneId zone, int horizonDays, int scale, List<String> dimensions,
            List<String> fractions, List<TravelProfile> profiles, List<Place> places, List<Depot> depots,
            List<DisposalFacility> facilities,
            List<Vehicle> vehicles, List<Shift> shifts, List<Visit> visits, Weights weights) {
        this.name = name;
        this.start = start;
        this.zone = zone;
        this.horizonDays = horizonDays;
        this.scale = scale;
        this.dimensions = List.copyOf(dimensions);
        this.fractions = List.copyOf(fractions);
        this.profiles = List.copyOf(profiles);
        this.places = List.copyOf(places);
        this.depots = List.copyOf(depots);
        this.facilities = List.copyOf(facilities);
        this.vehicles = List.copyOf(vehicles);
        this.shifts = List.copyOf(shifts);
        this.visits = List.copyOf(visits);
        this.weights = weights;
        new ProblemValidator(this).validate().throwIfAny(FaultKind.INPUT);
    }

    /// The same problem with other visits.
    public CollectionProblem withVisits(List<Visit> others) {
        return new CollectionProblem(name, start, zone, horizonDays, scale, dimensions, fractions, profiles, places, depots,
                facilities, vehicles, shifts, others, weights);
    }

    public Vehicle vehicleOf(Shift shift) {
        return vehicles.get(shift.vehicle());
    }

    public TravelProfile profileOf(Vehicle vehicle) {
        return profiles.get(vehicle.profile());
    }

    /// Access points of the place for the vehicle, as indices into its profile's matrix.
    public List<Integer> accessPoints(int place, Vehicle vehicle) {
        return places.get(place).accessPoints().get(vehicle.profile());
    }

    /// Length of a vehicle's slot lists.
    public int slots(Vehicle vehicle) {
        return vehicle.compartments().size() * dimensions.size();
    }
}
