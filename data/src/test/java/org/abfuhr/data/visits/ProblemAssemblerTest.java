package org.abfuhr.data.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.abfuhr.data.TestCity;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.city.CitySettings;
import org.abfuhr.data.city.CollectionRules;
import org.abfuhr.data.city.Container;
import org.abfuhr.data.city.DayWindow;
import org.abfuhr.data.city.Weekdays;
import org.abfuhr.data.forecast.Forecaster;
import org.abfuhr.data.readings.Reading;
import org.abfuhr.data.readings.ReadingsSet;
import org.abfuhr.model.fleet.ShiftBreak.WindowBreak;
import org.abfuhr.model.matrix.TravelMatrix;
import org.abfuhr.model.matrix.TravelProfile;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.model.problem.TimeWindow;
import org.abfuhr.model.problem.Visit;
import org.abfuhr.model.problem.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemAssemblerTest {

    private static final int HOUR = 3600;

    @Test
    void listsPlacesInAFixedOrderAndTheProfilesOfTheVehicles() {
        var assembler = assembler(new TestCity().add(TestCity.litter("l2"), TestCity.glass("g1")).build(), 1);
        assertThat(assembler.places()).extracting(PlaceSpec::id).containsExactly("depot:D1", "facility:F1", "point:g1",
                "point:l2");
        assertThat(assembler.profileKeys()).containsExactly("crane-18t", "litter-3.5t+area");
    }

    @Test
    void convertsVehiclesAndShiftsRoundingOnce() {
        var problem = problem(new TestCity().add(TestCity.glass("g1")).build(), 2);
        var crane = problem.vehicles().getFirst();
        assertThat(problem.fractions()).containsExactly("glass", "litter", "residual");
        assertThat(crane.compartments().getFirst().fractions()).containsExactly(0, 2);
        assertThat(crane.compartments().getFirst().capacity()).containsExactly(8000, 33_000);
        // 1 €/km, 36 €/h; 0.4 L/km × 9.95 kWh/L = 3.98 kWh/km; 1.60 €/L ÷ 9.95 kWh/L = 160.8 µ€/Wh
        assertThat(crane.costs()).extracting(c -> c.perMetre(), c -> c.perSecond(), c -> c.perWattHour())
                .containsExactly(1000L, 10_000L, 161L);
        assertThat(crane.battery().milliwattHoursPerMetre()).isEqualTo(3980);
        assertThat(crane.battery().limited()).isFalse();
        assertThat(problem.shifts()).hasSize(4);
        var robotShift = problem.shifts().get(1);
        assertThat(robotShift.initialWattHours()).isEqualTo(60_000);
        assertThat(robotShift.breaks()).containsExactly(new WindowBreak(9 * HOUR + 1800, 11 * HOUR, 1800));
        assertThat(problem.shifts().get(2).earliestStart()).isEqualTo(30 * HOUR);
    }

    @Test
    void aHolidayHasNoShiftsAndNoCalendarVisits() {
        var pack = new TestCity().add(TestCity.kerb("k1", "Mo Tu"), TestCity.glass("g1")).holiday(TestCity.MONDAY).build();
        var problem = problem(pack, 2);
        assertThat(problem.shifts()).extracting(s -> s.day()).containsOnly(1);
        assertThat(visit(problem, "k1").allowedDays()).containsExactly(1);
    }

    /// Monday is a holiday: Monday's collection is on Tuesday, Tuesday's on Wednesday, and so that of both.
    @Test
    void whatAHolidayIsInTheWayOfIsCollectedADayLater() {
        var pack = new TestCity().add(TestCity.kerb("k1", "Mo"), TestCity.kerb("k2", "Tu"), TestCity.kerb("k3", "Mo Tu"))
                .holiday(TestCity.MONDAY).holidayShift(CitySettings.HolidayShift.NEXT).build();
        var problem = problem(pack, 5);
        assertThat(visit(problem, "k1").allowedDays()).containsExactly(1);
        assertThat(visit(problem, "k2").allowedDays()).containsExactly(2);
        assertThat(visit(problem, "k3").allowedDays()).containsExactly(1);
    }

    @Test
    void howFarTripsSpreadHasAPriceIfTheCitySaysSo() {
        var pack = new TestCity().add(TestCity.glass("g1")).build();
        assertThat(problem(pack, 1).weights()).isEqualTo(Weights.DEFAULT);
        var rules = new CitySettings.Rules(CitySettings.HolidayShift.NONE, Optional.empty(), new BigDecimal("0.25"));
        assertThat(problem(pack.with(pack.settings().with(rules)), 1).weights()).isEqualTo(Weights.ofSpread(250));
    }

    /// The fraction's windows are 07:00-20:00, service takes 72 s; Tuesday is a holiday. Quiet hours end at 19:00, and what begins until
    /// 19:00 - 72 s has ended by then.
    @Test
    void aQuietPlaceIsServedOnWorkingDaysWithinTheNoiseHours() {
        var pack = new TestCity().add(TestCity.glass("g1").atQuietPlace(), TestCity.glass("g2")).noiseHours("08:00-19:00")
                .holiday(TestCity.MONDAY.plusDays(1)).build();
        var quiet = visit(problem(pack, 3, reading("g1", 0.8), reading("g2", 0.8)), "g1");
        assertThat(quiet.windows()).startsWith(new TimeWindow(8 * HOUR, 19 * HOUR - 72),
                new TimeWindow(56 * HOUR, 67 * HOUR - 72));
        assertThat(quiet.allowedDays()).containsExactly(0, 2);
        assertThat(visit(problem(pack, 3, reading("g2", 0.8)), "g2").windows()).startsWith(new TimeWindow(7 * HOUR, 20 * HOUR),
                new TimeWindow(31 * HOUR, 44 * HOUR));
    }

    /// Nobody may empty it on Sunday, and no plan of that day fails for it.
    @Test
    void nothingIsRequiredOfAQuietPlaceOnASunday() {
        var sunday = TestCity.MONDAY.minusDays(1);
        var pack = new TestCity().add(TestCity.kerb("k1", "Su").atQuietPlace()).noiseHours("07:00-20:00").build();
        var forecasts = Forecaster.forecast(pack, ReadingsSet.EMPTY, sunday.atStartOfDay(TestCity.ZONE).toInstant());
        var assembler = new ProblemAssembler(pack, forecasts, PlanningRequest.of(sunday, 1));
        assertThat(assembler.assemble(access(assembler)).problem().visits()).noneMatch(Visit::required);
    }

    @Test
    void hoursOnTheWallAreRightOnADayOf25Hours() {
        // Berlin, 25 October 2026: the clock goes back at 3; seven o'clock is eight hours after midnight
        var date = LocalDate.of(2026, 10, 25);
        var pack = new TestCity().add(TestCity.glass("g1")).build();
        var forecasts = Forecaster.forecast(pack, ReadingsSet.EMPTY, date.atStartOfDay(TestCity.ZONE).toInstant());
        var overrides = new Overrides(new TreeSet<>(), new TreeSet<>(Set.of("g1")), new TreeSet<>(), "test");
        var assembler = new ProblemAssembler(pack, forecasts, new PlanningRequest(date, 1, overrides));
        var problem = assembler.assemble(access(assembler)).problem();
        assertThat(problem.start()).isEqualTo(Instant.parse("2026-10-24T22:00:00Z"));
        assertThat(problem.visits().getFirst().windows()).startsWith(new TimeWindow(8 * HOUR, 21 * HOUR));
    }

    @Test
    void aVisitCarriesAmountsServiceAndThePriceOfEachDay() {
        // 60 points on Sunday evening, rate about 5.6 points a day: on Monday morning about 63 % of 3,000 litres
        var visit = visit(problem(new TestCity().add(TestCity.glass("g1")).build(), 3, reading("g1", 0.6)), "g1");
        assertThat(visit.demand().getFirst().get(1)).isBetween(1800, 2100);
        assertThat(visit.demand().getFirst().getFirst()).isEqualTo((int) Math.ceil(visit.demand().getFirst().get(1) * 0.25));
        assertThat(visit.demand().get(2).get(1)).isGreaterThan(visit.demand().get(1).get(1));
        assertThat(visit.serviceSeconds()).isEqualTo(72);
        assertThat(visit.lifts()).isEqualTo(1);
        assertThat(visit.windows()).startsWith(new TimeWindow(7 * HOUR, 20 * HOUR), new TimeWindow(31 * HOUR, 44 * HOUR));
        assertThat(visit.allowedVehicles()).containsExactly(0);
        assertThat(visit.required()).isFalse();
        // waiting for a day saves the long-run price and risks little
        assertThat(visit.dayCostsMicroEuro()).hasSize(3);
        assertThat(visit.dayCostsMicroEuro().get(1)).isLessThan(visit.dayCostsMicroEuro().getFirst());
    }

    @Test
    void theFullerTheMoreAVisitTodaySaves() {
        long before = Long.MIN_VALUE;
        for (double level : new double[]{0.3, 0.6, 0.8, 0.95}) {
            var visit = visit(problem(new TestCity().add(TestCity.glass("g1")).build(), 1, reading("g1", level)), "g1");
            long saved = visit.notServedCostMicroEuro() - visit.dayCostsMicroEuro().getFirst();
            assertThat(saved).isGreaterThan(before);
            before = saved;
        }
        assertThat(before).as("an almost full container is worth its usual visit of 6 euro").isGreaterThan(6_000_000);
    }

    @Test
    void whatIsLeftOnFridayWaitsUntilMonday() {
        // nobody works on Saturday and Sunday: a plan of Friday alone prices the same as one of all three days
        var friday = TestCity.MONDAY.plusDays(4);
        var pack = new TestCity().add(TestCity.glass("g1")).build();
        var readings = ReadingsSet.of(
                List.of(Reading.ofFill("g1", friday.minusDays(1).atTime(22, 0).atZone(TestCity.ZONE).toInstant(), 0.8)));
        var forecasts = Forecaster.forecast(pack, readings, friday.atStartOfDay(TestCity.ZONE).toInstant());
        var alone = new ProblemAssembler(pack, forecasts, PlanningRequest.of(friday, 1));
        var weekend = new ProblemAssembler(pack, forecasts, PlanningRequest.of(friday, 3));
        var first = visit(alone.assemble(access(alone)).problem(), "g1");
        var all = visit(weekend.assemble(access(weekend)).problem(), "g1");
        assertThat(first.dayCostsMicroEuro()).containsExactly(all.dayCostsMicroEuro().getFirst());
        assertThat(first.notServedCostMicroEuro()).isEqualTo(all.notServedCostMicroEuro());
    }

    @Test
    void whatIsNotWorthItsOwnLiftIsLeftOutWithTheNumbers() {
        var assembled = assembled(new TestCity().add(TestCity.glass("g1")).build(), 1, Overrides.NONE, reading("g1", 0.01));
        assertThat(assembled.problem().visits()).isEmpty();
        var leftOut = assembled.leftOut().getFirst();
        assertThat(leftOut.reason()).isEqualTo(LeftOut.Reason.NOT_WORTH_IT);
        assertThat(leftOut.savedMicroEuro()).isLessThan(leftOut.ownCostMicroEuro());
        // 72 s at 36 €/h and a lift at 10 cents
        assertThat(leftOut.ownCostMicroEuro()).isEqualTo(72 * 10_000 + 100_000);
    }

    @Test
    void rulesSetRequiredAndDaysWhicheverComesFirst() {
        var fixed = rules("We", OptionalInt.empty(), OptionalDouble.empty());
        var aged = rules("", OptionalInt.of(8), OptionalDouble.empty()); // emptied last Monday: Tuesday at the latest
        var both = rules("We", OptionalInt.of(8), OptionalDouble.empty());
        var full = rules("", OptionalInt.empty(), OptionalDouble.of(0.7));
        assertThat(due(fixed, 0.5)).isEqualTo(new VisitRules.Due(true, List.of(2)));
        assertThat(due(aged, 0.5)).isEqualTo(new VisitRules.Due(true, List.of(0, 1)));
        assertThat(due(both, 0.5)).isEqualTo(new VisitRules.Due(true, List.of(0, 1)));
        assertThat(due(full, 0.72)).isEqualTo(new VisitRules.Due(true, List.of(0, 1, 2, 3)));
        assertThat(due(full, 0.60).allowedDays()).first().isNotEqualTo(0);
        assertThat(due(CollectionRules.NONE, 0.5)).isEqualTo(new VisitRules.Due(false, List.of(0, 1, 2, 3)));
    }

    /// The fixed day is the last on which it may be emptied: full on Monday, or on Tuesday.
    @Test
    void whatIsFullBeforeItsFixedDayNeedNotWaitForIt() {
        var rules = rules("We", OptionalInt.empty(), OptionalDouble.of(0.7));
        assertThat(due(rules, 0.72)).isEqualTo(new VisitRules.Due(true, List.of(0, 1, 2)));
        assertThat(due(rules, 0.65)).isEqualTo(new VisitRules.Due(true, List.of(1, 2)));
        assertThat(due(rules, 0.1)).isEqualTo(new VisitRules.Due(true, List.of(2)));
        var aged = rules("We", OptionalInt.of(8), OptionalDouble.of(0.7)); // Tuesday at the latest
        assertThat(due(aged, 0.72)).isEqualTo(new VisitRules.Due(true, List.of(0, 1)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5})
    void whatIsFullTodayMayBeEmptiedTodayHoweverFarIsLookedAhead(int days) {
        for (var fixed : List.of("", "Tu", "We"))
            assertThat(due(rules(fixed, OptionalInt.empty(), OptionalDouble.of(0.7)), 0.72, days)).as(fixed)
                    .satisfies(due -> assertThat(due.required()).isTrue())
                    .satisfies(due -> assertThat(due.allowedDays()).startsWith(0));
    }

    @Test
    void aPersonOverrules() {
        var pack = new TestCity().add(TestCity.glass("g1"), TestCity.glass("g2"), TestCity.kerb("k1", "Th")).build();
        var overrides = new Overrides(new TreeSet<>(Set.of("V2")), new TreeSet<>(Set.of("g1", "k1")),
                new TreeSet<>(Set.of("g2")), "complaint");
        var assembled = assembled(pack, 1, overrides, reading("g1", 0.01), reading("g2", 0.99));
        assertThat(assembled.problem().visits()).extracting(Visit::id).containsExactly("g1", "k1");
        assertThat(assembled.problem().visits()).allMatch(Visit::required);
        assertThat(assembled.leftOut()).extracting(LeftOut::container, LeftOut::reason)
                .containsExactly(tuple("g2", LeftOut.Reason.EXCLUDED));
        assertThat(assembled.problem().shifts()).extracting(s -> s.vehicle()).containsExactly(0);
    }

    @ParameterizedTest
    @CsvSource({"V9, g1, '', 'vehicles unknown: [V9]'", "'', x, y, 'containers unknown: [x, y]'",
            "'', g1, g1, 'containers required and excluded: [g1]'"})
    void overridesThatDoNotFitTheCityAreMisuse(String without, String required, String excluded, String message) {
        var pack = new TestCity().add(TestCity.glass("g1")).build();
        var overrides = new Overrides(ids(without), ids(required), ids(excluded), "");
        assertThatIllegalArgumentException().isThrownBy(() -> assembled(pack, 1, overrides)).withMessageContaining(message);
    }

    private static SortedSet<String> ids(String id) {
        return new TreeSet<>(id.isEmpty() ? Set.of() : Set.of(id));
    }

    @Test
    void kerbStopsAreRequiredOnTheirDayAndAbsentOtherwise() {
        var pack = new TestCity().add(TestCity.kerb("k1", "Tu"), TestCity.kerb("k2", "Su")).build();
        var problem = problem(pack, 3);
        assertThat(problem.visits()).extracting(Visit::id).containsExactly("k1");
        assertThat(visit(problem, "k1").allowedDays()).containsExactly(1);
        assertThat(problem.places()).extracting(p -> p.id()).containsExactly("depot:D1", "facility:F1", "point:k1");
    }

    @Test
    void theFixedCalendarIsExactlyWhatIsDue() {
        var pack = new TestCity().add(TestCity.glass("g1"), TestCity.kerb("k1", "Mo"), TestCity.kerb("k2", "Tu"),
                TestCity.container("g9", "glass", 3000, Optional.of("s"), Weekdays.parse("We"))).build();
        var assembler = assembler(pack, 2);
        var problem = assembler.fixedCalendar(access(assembler)).problem();
        assertThat(problem.horizonDays()).isEqualTo(1);
        assertThat(problem.visits()).extracting(Visit::id).containsExactly("g1", "k1");
        assertThat(problem.visits()).allMatch(Visit::required);
    }

    @Test
    void aFacilityThatIsClosedAllDayIsNotOpenAlways() {
        // open on Saturdays only: on Monday its next window lies beyond the horizon
        var problem = problem(new TestCity().add(TestCity.glass("g1")).openingHours("Sa 07:00-12:00").build(), 1);
        assertThat(problem.facilities().getFirst().openingHours())
                .containsExactly(new TimeWindow((5 * 24 + 7) * HOUR, (5 * 24 + 12) * HOUR));
    }

    @Test
    void containersAtOnePositionShareAPlace() {
        var first = TestCity.glass("g1");
        var second = new Container("g2", first.position(), "other", "s", "glass", 3000, 1, first.sensor(),
                OptionalInt.of(1600), OptionalInt.empty(), first.kerbSide(), List.of(), first.calendar(), first.rules());
        var assembler = assembler(new TestCity().add(second, first).build(), 1);
        assertThat(assembler.places().getLast().containers()).containsExactly("g1", "g2");
    }

    private static CollectionRules rules(String fixed, OptionalInt maxAge, OptionalDouble threshold) {
        return new CollectionRules(Weekdays.parse(fixed), maxAge, threshold);
    }

    private static VisitRules.Due due(CollectionRules rules, double level) {
        return due(rules, level, 4);
    }

    private static VisitRules.Due due(CollectionRules rules, double level, int days) {
        var container = TestCity.with(TestCity.glass("g1"), rules);
        var visit = visit(problem(new TestCity().add(container).build(), days, reading("g1", level)), "g1");
        return new VisitRules.Due(visit.required(), visit.allowedDays());
    }

    private static Reading reading(String id, double level) {
        return Reading.ofFill(id, TestCity.MONDAY.atStartOfDay(TestCity.ZONE).minusHours(2).toInstant(), level);
    }

    private static Visit visit(CollectionProblem problem, String id) {
        return problem.visits().stream().filter(v -> v.id().equals(id)).findFirst().orElseThrow();
    }

    private static CollectionProblem problem(CityPack pack, int days, Reading... readings) {
        return assembled(pack, days, Overrides.NONE, readings).problem();
    }

    private static AssembledProblem assembled(CityPack pack, int days, Overrides overrides, Reading... readings) {
        var midnight = TestCity.MONDAY.atStartOfDay(TestCity.ZONE).toInstant();
        var forecasts = Forecaster.forecast(pack, ReadingsSet.of(List.of(readings)), midnight);
        var assembler = new ProblemAssembler(pack, forecasts, new PlanningRequest(TestCity.MONDAY, days, overrides));
        return assembler.assemble(access(assembler));
    }

    private static ProblemAssembler assembler(CityPack pack, int days) {
        var midnight = TestCity.MONDAY.atStartOfDay(TestCity.ZONE).toInstant();
        return new ProblemAssembler(pack, Forecaster.forecast(pack, ReadingsSet.EMPTY, midnight),
                PlanningRequest.of(TestCity.MONDAY, days));
    }

    /// Glass may be emptied from 7 to 20, which takes 72 s.
    @Test
    void serviceEndsBeforeAClosureBeginsOrBeginsWhenItIsOver() {
        var visit = closed("08:00-12:00", 2).problem().visits().getFirst();
        assertThat(visit.windows()).startsWith(new TimeWindow(7 * HOUR, 8 * HOUR - 72), new TimeWindow(12 * HOUR, 20 * HOUR),
                new TimeWindow(31 * HOUR, 32 * HOUR - 72), new TimeWindow(36 * HOUR, 44 * HOUR));
        assertThat(closed("06:00-12:00 15:00-20:30", 1).problem().visits().getFirst().windows())
                .startsWith(new TimeWindow(12 * HOUR, 15 * HOUR - 72), new TimeWindow(36 * HOUR, 39 * HOUR - 72));
    }

    @Test
    void whatAClosureLeavesNoTimeForIsLeftOut() {
        for (var hours : List.of("06:00-20:30", "00:00-24:00")) {
            var assembled = closed(hours, 1);
            assertThat(assembled.problem().visits()).isEmpty();
            assertThat(assembled.leftOut()).extracting(LeftOut::container, LeftOut::reason)
                    .containsExactly(tuple("g1", LeftOut.Reason.CLOSED));
        }
    }

    /// Open from 7 to 17 by itself.
    @Test
    void aFacilityIsClosedWithItsStreet() {
        var facility = closed("08:00-12:00", 1).problem().facilities().getFirst();
        assertThat(facility.openingHours()).startsWith(new TimeWindow(7 * HOUR, 8 * HOUR - facility.unloadingSeconds()),
                new TimeWindow(12 * HOUR, 17 * HOUR));
    }

    @Test
    void aClosureForOtherVehiclesCutsNothing() {
        // litter vehicles alone meet the closed street; glass is for the crane
        assertThat(closed(List.of("", "08:00-12:00"), 1).problem().visits().getFirst().windows())
                .startsWith(new TimeWindow(7 * HOUR, 20 * HOUR));
    }

    /// A full glass container; the street is closed for all vehicles, at every place but the depot's.
    private static AssembledProblem closed(String hours, int days) {
        return closed(List.of(hours, hours), days);
    }

    private static AssembledProblem closed(List<String> hoursOfProfiles, int days) {
        var midnight = TestCity.MONDAY.atStartOfDay(TestCity.ZONE).toInstant();
        var pack = new TestCity().add(TestCity.glass("g1")).openingHours("Mo-Fr 07:00-17:00").build();
        var assembler = new ProblemAssembler(pack,
                Forecaster.forecast(pack, ReadingsSet.of(List.of(reading("g1", 0.95))), midnight),
                PlanningRequest.of(TestCity.MONDAY, days));
        List<ProfileAccess> access = new ArrayList<>();
        for (var open : access(assembler)) {
            var hours = DayWindow.parseList(hoursOfProfiles.get(access.size()));
            access.add(new ProfileAccess(open.profile(), open.accessPoints(), List.of(List.of(), hours, hours)));
        }
        return assembler.assemble(access);
    }

    /// Each place has one access point of its own, a minute from all others.
    private static List<ProfileAccess> access(ProblemAssembler assembler) {
        int size = assembler.places().size();
        var seconds = new int[size * size];
        Arrays.fill(seconds, 60);
        var matrix = TravelMatrix.of(size, seconds, seconds);
        List<List<Integer>> points = new ArrayList<>();
        for (int i = 0; i < size; i++)
            points.add(List.of(i));
        return assembler.profileKeys().stream().map(key -> new ProfileAccess(new TravelProfile(key, matrix), points)).toList();
    }
}
