package org.abfuhr.data.exchange.vroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.abfuhr.model.fleet.DayLimits;
import org.abfuhr.model.fleet.ShiftBreak;
import org.abfuhr.model.matrix.TravelMatrix;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.model.problem.TimeWindow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Three places on a line, 60 s and 90 s apart, a kilometre per minute.
class VroomTest {

    static final String LINE = """
            {"jobs": [{"id": 7, "location_index": 1, "service": 30, "pickup": [4]}, {"id": 8, "location_index": 2, "pickup": [5]}],
             "vehicles": [{"id": 1, "start_index": 0, "end_index": 0, "capacity": [10]}],
             "matrices": {"car": {"durations": [[0, 60, 150], [60, 0, 90], [150, 90, 0]],
                                  "distances": [[0, 1000, 2500], [1000, 0, 1500], [2500, 1500, 0]]}}}
            """;

    @TempDir
    private Path folder;

    private Vroom file(String text) throws IOException {
        return Vroom.read(Files.writeString(folder.resolve("line.json"), text));
    }

    private CollectionProblem read(String text) throws IOException {
        return file(text).problem();
    }

    private static String with(String good, String other) {
        assertThat(LINE).contains(good);
        return LINE.replace(good, other);
    }

    private static TravelMatrix matrix(CollectionProblem problem) {
        return problem.profiles().getFirst().matrix();
    }

    @Test
    void jobsAreVisitsAndASecondOfTravelCostsOne() throws IOException {
        var problem = read(LINE);
        assertThat(problem.name()).isEqualTo("line");
        assertThat(problem.visits()).extracting(v -> v.id()).containsExactly("7", "8");
        assertThat(problem.visits()).extracting(v -> v.demand().getFirst()).containsExactly(List.of(4), List.of(5));
        assertThat(problem.visits()).extracting(v -> v.serviceSeconds()).containsExactly(30, 0);
        assertThat(problem.visits()).allMatch(v -> v.required() && v.windows().isEmpty());
        assertThat(matrix(problem).seconds(0, 2)).isEqualTo(150);
        assertThat(matrix(problem).metres(0, 2)).isEqualTo(150); // the unit that costs: seconds of travel
        assertThat(problem.vehicles().getFirst().costs().perMetre()).isEqualTo(1);
        assertThat(problem.scale()).isEqualTo(1);
    }

    /// 7,200 an hour are 2 a second, 500 a kilometre half one a metre: in halves 4 and 1.
    @Test
    void pricesPerHourAndKilometreAreCarriedTogether() throws IOException {
        var problem = read(
                with("\"capacity\"", "\"costs\": {\"fixed\": 100, \"per_hour\": 7200, \"per_km\": 500}, \"capacity\""));
        var costs = problem.vehicles().getFirst().costs();
        assertThat(matrix(problem).metres(0, 1)).isEqualTo(4 * 60 + 1000);
        assertThat((double) costs.perMetre() * matrix(problem).metres(0, 1) / problem.scale()).isEqualTo(2 * 60 + 500);
        assertThat((double) costs.fixedMicroEuro() / problem.scale()).isEqualTo(100);
    }

    @Test
    void lengthsCostWhereTimeDoesNot() throws IOException {
        var problem = read(
                with("\"capacity\"", "\"costs\": {\"per_hour\": 0, \"per_km\": 2}, \"max_distance\": 4000, \"capacity\""));
        assertThat(matrix(problem).metres(0, 2)).isEqualTo(2500);
        assertThat(problem.shifts().getFirst().limits().metres()).isEqualTo(4000);
        assertThat(1000.0 * problem.vehicles().getFirst().costs().perMetre() / problem.scale()).isEqualTo(2);
    }

    @Test
    void aMatrixOfCostsReplacesPrices() throws IOException {
        var problem = read(with("\"distances\"", "\"costs\": [[0, 7, 8], [7, 0, 9], [8, 9, 0]], \"distances\""));
        assertThat(matrix(problem).metres(1, 2)).isEqualTo(9);
        assertThat(matrix(problem).seconds(1, 2)).isEqualTo(90);
    }

