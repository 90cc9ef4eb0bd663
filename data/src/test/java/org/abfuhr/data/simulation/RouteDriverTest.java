package org.abfuhr.data.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.abfuhr.data.TestCity;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.city.FacilitySettings;
import org.abfuhr.data.city.FleetSettings;
import org.abfuhr.data.city.VehicleType;
import org.abfuhr.data.city.VehicleType.CompartmentSettings;
import org.abfuhr.data.forecast.Forecaster;
import org.abfuhr.data.readings.ReadingsSet;
import org.abfuhr.data.visits.Overrides;
import org.abfuhr.data.visits.PlanningRequest;
import org.abfuhr.data.visits.ProblemAssembler;
import org.abfuhr.data.visits.ProfileAccess;
import org.abfuhr.model.matrix.TravelMatrix;
import org.abfuhr.model.matrix.TravelProfile;
import org.abfuhr.model.plan.Route;
import org.abfuhr.model.plan.Stop;
import org.abfuhr.model.plan.StopState;
import org.abfuhr.model.problem.CollectionProblem;
import org.junit.jupiter.api.Test;

/// Every way takes 60 s and 60 m, but 61 s from the second container to the facility. Two residual containers of 1,100 litres hold 0.49 each on Monday at midnight, and 0.14 × 1.074 × 0.09 / 11 more
/// an hour. Service takes 40 + 32 s, unloading 25 minutes.
class RouteDriverTest {

    private static final int SIX = 6 * 3600;
    private static final CityPack PACK = SteadyCity.of(TestCity.residual("r1"), TestCity.residual("r2"));
    private static final CityPack TWO = withFacilities(
            withCrane(SteadyCity.of(TestCity.glass("g1"), TestCity.residual("r1"), TestCity.residual("r2")), true,
                    body(33_000, "glass"), body(1_000, "residual")),
            "glass", "residual");

    @Test
    void drivesAsPlannedWhileEverythingFits() {
        var city = city();
        var driven = RouteDriver.drive(problem(PACK), PACK, city, route());
        assertThat(driven.metres()).isEqualTo(4 * 60);
        assertThat(driven.seconds()).isEqualTo(4 * 60 + 1 + 2 * 72 + 1500);
        assertThat(driven.levels()).hasSize(2);
        // six hours and a minute, six and 192 s: 0.49 + 0.00123 an hour
        assertThat(driven.levels().getFirst()).isCloseTo(0.49 + (6 + 1 / 60.0) * 0.14 * 1.074 * 0.09 / 11, within(1e-9));
        assertThat(driven.missed() + driven.earlyUnloadings()).isZero();
        // 50 € + 240 m at 1 €/km + 1,885 s at 36 €/h + 2 lifts at 0.10 € + fee 5 € + 110 kg at 80 €/t + energy of 0.24 km and 2 lifts
        double kWh = 0.24 * 0.4 * 9.95 + 2 * 0.03 * 9.95;
        assertThat(driven.microEuro() / 1e6).isCloseTo(50 + 0.24 + 18.85 + 0.2 + 5 + 110 * 0.08 + kWh * 1.6 / 9.95, within(0.02));
        assertThat(driven.kgCo2()).isCloseTo(kWh * 2.6 / 9.95, within(1e-3));
        city.endDay(_ -> {}, _ -> {});
        assertThat(city.levelAt("r1", city.date().atStartOfDay(TestCity.ZONE).toInstant())).isLessThan(0.2);
    }

    @Test
    void unloadsEarlyWhenTheTruthIsMoreThanFits() {
        // 0.497 × 1,100 = 547 litres each; 1,000 fit. To the second container, no room: away, unload, back, then as planned
        var driven = RouteDriver.drive(problem(1_000), pack(1_000), city(), route());
        assertThat(driven.earlyUnloadings()).isEqualTo(1);
        assertThat(driven.levels()).hasSize(2);
        assertThat(driven.metres()).isEqualTo((4 + 2) * 60);
        assertThat(driven.seconds()).isEqualTo(6 * 60 + 2 + 2 * 72 + 2 * 1500);
    }

    @Test
    void usesWhatPlansKeptFree() {
        // planned up to nine tenths of 1,100 litres, but 2 × 547 fit
        var careful = pack(1_100);
        careful = careful.with(careful.fleet().withUsableShare(0.9));
        var problem = problem(careful);
        assertThat(problem.vehicles().getFirst().compartments().getFirst().capacity()).containsExactly(7_200, 990);
        assertThat(RouteDriver.drive(problem, careful, city(), route()).earlyUnloadings()).isZero();
    }

    @Test
    void countsRoutesThatFail() {
        var tally = new Tally();
        tally.add(RouteDriver.drive(problem(PACK), PACK, city(), route()));
        tally.add(RouteDriver.drive(problem(1_000), pack(1_000), city(), route()));
        tally.add(RouteDriver.drive(problem(PACK), PACK, city(), route(14 * 3600)));
        assertThat(tally.routes).isEqualTo(3);
        assertThat(tally.failedRoutes).as("an unloading not planned, a missed stop").isEqualTo(2);
    }

    @Test
    void missesWhatWouldMakeItLate() {
        // the shift ends at 14:30. Leaving at 14:00, the first is served at 14:02:12, and 60 + 1,500 + 60 s later it is 14:29:12; with the second
        // it would be 14:31:25
        var city = city();
        var driven = RouteDriver.drive(problem(PACK), PACK, city, route(14 * 3600));
        assertThat(driven.missed()).isEqualTo(1);
        assertThat(driven.levels()).hasSize(1);
        assertThat(driven.metres()).isEqualTo(3 * 60);
    }

