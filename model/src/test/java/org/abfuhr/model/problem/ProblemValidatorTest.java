package org.abfuhr.model.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.abfuhr.model.Drive;
import org.abfuhr.model.GridTown;
import org.abfuhr.model.fault.Fault;
import org.abfuhr.model.fault.FaultException;
import org.abfuhr.model.fault.FaultKind;
import org.abfuhr.model.fleet.Battery;
import org.abfuhr.model.fleet.Compartment;
import org.abfuhr.model.fleet.DayLimits;
import org.abfuhr.model.fleet.FixedStops;
import org.abfuhr.model.fleet.Shift;
import org.abfuhr.model.fleet.ShiftBreak;
import org.abfuhr.model.fleet.ShiftState;
import org.abfuhr.model.fleet.Vehicle;
import org.abfuhr.model.fleet.VehicleCosts;
import org.abfuhr.model.matrix.TravelProfile;
import org.abfuhr.model.plan.Stop;
import org.abfuhr.model.plan.StopState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Each fault of a problem is refused with its code.
class ProblemValidatorTest {

    private static final CollectionProblem GOOD = GridTown.map("D P1 P2 F1").build();

    static Stream<Arguments> faults() {
        return Stream.of( //
                fault("E101", p -> p.horizonDays = 0), fault("E102", p -> p.scale = 0),
                fault("E103", p -> p.dimensions = List.of()),
                fault("E104", p -> p.weights = new Weights(new TreeMap<>(Map.of("distance", -1L)))),
                fault("E105", p -> p.places = List.of(place(0), place(0), place(2), place(3))),
                fault("E105", p -> p.profiles = List.of(p.profiles.getFirst(), p.profiles.getFirst())),
                fault("E105", p -> p.fractions = List.of("bio", "bio")),
                fault("E110", p -> p.places = replaced(p.places, 1, new Place("F1", "F1", place(0).position(), List.of()))),
                fault("E111",
                        p -> p.places = replaced(p.places, 1, new Place("F1", "F1", place(0).position(), List.of(List.of(4))))),
                visit("E120", v -> visit(v, 9, 0, List.of(List.of(1)), 60, 0, List.of(), List.of(0), List.of(0), List.of(0L))),
                visit("E121", v -> visit(v, 0, 1, List.of(List.of(1)), 60, 0, List.of(), List.of(0), List.of(0), List.of(0L))),
                visit("E122", v -> visit(v, 0, 0, List.of(List.of(1, 2)), 60, 0, List.of(), List.of(0), List.of(0), List.of(0L))),
                visit("E122", v -> visit(v, 0, 0, List.of(List.of(-1)), 60, 0, List.of(), List.of(0), List.of(0), List.of(0L))),
                visit("E123", v -> visit(v, 0, 0, List.of(List.of(1)), -1, 0, List.of(), List.of(0), List.of(0), List.of(0L))),
                visit("E123", v -> visit(v, 0, 0, List.of(List.of(1)), 60, -1, List.of(), List.of(0), List.of(0), List.of(0L))),
                visit("E124",
                        v -> visit(v, 0, 0, List.of(List.of(1)), 60, 0, List.of(new TimeWindow(2, 1)), List.of(0), List.of(0),
                                List.of(0L))),
                visit("E124", v -> visit(v, 0, 0, List.of(List.of(1)), 60, 0, List.of(new TimeWindow(1, 5), new TimeWindow(5, 9)),
                        List.of(0), List.of(0), List.of(0L))),
                visit("E125", v -> visit(v, 0, 0, List.of(List.of(1)), 60, 0, List.of(), List.of(1), List.of(0), List.of(0L))),
                visit("E126", v -> visit(v, 0, 0, List.of(List.of(1)), 60, 0, List.of(), List.of(0), List.of(1), List.of(0L))),
                visit("E127",
                        v -> visit(v, 0, 0, List.of(List.of(1)), 60, 0, List.of(), List.of(0), List.of(0), List.of(0L, 0L))),
                visit("E128", v -> v.withRelease(new Release(9, 0, 0))), visit("E128", v -> v.withRelease(new Release(0, -1, 0))),
                fault("E130", p -> p.depots = List.of(new Depot("D", 4))),
                facility("E130", new DisposalFacility("F1", -1, List.of(0), List.of(), 600, 0, 0, null)),
                facility("E131", new DisposalFacility("F1", 1, List.of(1), List.of(), 600, 0, 0, null)),
                facility("E132", new DisposalFacility("F1", 1, List.of(0), List.of(new TimeWindow(9, 8)), 600, 0, 0, null)),
                facility("E133", new DisposalFacility("F1", 1, List.of(0), List.of(), -1, 0, 0, null)),
                facility("E133", new DisposalFacility("F1", 1, List.of(0), List.of(), 600, -1, 0, null)),
                facility("E134", new DisposalFacility("F1", 1, List.of(0), List.of(), 600, 0, 0, new Charger(-1, 5))));
    }