    /// A factor of 1.5 is 0.67 of the time, as VROOM rounds: 60 × 0.67 = 40.2, up to 41.
    @Test
    void fasterVehiclesHaveAMatrixOfTheirOwn() throws IOException {
        var problem = read(with("10]}]",
                "10]}, {\"id\": 2, \"start_index\": 0, \"end_index\": 0, \"capacity\": [10], \"speed_factor\": 1.5}]"));
        assertThat(problem.profiles()).hasSize(2);
        assertThat(problem.profiles().getLast().matrix().seconds(0, 1)).isEqualTo(41);
        assertThat(problem.vehicles()).extracting(v -> v.profile()).containsExactly(0, 1);
    }

    @Test
    void vehiclesMayStartOrEndAnywhere() throws IOException {
        var problem = read(with(", \"end_index\": 0", ""));
        var end = problem.depots().get(problem.shifts().getFirst().endDepot()).place();
        assertThat(problem.places().get(end).name()).isEqualTo("anywhere");
        assertThat(matrix(problem).seconds(2, end)).isZero();
        assertThat(matrix(problem).metres(2, end)).isZero();
    }

    @Test
    void skillsDecideWhoMayServe() throws IOException {
        var problem = read(with("\"pickup\": [5]", "\"pickup\": [5], \"skills\": [3]").replace("10]}]",
                "10]}, {\"id\": 2, \"start_index\": 0, \"end_index\": 0, \"capacity\": [10], \"skills\": [3, 4]}]"));
        assertThat(problem.visits()).extracting(v -> v.allowedVehicles()).containsExactly(List.of(0, 1), List.of(1));
    }

    /// Times may count from 1970: second 0 is the earliest of them.
    @Test
    void windowsAndBreaksAreMovedToOurClock() throws IOException {
        var problem = read(with("\"pickup\": [4]", "\"pickup\": [4], \"time_windows\": [[1800000200, 1800000300],"
                + " [1800000100, 1800000200]]").replace("\"capacity\"", """
                        "time_window": [1800000000, 1800001000], "max_tasks": 3, "max_travel_time": 500,
                        "breaks": [{"id": 1, "service": 60, "time_windows": [[1800000400, 1800000500]]}], "capacity"
                        """));
        var shift = problem.shifts().getFirst();
        assertThat(problem.start().getEpochSecond()).isEqualTo(1_800_000_000);
        assertThat(shift.earliestStart()).isZero();
        assertThat(problem.visits().getFirst().windows()).containsExactly(new TimeWindow(100, 300)); // two that touch
        assertThat(shift.breaks()).containsExactly(new ShiftBreak.WindowBreak(400, 500, 60));
        assertThat(shift.limits()).isEqualTo(new DayLimits(List.of(DayLimits.NO_LIMIT), 3, 500));
    }

    /// A job whose windows began long before any vehicle drives is open from the first second on; what closed before is never open.
    @Test
    void timesCountFromTheFirstVehicle() throws IOException {
        var driven = with("\"capacity\"", "\"time_window\": [1800000000, 1800001000], \"capacity\"");
        var problem = read(driven.replace("\"pickup\": [4]", "\"pickup\": [4], \"time_windows\": [[0, 2000000000]]")
                .replace("\"pickup\": [5]", "\"pickup\": [5], \"time_windows\": [[0, 10], [20, 30], [1800000500, 1800000600]]"));
        assertThat(problem.start().getEpochSecond()).isEqualTo(1_800_000_000);
        var always = problem.visits().getFirst().windows().getFirst();
        assertThat(always.earliest()).isNegative();
        assertThat(always.latest()).isGreaterThan(500 + 30 + 3 * 150);
        assertThat(problem.visits().getLast().windows()).containsExactly(new TimeWindow(500, 600));
        var closed = read(driven.replace("\"pickup\": [4]", "\"pickup\": [4], \"time_windows\": [[0, 10], [20, 30]]"));
        assertThat(closed.visits().getFirst().windows()).containsExactly(new TimeWindow(-1, -1));
    }