    @Test
    void missesWhatDoesNotFitWhereNoFacilityTakesIt() {
        var pack = withFacilities(withCrane(PACK, false, body(1_000, "residual")), "glass");
        var driven = RouteDriver.drive(problem(pack, "r1", "r2"), pack, city(), route());
        assertThat(driven.missed()).isEqualTo(1);
        assertThat(driven.levels()).hasSize(1);
        assertThat(driven.earlyUnloadings()).isZero();
    }

    @Test
    void unloadsEachFractionWhereItIsTaken() {
        // 547 litres of each residual container, 1,000 fit: the glass stays on board while they are unloaded
        var driven = RouteDriver.drive(problem(TWO, "g1", "r1", "r2"), TWO, city(TWO), twoRoute(SIX));
        assertThat(driven.missed()).isZero();
        assertThat(driven.levels()).hasSize(3);
        assertThat(driven.earlyUnloadings()).isEqualTo(1);
        assertThat(driven.metres()).isEqualTo((6 + 2) * 60);
    }

    @Test
    void missesWhatLeavesNoTimeForTheSecondFacility() {
        // left at 13:36, the glass is on board at 13:38:12, the first residual container would be at 13:40:24; two facilities and the ways take 53
        // minutes
        var driven = RouteDriver.drive(problem(TWO, "g1", "r1", "r2"), TWO, city(TWO), twoRoute(13 * 3600 + 36 * 60));
        assertThat(driven.levels()).hasSize(1);
        assertThat(driven.missed()).isEqualTo(2);
    }

    private static SimulatedCity city() {
        return city(PACK);
    }

    private static SimulatedCity city(CityPack pack) {
        var city = SteadyCity.live(pack, 7);
        city.beginDay();
        return city;
    }

    /// Facilities as the pack's one, each for one fraction.
    private static CityPack withFacilities(CityPack pack, String... fractions) {
        var f = pack.facilities().getFirst();
        var facilities = Arrays.stream(fractions).map(fraction -> new FacilitySettings(fraction, f.name(), f.position(),
                List.of(fraction), f.openingHours(), f.unloadingMinutes(), f.feeEuro(), f.feeEuroPerTonne(), f.charger()))
                .toList();
        return new CityPack(pack.name(), pack.folder(), pack.settings(), pack.fleet(), facilities, pack.containers(),
                pack.roads(), pack.area(), pack.readings(), pack.ignoredReadings());
    }

    /// D, g1, r1, r2, both facilities, D.
    private static Route twoRoute(int departure) {
        return new Route(0, List.of(new Stop.DepotStart(0, at(0, departure)), new Stop.Collection(0, at(3, departure)),
                new Stop.Collection(1, at(4, departure)), new Stop.Collection(2, at(5, departure)),
                new Stop.Unloading(0, at(1, departure)), new Stop.Unloading(1, at(2, departure)),
                new Stop.DepotEnd(0, at(0, departure))));
    }

    private static Route route() {
        return route(SIX);
    }

    /// D, r1, r2, F, D; access points are numbered like the places.
    private static Route route(int departure) {
        return new Route(0, List.of(new Stop.DepotStart(0, at(0, departure)), new Stop.Collection(0, at(2, departure)),
                new Stop.Collection(1, at(3, departure)), new Stop.Unloading(0, at(1, departure)),
                new Stop.DepotEnd(0, at(0, departure))));
    }

    private static StopState at(int point, int second) {
        return new StopState(point, second, second, second, List.of(0, 0), 0, 0);
    }

    static CollectionProblem problem(int litres) {
        return problem(pack(litres));
    }

    /// The crane truck's body holds so many litres.
    private static CityPack pack(int litres) {
        return withCrane(PACK, true, body(litres, "glass", "residual"));
    }

    private static CompartmentSettings body(int litres, String... fractions) {
        return new CompartmentSettings(List.of(fractions), 8_000, litres, 1);
    }

    private static CityPack withCrane(CityPack pack, boolean endsEmpty, CompartmentSettings... bodies) {
        var fleet = pack.fleet();
        var crane = fleet.types().getFirst();
        var other = new VehicleType(crane.id(), crane.name(), crane.roadProfile(), crane.autonomous(), endsEmpty,
                List.of(bodies), crane.facilities(), crane.costs(), crane.drive());
        return pack.with(new FleetSettings(List.of(other, fleet.types().getLast()), fleet.vehicles(), fleet.depots(),
                fleet.vehiclesPerSupervisor(), fleet.usableShare()));
    }

    private static CollectionProblem problem(CityPack pack) {
        return problem(pack, "r1", "r2");
    }

    private static CollectionProblem problem(CityPack pack, String... containers) {
        var forecasts = Forecaster.forecast(pack, ReadingsSet.EMPTY,
                TestCity.MONDAY.atStartOfDay(TestCity.ZONE).toInstant());
        var all = new Overrides(new TreeSet<>(), new TreeSet<>(List.of(containers)), new TreeSet<>(), "test");
        var assembler = new ProblemAssembler(pack, forecasts, new PlanningRequest(TestCity.MONDAY, 1, all));
        List<ProfileAccess> access = new ArrayList<>();
        for (var profile : assembler.profileKeys())
            access.add(access(profile, assembler.places().size()));
        return assembler.assemble(access).problem();
    }

    private static ProfileAccess access(String profile, int size) {
        var seconds = new int[size * size];
        Arrays.fill(seconds, 60);
        var metres = seconds.clone();
        seconds[3 * size + 1] = 61;
        List<List<Integer>> points = new ArrayList<>();
        for (int i = 0; i < size; i++)
            points.add(List.of(i));
        return new ProfileAccess(new TravelProfile(profile, TravelMatrix.of(size, seconds, metres)), points);
    }
}
