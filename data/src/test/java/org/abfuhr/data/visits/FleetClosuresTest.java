package org.abfuhr.data.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.abfuhr.data.TestCity;
import org.abfuhr.data.city.DayWindow;
import org.abfuhr.data.forecast.Forecaster;
import org.abfuhr.data.readings.ReadingsSet;
import org.abfuhr.data.visits.AssembledProblem.Hindered;
import org.abfuhr.data.visits.AssembledProblem.Hindered.Cause;
import org.abfuhr.model.matrix.TravelMatrix;
import org.abfuhr.model.matrix.TravelProfile;
import org.abfuhr.model.problem.TimeWindow;
import org.junit.jupiter.api.Test;

/// Two vehicles start at D1 from 6:00 to 14:30 and unload at F1: the crane truck V1 and the robot V2, on roads of their own.
class FleetClosuresTest {

    private static final int HOUR = 3600;
    private static final String CRANE = "crane-18t";
    private static final String ROBOT = "litter-3.5t+area";
    private static final List<String> SITES = List.of("depot:D1", "facility:F1");

    @Test
    void withoutClosuresNobodyIsHindered() {
        var problem = problem(Map.of());
        assertThat(problem.hindered()).isEmpty();
        assertThat(problem.problem().shifts()).hasSize(2);
    }

    /// Two hours remain before the closure, four and a half after it.
    @Test
    void aVehicleDrivesInTheLongestPartOfItsShiftThatItsDepotIsOpen() {
        var problem = problem(Map.of("depot:D1 " + CRANE, "08:00-10:00"));
        var shift = problem.problem().shifts().getFirst();
        assertThat(List.of(shift.earliestStart(), shift.latestEnd())).containsExactly(10 * HOUR, 14 * HOUR + HOUR / 2);
        assertThat(problem.hindered())
                .containsExactly(new Hindered("V1", Cause.DEPOT, "D1", List.of(DayWindow.parse("08:00-10:00")),
                        Optional.of(new TimeWindow(10 * HOUR, 14 * HOUR + HOUR / 2))));
    }

    @Test
    void hoursOutsideTheShiftHinderNobody() {
        assertThat(problem(Map.of("depot:D1 " + CRANE, "14:30-20:00")).hindered()).isEmpty();
    }

    @Test
    void aVehicleStaysHomeWhenItsDepotIsCutOff() {
        var problem = problem(Map.of("depot:D1 " + ROBOT, "00:00-24:00"));
        assertThat(problem.hindered()).extracting(Hindered::vehicle, Hindered::cause, Hindered::staysHome)
                .containsExactly(tuple("V2", Cause.DEPOT, true));
        assertThat(problem.problem().shifts()).extracting(shift -> problem.problem().vehicleOf(shift).id()).containsExactly("V1");
    }

    @Test
    void aFacilityThatOneKindOfVehicleCannotReachStaysOpenToTheOthers() {
        var problem = problem(Map.of("facility:F1 " + ROBOT, "00:00-24:00"));
        assertThat(problem.problem().facilities().getFirst().openingHours()).isEmpty(); // always
        assertThat(problem.hindered()).extracting(Hindered::vehicle, Hindered::cause, Hindered::site, Hindered::staysHome)
                .containsExactly(tuple("V2", Cause.FACILITY, "F1", true)); // it must return empty and has no other
        assertThat(problem.problem().shifts()).hasSize(1);
    }

    /// @param closed hours, by site and profile
    private static AssembledProblem problem(Map<String, String> closed) {
        var pack = new TestCity().add(TestCity.glass("g1")).build();
        var midnight = TestCity.MONDAY.atStartOfDay(TestCity.ZONE).toInstant();
        var assembler = new ProblemAssembler(pack, Forecaster.forecast(pack, ReadingsSet.EMPTY, midnight),
                PlanningRequest.of(TestCity.MONDAY, 1));
        return assembler.assemble(assembler.profileKeys().stream().map(profile -> access(assembler, profile, closed)).toList());
    }

    /// Each place has one access point of its own, a minute from all others; one that is cut off has none.
    private static ProfileAccess access(ProblemAssembler assembler, String profile, Map<String, String> closed) {
        int size = assembler.places().size();
        var seconds = new int[size * size];
        Arrays.fill(seconds, 60);
        List<List<Integer>> points = new ArrayList<>();
        List<List<DayWindow>> hours = new ArrayList<>();
        for (var place : assembler.places()) {
            hours.add(DayWindow.parseList(closed.getOrDefault(place.id() + " " + profile, "")));
            points.add(hours.getLast().contains(ProfileAccess.ALL_DAY) ? List.of() : List.of(points.size()));
        }
        assertThat(assembler.places()).extracting(PlaceSpec::id).startsWith(SITES.toArray(String[]::new));
        return new ProfileAccess(new TravelProfile(profile, TravelMatrix.of(size, seconds, seconds)), points, hours);
    }
}