    static Stream<Arguments> fleetFaults() {
        return Stream.of(vehicle("E200", 1, compartment(0, 10), List.of(0), VehicleCosts.NONE, Battery.NONE),
                vehicle("E201", 0, compartment(0, 10), List.of(1), VehicleCosts.NONE, Battery.NONE),
                vehicle("E202", 0, compartment(1, 10), List.of(0), VehicleCosts.NONE, Battery.NONE),
                vehicle("E202", 0, List.of(compartment(0, 10).getFirst(), compartment(0, 10).getFirst()), List.of(0),
                        VehicleCosts.NONE,
                        Battery.NONE),
                vehicle("E203", 0, compartment(0, -1), List.of(0), VehicleCosts.NONE, Battery.NONE),
                vehicle("E203", 0, List.of(new Compartment(List.of(0), List.of())), List.of(0), VehicleCosts.NONE, Battery.NONE),
                vehicle("E204", 0, compartment(0, 10), List.of(0), new VehicleCosts(0, -1, 0, 0, 0, 0), Battery.NONE),
                vehicle("E205", 0, compartment(0, 10), List.of(0), VehicleCosts.NONE, new Battery(10, 11, 0, 0)),
                vehicle("E205", 0, compartment(0, 10), List.of(0), VehicleCosts.NONE, new Battery(10, 1, -1, 0)),
                shift("E210", s -> shift(s, 0, 0, 1, 100, List.of(), List.of(0), null)),
                shift("E211", s -> shift(s, 0, 1, 0, 100, List.of(), List.of(0), null)),
                shift("E212", s -> shift(s, 0, 0, 0, -1, List.of(), List.of(0), null)),
                shift("E212", s -> shift(s, 0, 0, 0, Shift.MOST_SECONDS, List.of(), List.of(0), null)),
                shift("E213",
                        s -> new Shift("V1", 0, 0, 0, 0, 0, 9, -1, 9, 9, DayLimits.none(1), List.of(), List.of(0), List.of(), 0,
                                null)),
                shift("E213",
                        s -> new Shift("V1", 0, 0, 0, 0, 0, 9, 9, 9, 9, DayLimits.none(2), List.of(), List.of(0), List.of(), 0,
                                null)),
                shift("E214", s -> shift(s, 1, 0, 0, 100, List.of(), List.of(0), null)),
                shift("E215", s -> shift(s, 0, 0, 0, 100, List.of(new ShiftBreak.WindowBreak(5, 4, 60)), List.of(0), null)),
                shift("E215", s -> shift(s, 0, 0, 0, 100, List.of(new ShiftBreak.AccumulatedBreak(0, 60)), List.of(0), null)),
                shift("E216", s -> shift(s, 0, 0, 0, 100, List.of(), List.of(), null)),
                shift("E216", s -> shift(s, 0, 0, 0, 100, List.of(), List.of(-1), null)),
                fixed("E220", f -> new FixedStops(f.stops().subList(1, 2), f.state())),
                fixed("E220",
                        f -> new FixedStops(List.of(f.stops().getFirst(), new Stop.DepotEnd(0, f.stops().getFirst().at())),
                                f.state())),
                fixed("E221", f -> new FixedStops(f.stops(), state(f.state(), f.state().readySeconds() - 1, List.of(0), 0))),
                fixed("E221", f -> new FixedStops(f.stops(), state(f.state(), f.state().readySeconds(), List.of(), 0))),
                fixed("E221", f -> new FixedStops(withLastLoad(f.stops(), List.of()), f.state())),
                fixed("E221", f -> new FixedStops(withLastLoad(f.stops(), List.of(1, 1)), f.state())),
                fixed("E222", f -> new FixedStops(f.stops(), state(f.state(), f.state().readySeconds(), List.of(0), 9))),
                fixed("E222", f -> new FixedStops(f.stops(), onBoard(f.state(), List.of(1)))),
                fixed("E222",
                        f -> new FixedStops(List.of(f.stops().getFirst(), new Stop.Collection(7, f.stops().get(1).at())),
                                f.state())),
                fixed("E222",
                        f -> new FixedStops(List.of(f.stops().getFirst(), new Stop.Break(0, f.stops().get(1).at())), f.state())),
                fixed("E222",
                        f -> new FixedStops(List.of(f.stops().getFirst(), new Stop.Unloading(1, f.stops().get(1).at())),
                                f.state())),
                fixed("E222",
                        f -> new FixedStops(List.of(f.stops().getFirst(), new Stop.Charging(-1, f.stops().get(1).at())),
                                f.state())),
                fixed("E223", f -> new FixedStops(List.of(f.stops().getFirst(), f.stops().get(1), f.stops().get(1)), f.state())));
    }

