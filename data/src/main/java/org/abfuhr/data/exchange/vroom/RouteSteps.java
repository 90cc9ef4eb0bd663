package org.abfuhr.data.exchange.vroom;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.abfuhr.data.exchange.vroom.VroomInput.Car;
import org.abfuhr.data.exchange.vroom.VroomInput.Job;
import org.abfuhr.data.exchange.vroom.VroomInput.Spot;
import org.abfuhr.model.plan.Route;
import org.abfuhr.model.plan.Stop;
import org.abfuhr.model.problem.CollectionProblem;

/// A route as steps on the file's clock.
///
/// @param shift index of the shift
/// @param price in units of the problem
record RouteSteps(int shift, Car car, long price, List<Step> steps) {

    /// A step of the route.
    ///
    /// @param position of the stop in its route
    /// @param id of the job or break, or -1
    /// @param job that it serves
    /// @param arrival on the file's clock
    /// @param duration seconds of travel until here
    /// @param distance metres until here; 0 where lengths are not known
    record Step(int position, String type, long id, Optional<Job> job, Spot spot, int setup, int service, int waiting,
            long arrival,
            long duration,
            long distance, List<Integer> load) {}

    /// Of one route or of all.
    record Sums(long setup, long service, long duration, long waiting, long priority, long distance, List<Long> pickup) {

        static Sums of(List<RouteSteps> routes, int dimensions) {
            var steps = routes.stream().flatMap(route -> route.steps().stream()).toList();
            var jobs = steps.stream().flatMap(step -> step.job().stream()).toList();
            var last = routes.stream().map(route -> route.steps().getLast()).toList();
            return new Sums(sum(steps, Step::setup), sum(steps, Step::service), sum(last, Step::duration),
                    sum(steps, Step::waiting),
                    sum(jobs, Job::priority), sum(last, Step::distance),
                    IntStream.range(0, dimensions)
                            .mapToObj(d -> sum(jobs, job -> job.pickup().isEmpty() ? 0 : job.pickup().get(d))).toList());
        }

        private static <T> long sum(List<T> items, ToLongFunction<T> value) {
            return items.stream().mapToLong(value).sum();
        }
    }

    static RouteSteps of(VroomInput input, CollectionProblem problem, Route route) {
        var walk = new Walk(input, problem, route.shift());
        route.stops().forEach(walk::take);
        return new RouteSteps(route.shift(), walk.car, walk.price(route), walk.steps);
    }

    /// Goes along a route.
    private static final class Walk {

        private final VroomInput input;
        private final CollectionProblem problem;
        private final Car car;
        private final int shift;
        private final long zero;
        private final List<Step> steps = new ArrayList<>();
        private int position = -1;
        private int place = CollectionProblem.NO_INDEX;
        private long duration;
        private long distance;

        Walk(VroomInput input, CollectionProblem problem, int shift) {
            this.input = input;
            this.problem = problem;
            this.shift = shift;
            car = input.cars().get(shift);
            zero = problem.start().getEpochSecond();
        }

        private long price(Route route) {
            var costs = problem.vehicleOf(problem.shifts().get(shift)).costs();
            return costs.fixedMicroEuro() + costs.perMetre() * route.stops().getLast().at().drivenMetres();
        }

        private void take(Stop stop) {
            position++;
            if (!(stop instanceof Stop.Break))
                move(stop.at().accessPoint());
            switch (stop) {
                case Stop.DepotStart(int _, var _) -> add(stop, "start", -1, Optional.empty(), car.start(), 0);
                case Stop.DepotEnd(int _, var _) -> add(stop, "end", -1, Optional.empty(), car.end(), 0);
                case Stop.Collection(int visit, var _) -> {
                    var job = input.jobs().get(visit);
                    add(stop, "job", job.id(), Optional.of(job), job.spot(), job.serviceSeconds());
                }
                case Stop.Break(int index, var _) -> {
                    var rest = car.rests().get(index);
                    add(stop, "break", rest.id(), Optional.empty(), Spot.ANYWHERE, rest.seconds());
                }
                case Stop.Unloading _,Stop.Charging _ ->
                    throw new IllegalArgumentException("A VROOM problem has no facilities, but the plan has " + stop);
            }
        }

        private void move(int to) {
            if (place != CollectionProblem.NO_INDEX) {
                var profile = problem.profileOf(problem.vehicleOf(problem.shifts().get(shift)));
                duration += profile.matrix().seconds(place, to);
                boolean onMap = place < input.locations() && to < input.locations();
                int from = place;
                distance += onMap ? input.matricesOf(car).distances().map(cells -> cells.at(from, to)).orElse(0) : 0;
            }
            place = to;
        }

        /// Starts and ends that may be anywhere are no steps.
        private void add(Stop stop, String type, long id, Optional<Job> job, Spot spot, int service) {
            var at = stop.at();
            if (spot.anywhere() && !type.equals("break"))
                return;
            var load = input.dimensions() == at.load().size() ? at.load() : Collections.nCopies(input.dimensions(), 0);
            steps.add(new Step(position, type, id, job, spot, job.map(Job::setupSeconds).orElse(0), service, at.waitingSeconds(),
                    zero + at.arrivalSeconds(), duration, distance, load));
        }
    }
}
