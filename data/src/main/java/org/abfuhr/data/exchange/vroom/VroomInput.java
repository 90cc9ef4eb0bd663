package org.abfuhr.data.exchange.vroom;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.abfuhr.model.geo.Coordinate;
import org.abfuhr.model.problem.CollectionProblem;

/// What a file says, in its own numbers. A *location* is an index into the matrices.
///
/// @param matrices by profile, all of one size
record VroomInput(String name, List<Job> jobs, List<Car> cars, Map<String, Matrices> matrices) {

    /// From one second to another, both included, on the file's clock.
    record Span(long earliest, long latest) {}

    /// A spot on the map and in the matrices.
    ///
    /// @param location index, or [CollectionProblem#NO_INDEX] where a vehicle starts or ends anywhere
    record Spot(int location, Optional<Coordinate> position) {

        static final Spot ANYWHERE = new Spot(CollectionProblem.NO_INDEX, Optional.empty());

        boolean anywhere() {
            return location == CollectionProblem.NO_INDEX;
        }
    }

    /// A job of the file.
    ///
    /// @param setupSeconds before the service, whoever comes
    /// @param pickup per dimension
    /// @param windows in order and without overlap; empty means always
    record Job(long id, String description, Spot spot, int setupSeconds, int serviceSeconds, List<Integer> pickup,
            Set<Integer> skills, int priority, List<Span> windows) {

        int seconds() {
            return setupSeconds + serviceSeconds;
        }
    }

    /// A break with one window.
    record Rest(long id, Span window, int seconds) {}

    /// A vehicle of the file.
    ///
    /// @param window nothing if it may drive at any time
    /// @param hundredths of the matrix's time that it takes
    /// @param maxTasks and the other limits: [org.abfuhr.model.fleet.DayLimits#NO_LIMIT] for none
    /// @param steps ids of jobs in the order that the search begins with
    record Car(long id, String description, String profile, Spot start, Spot end, List<Integer> capacity, Set<Integer> skills,
            Optional<Span> window, List<Rest> rests, int hundredths, int maxTasks, int maxTravelSeconds, int maxMetres,
            Prices prices,
            List<Long> steps) {}

    /// What a vehicle costs, in the file's unit.
    record Prices(int fixed, int perHour, int perKm) {}

    /// What a profile's ways take.
    ///
    /// @param durations seconds
    /// @param distances may be missing
    /// @param costs replace prices by time and length
    record Matrices(Cells durations, Optional<Cells> distances, Optional<Cells> costs) {

        int size() {
            return durations.size();
        }
    }

    /// Length of all amounts, at least 1.
    int dimensions() {
        return Math.max(1, cars.stream().mapToInt(car -> car.capacity().size()).max().orElse(0));
    }

    /// Number of locations.
    int locations() {
        return matrices.values().stream().mapToInt(Matrices::size).max().orElse(0);
    }

    /// Whether some vehicle starts or ends anywhere.
    boolean open() {
        return cars.stream().anyMatch(car -> car.start().anywhere() || car.end().anywhere());
    }

    Matrices matricesOf(Car car) {
        return matricesOf(car.profile());
    }

    Matrices matricesOf(String profile) {
        return matrices.getOrDefault(profile, new Matrices(Cells.NONE, Optional.empty(), Optional.empty()));
    }
}