    @ParameterizedTest(name = "{0} [{index}]")
    @MethodSource({"faults", "fleetFaults"})
    void aFaultIsRefusedWithItsCode(String code, UnaryOperator<Draft> spoil) {
        assertThat(faultsOf(spoil.apply(new Draft(GOOD)))).extracting(Fault::code).contains(code);
    }

    @Test
    void theGoodOneIsAccepted() {
        assertThat(new Draft(GOOD).build()).isEqualTo(GOOD);
    }

    @Test
    void allFaultsAreToldAtOnce() {
        var draft = new Draft(GOOD);
        draft.horizonDays = 0;
        draft.scale = -1;
        draft.depots = List.of(new Depot("D", 4));
        assertThat(faultsOf(draft)).extracting(Fault::code).contains("E101", "E102", "E130", "E127", "E211");
        assertThat(faultsOf(draft)).allSatisfy(fault -> assertThat(fault.fix()).isNotBlank());
    }

    private static List<Fault> faultsOf(Draft draft) {
        var thrown = catchThrowableOfType(FaultException.class, draft::build);
        assertThat(thrown.kind()).isEqualTo(FaultKind.INPUT);
        return thrown.faults();
    }

    private static Arguments fault(String code, java.util.function.Consumer<Draft> spoil) {
        UnaryOperator<Draft> edit = draft -> {
            spoil.accept(draft);
            return draft;
        };
        return Arguments.of(code, edit);
    }

    private static Arguments visit(String code, UnaryOperator<Visit> spoil) {
        return fault(code, p -> p.visits = replaced(p.visits, 0, spoil.apply(p.visits.getFirst())));
    }

    private static Visit visit(Visit v, int place, int fraction, List<List<Integer>> demand, int service, int release,
            List<TimeWindow> windows, List<Integer> days, List<Integer> vehicles, List<Long> costs) {
        return new Visit(v.id(), place, fraction, demand, service, 1, windows, release, days, vehicles, true, costs, 0);
    }

