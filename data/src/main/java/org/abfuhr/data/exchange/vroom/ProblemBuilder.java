package org.abfuhr.data.exchange.vroom;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.abfuhr.data.exchange.vroom.LegPrice.Carrier;
import org.abfuhr.data.exchange.vroom.VroomInput.Car;
import org.abfuhr.data.exchange.vroom.VroomInput.Job;
import org.abfuhr.data.exchange.vroom.VroomInput.Spot;
import org.abfuhr.model.fleet.Battery;
import org.abfuhr.model.fleet.Compartment;
import org.abfuhr.model.fleet.DayLimits;
import org.abfuhr.model.fleet.Shift;
import org.abfuhr.model.fleet.ShiftBreak;
import org.abfuhr.model.fleet.Vehicle;
import org.abfuhr.model.fleet.VehicleCosts;
import org.abfuhr.model.geo.Coordinate;
import org.abfuhr.model.matrix.TravelProfile;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.model.problem.Depot;
import org.abfuhr.model.problem.Place;
import org.abfuhr.model.problem.Visit;
import org.abfuhr.model.problem.Weights;

/// A file as a problem of one day: place and depot n are location n, the last ones are *anywhere*; visit and shift n are job and
/// vehicle n.
final class ProblemBuilder {

    private final VroomInput input;
    private final Timescale times;
    private final List<LegPrice> legs; // per vehicle
    private final List<LegPrice> profiles;
    private final long part; // of a price, see LegPrice
    private final NotServed notServed;

    ProblemBuilder(VroomInput input) {
        this.input = input;
        times = Timescale.of(input);
        legs = input.cars().stream().map(car -> LegPrice.of(input, car)).toList();
        profiles = legs.stream().map(leg -> atAnyPrice(leg)).distinct().toList();
        part = Stream.concat(legs.stream().map(LegPrice::perUnit), input.cars().stream().map(ProblemBuilder::fixed))
                .reduce(LegPrice.PARTS, LegPrice::gcd);
        notServed = NotServed.of(input, legs, part);
    }

    /// Vehicles whose legs differ in price alone share a matrix.
    private static LegPrice atAnyPrice(LegPrice leg) {
        return new LegPrice(leg.carrier(), leg.hundredths(), leg.profile(), leg.timeFactor(), leg.lengthFactor(), 0,
                leg.divisor());
    }

    private static long fixed(Car car) {
        return car.prices().fixed() * LegPrice.PARTS;
    }

    CollectionProblem build() {
        var matrices = profiles.stream()
                .map(leg -> leg.matrix(input.matricesOf(leg.profile()), input.open())).toList();
        return new CollectionProblem(input.name(), Instant.ofEpochSecond(times.zero()), ZoneOffset.UTC, 1,
                Math.toIntExact(LegPrice.PARTS / part),
                IntStream.rangeClosed(1, input.dimensions()).mapToObj(d -> "amount " + d).toList(), List.of("goods"),
                IntStream.range(0, profiles.size()).mapToObj(p -> new TravelProfile(profileId(p), matrices.get(p))).toList(),
                places(),
                IntStream.range(0, places().size()).mapToObj(place -> new Depot(Integer.toString(place), place)).toList(),
                List.of(), IntStream.range(0, legs.size()).mapToObj(this::vehicle).toList(),
                IntStream.range(0, legs.size()).mapToObj(this::shift).toList(), input.jobs().stream().map(this::visit).toList(),
                Weights.DEFAULT);
    }

    private String profileId(int profile) {
        return profiles.size() == 1 ? profiles.getFirst().profile() : profiles.get(profile).profile() + " " + (profile + 1);
    }

    /// Of which several jobs may share one; the last is anywhere, if somebody starts or ends there.
    private List<Place> places() {
        int locations = input.locations();
        List<Place> places = new ArrayList<>();
        for (int location = 0; location < locations + (input.open() ? 1 : 0); location++)
            places.add(new Place(Integer.toString(location), location == locations ? "anywhere" : "location " + location,
                    position(location), Collections.nCopies(profiles.size(), List.of(location))));
        return places;
    }

    private Coordinate position(int location) {
        return Stream.concat(input.jobs().stream().map(Job::spot),
                input.cars().stream().flatMap(car -> Stream.of(car.start(), car.end())))
                .filter(spot -> spot.location() == location).map(Spot::position).flatMap(Optional::stream).findFirst()
                .orElse(new Coordinate(0, 0));
    }

    private Vehicle vehicle(int index) {
        var car = input.cars().get(index);
        return new Vehicle(Long.toString(car.id()), profiles.indexOf(atAnyPrice(legs.get(index))),
                List.of(new Compartment(List.of(0), room(car.capacity()))), List.of(), false,
                new VehicleCosts(fixed(car) / part, legs.get(index).perUnit() / part, 0, 0, 0, 0), Battery.NONE, false);
    }

    /// Amounts, of which there is at least one.
    private List<Integer> room(List<Integer> amounts) {
        return amounts.isEmpty() ? List.of(0) : amounts;
    }

    private Shift shift(int index) {
        var car = input.cars().get(index);
        var window = car.window().map(times::window).orElse(times.always());
        return new Shift(Long.toString(car.id()), index, 0, depot(car.start()), depot(car.end()), window.earliest(),
                window.latest(), DayLimits.NO_LIMIT, DayLimits.NO_LIMIT, 0, limits(car, legs.get(index)),
                car.rests().stream().map(this::rest).toList(),
                Collections.nCopies(input.dimensions(), 0), List.of(), 0, null);
    }

    private ShiftBreak rest(VroomInput.Rest rest) {
        var window = times.window(rest.window());
        return new ShiftBreak.WindowBreak(window.earliest(), window.latest(), rest.seconds());
    }

    private int depot(Spot spot) {
        return spot.anywhere() ? input.locations() : spot.location();
    }

    private DayLimits limits(Car car, LegPrice leg) {
        int most = leg.carrier() == Carrier.TIME ? car.maxTravelSeconds() : car.maxMetres();
        int units = most == DayLimits.NO_LIMIT ? most : (int) (most / leg.divisor());
        return new DayLimits(Collections.nCopies(input.dimensions(), DayLimits.NO_LIMIT), car.maxTasks(), units);
    }

    private Visit visit(Job job) {
        var cars = IntStream.range(0, input.cars().size())
                .filter(car -> input.cars().get(car).skills().containsAll(job.skills())).boxed().toList();
        return new Visit(Long.toString(job.id()), job.spot().location(), 0, List.of(room(job.pickup())), job.seconds(), 1,
                times.windows(job.windows()), 0, List.of(0), cars, notServed.required(), List.of(0L),
                notServed.cost(job));
    }
}