    /// Who has no window may leave before the first one opens: the longest way there and all the work fit before it.
    @Test
    void vehiclesWithoutAWindowDriveAtAnyTime() throws IOException {
        var problem = read(with("\"pickup\": [4]", "\"pickup\": [4], \"time_windows\": [[1800000000, 1800000000]]"));
        var window = problem.visits().getFirst().windows().getFirst();
        assertThat(window.earliest()).isGreaterThan(30 + 3 * 150);
        assertThat(problem.shifts().getFirst().latestEnd()).isGreaterThan(window.latest() + 30 + 3 * 150);
    }

    /// No plan costs more than 150 + 90 + 150, each place left by its dearest leg: a job is worth 391, a point of priority more than two.
    @Test
    void priorityCountsBeforeTheNumberOfJobsAndThatBeforeCost() throws IOException {
        var visits = read(with("\"pickup\": [5]", "\"pickup\": [5], \"priority\": 1")).visits();
        assertThat(visits).noneMatch(v -> v.required());
        long plain = visits.getFirst().notServedCostMicroEuro();
        assertThat(plain).isEqualTo(391);
        assertThat(visits.getLast().notServedCostMicroEuro()).isEqualTo(391 + 3 * 391);
    }

    @Test
    void stepsAreThePlanToBeginWith() throws IOException {
        var begun = file(with("\"capacity\"", """
                "steps": [{"type": "start"}, {"type": "job", "id": 8}, {"type": "job", "id": 7}, {"type": "end"}], "capacity"
                """)).start().orElseThrow();
        assertThat(begun.routes()).singleElement().matches(route -> route.shift() == 0 && route.visits().equals(List.of(1, 0)));
        assertThat(file(LINE).start()).isEmpty();
    }

    @Test
    void theOldFieldMatrixIsThatOfCars() throws IOException {
        var old = "\"matrix\": [[0, 1, 2], [1, 0, 1], [2, 1, 0]]}";
        assertThat(matrix(read(LINE.substring(0, LINE.indexOf("\"matrices\"")) + old)).seconds(0, 2)).isEqualTo(2);
    }

    @Test
    void filesAreKnownByTheirFields() throws IOException {
        assertThat(Vroom.looksLike(Files.writeString(folder.resolve("a.json"), LINE))).isTrue();
        var behind = LINE.replace("{\"jobs\"", "{\"options\": {\"g\": [1]}, \"vehicles\": [], \"jobs\"");
        assertThat(Vroom.looksLike(Files.writeString(folder.resolve("a.json"), behind))).isTrue();
        assertThat(Vroom.looksLike(Files.writeString(folder.resolve("a.json"), "{\"vehicles\": []}"))).isTrue();
        var ours = "{\"vehicles\": [{\"jobs\": 1}], \"format\": \"abfuhr-problem\"}";
        assertThat(Vroom.looksLike(Files.writeString(folder.resolve("b.json"), ours))).isFalse();
        assertThat(Vroom.looksLike(Files.writeString(folder.resolve("b.json"), "{\"format\": \"abfuhr-problem\"}"))).isFalse();
        assertThat(Vroom.looksLike(Files.writeString(folder.resolve("c.json"), "NAME : x"))).isFalse();
        assertThat(Vroom.looksLike(folder.resolve("none.json"))).isFalse();
    }

    /// 2,000 jobs of 1,000 km each: metres of a route would not fit an int, so that they count in tens and are rounded up.
    @Test
    void hugeLengthsAreCountedInLargerUnits() throws IOException {
        var jobs = new StringBuilder();
        for (int job = 0; job < 2_000; job++)
            jobs.append(job == 0 ? "" : ", ").append("{\"id\": ").append(job).append(", \"location_index\": 1}");
        var problem = read(
                "{\"jobs\": [" + jobs + "], \"vehicles\": [{\"id\": 1, \"start_index\": 0, \"costs\": {\"per_hour\": 0,"
                        + " \"per_km\": 1}}], \"matrices\": {\"car\": {\"durations\": [[0, 9], [9, 0]],"
                        + " \"distances\": [[0, 1000001], [1000001, 0]]}}}");
        assertThat(matrix(problem).metres(0, 1)).isEqualTo(333_334); // 2,001 × 1,000,001 / 3 is the first below a billion
        assertThat(1.0 * problem.vehicles().getFirst().costs().perMetre() / problem.scale()).isEqualTo(0.003);
    }
}