    private static Arguments facility(String code, DisposalFacility spoiled) {
        return fault(code, p -> p.facilities = List.of(spoiled));
    }

    private static Arguments vehicle(String code, int profile, List<Compartment> compartments, List<Integer> facilities,
            VehicleCosts costs, Battery battery) {
        return fault(code,
                p -> p.vehicles = List.of(new Vehicle("V1", profile, compartments, facilities, true, costs, battery, false)));
    }

    private static List<Compartment> compartment(int fraction, int capacity) {
        return List.of(new Compartment(List.of(fraction), List.of(capacity)));
    }

    private static Arguments shift(String code, UnaryOperator<Shift> spoil) {
        return fault(code, p -> p.shifts = List.of(spoil.apply(p.shifts.getFirst())));
    }

    private static Shift shift(Shift s, int vehicle, int day, int depot, int latestEnd, List<ShiftBreak> breaks,
            List<Integer> load,
            @org.jspecify.annotations.Nullable FixedStops fixed) {
        return new Shift(s.id(), vehicle, day, 0, depot, 0, latestEnd, 9, 9, 9, DayLimits.none(1), breaks, load, List.of(), 0,
                fixed);
    }

    private static Arguments fixed(String code, UnaryOperator<FixedStops> spoil) {
        var head = Drive.fixed(GOOD, 0, "D | P1");
        return shift(code, s -> shift(s, 0, 0, 0, 100, List.of(), List.of(0), spoil.apply(head)));
    }

    private static ShiftState state(ShiftState s, int ready, List<Integer> load, int accessPoint) {
        return new ShiftState(accessPoint, s.departedSeconds(), ready, load, s.fractionsOnBoard(), 0, 0, 0, s.collected(), 1, 1,
                0, 0, 0,
                s.breaksTaken(), s.drivingSinceBreak(), 0);
    }

    private static ShiftState onBoard(ShiftState s, List<Integer> fractions) {
        return new ShiftState(s.accessPoint(), s.departedSeconds(), s.readySeconds(), s.load(), fractions, 0, 0, 0, s.collected(),
                1, 1, 0, 0, 0, s.breaksTaken(), s.drivingSinceBreak(), 0);
    }

    private static List<Stop> withLastLoad(List<Stop> stops, List<Integer> load) {
        var last = (Stop.Collection) stops.getLast();
        var at = last.at();
        return replaced(stops, stops.size() - 1, new Stop.Collection(last.visit(), new StopState(at.accessPoint(),
                at.arrivalSeconds(), at.beginSeconds(), at.departureSeconds(), load, at.batteryWattHours(), at.drivenMetres())));
    }

    private static Place place(int index) {
        return GOOD.places().get(index);
    }

    private static <T> List<T> replaced(List<T> list, int index, T value) {
        var copy = new java.util.ArrayList<>(list);
        copy.set(index, value);
        return copy;
    }

    /// A problem to be spoiled.
    static final class Draft {

        int horizonDays = GOOD.horizonDays();
        int scale = GOOD.scale();
        List<String> dimensions = GOOD.dimensions();
        List<String> fractions = GOOD.fractions();
        List<TravelProfile> profiles = GOOD.profiles();
        List<Place> places = GOOD.places();
        List<Depot> depots = GOOD.depots();
        List<DisposalFacility> facilities = GOOD.facilities();
        List<Vehicle> vehicles = GOOD.vehicles();
        List<Shift> shifts = GOOD.shifts();
        List<Visit> visits = GOOD.visits();
        Weights weights = GOOD.weights();
        private final CollectionProblem good;

        Draft(CollectionProblem good) {
            this.good = good;
        }

        CollectionProblem build() {
            return new CollectionProblem(good.name(), good.start(), good.zone(), horizonDays, scale, dimensions, fractions,
                    profiles,
                    places, depots, facilities, vehicles, shifts, visits, weights);
        }
    }
}
