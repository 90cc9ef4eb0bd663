package org.abfuhr.dispatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Problems for VROOM on a line, a second of travel and ten metres per step: from file to file, all judged by the checker.
class SolveVroomTest {

    @TempDir
    private Path folder;

    /// Places at these steps along the line, the first at index 0.
    private static String line(String jobs, String vehicles, int... places) {
        return "{\"jobs\": [" + jobs + "], \"vehicles\": [" + vehicles + "], \"matrices\": {\"car\": {\"durations\": "
                + cells(1, places) + ", \"distances\": " + cells(10, places) + "}}}";
    }

    private static String cells(int factor, int... places) {
        return Arrays.stream(places)
                .mapToObj(from -> Arrays.stream(places).map(to -> factor * Math.abs(from - to)).boxed().toList().toString())
                .collect(Collectors.joining(", ", "[", "]"));
    }

    /// Jobs 1, 2, … at the places of the same index, each with the same fields.
    private static String jobs(int count, String fields) {
        return IntStream.rangeClosed(1, count).mapToObj(j -> job(j, fields)).collect(Collectors.joining(", "));
    }

    private static String job(int id, String fields) {
        return "{\"id\": " + id + ", \"location_index\": " + id + (fields.isEmpty() ? "" : ", " + fields) + "}";
    }

    private static String vehicle(int id, String fields) {
        return "{\"id\": " + id + ", \"start_index\": 0, \"end_index\": 0" + (fields.isEmpty() ? "" : ", " + fields) + "}";
    }

    private Answer solve(String problem, String... more) throws IOException {
        var file = Files.writeString(folder.resolve("line.json"), problem);
        return Answer.to(Stream.concat(Stream.of("solve", file.toString(), "--iterations", "200", "--json"), Stream.of(more))
                .toArray(String[]::new));
    }

    /// VROOM's solution of a problem whose plan the checker passes.
    private JsonNode solution(String problem) throws IOException {
        var file = folder.resolve("solution.json");
        var answer = solve(problem, "--out", file.toString(), "--out-format", "vroom");
        assertThat(answer.json().at("/feasible").asBoolean()).isTrue();
        assertThat(answer.exitCode()).isZero();
        return new ObjectMapper().readTree(file.toFile());
    }

    private static List<String> steps(JsonNode solution, int route) {
        return solution.at("/routes/" + route + "/steps").findValuesAsText("type");
    }

    private static List<Long> jobs(JsonNode solution, int route) {
        return Stream.of(solution.at("/routes/" + route + "/steps")).flatMap(JsonNode::valueStream)
                .filter(step -> step.path("type").asText().equals("job")).map(step -> step.path("id").asLong()).toList();
    }

    /// Left 2 × 20 for two pickups of 1, right 2 × 30 for one of 2, with room for 2.
    @Test
    void costsAreSecondsOfTravel() throws IOException {
        var jobs = job(1, "\"pickup\": [1]") + ", " + job(2, "\"pickup\": [1]") + ", " + job(3, "\"pickup\": [2]");
        var vehicles = vehicle(1, "\"capacity\": [2]") + ", " + vehicle(2, "\"capacity\": [2]");
        var answer = solve(line(jobs, vehicles, 0, -10, -20, 30));
        assertThat(answer.json().at("/format").asText()).isEqualTo("vroom");
        assertThat(answer.json().at("/cost").asDouble()).isEqualTo(100);
        assertThat(answer.json().at("/vehicles").asInt()).isEqualTo(2);
        assertThat(answer.json().at("/feasible").asBoolean()).isTrue();
    }

    /// Out to 10 and 20 and back: arrivals 10 and 20 + 5, travel 40, service 10, and 400 metres.
    @Test
    void theSolutionIsWrittenAsVroomWritesIt() throws IOException {
        var solution = solution(line(jobs(2, "\"service\": 5, \"pickup\": [3], \"priority\": 2"),
                vehicle(9, "\"capacity\": [8], \"description\": \"truck\", \"time_window\": [100, 200]"), 0, 10, 20));
        assertThat(solution.at("/code").asInt()).isZero();
        assertThat(solution.at("/summary/cost").asInt()).isEqualTo(40);
        assertThat(solution.at("/summary/service").asInt()).isEqualTo(10);
        assertThat(solution.at("/summary/distance").asInt()).isEqualTo(400);
        assertThat(solution.at("/summary/pickup/0").asInt()).isEqualTo(6);
        assertThat(solution.at("/summary/priority").asInt()).isEqualTo(4);
        assertThat(solution.at("/unassigned")).isEmpty();
        assertThat(solution.at("/routes/0/vehicle").asInt()).isEqualTo(9);
        assertThat(solution.at("/routes/0/description").asText()).isEqualTo("truck");
        assertThat(steps(solution, 0)).containsExactly("start", "job", "job", "end");
        var first = solution.at("/routes/0/steps/1");
        assertThat(first.path("arrival").asLong() - solution.at("/routes/0/steps/0/arrival").asLong())
                .isEqualTo(first.path("duration").asLong());
        assertThat(solution.at("/routes/0/steps/3/duration").asInt()).isEqualTo(40);
        assertThat(solution.at("/routes/0/steps/2/load/0").asInt()).isEqualTo(6);
        assertThat(solution.at("/routes/0/violations").isArray()).isTrue();
    }

    /// Room for two of three jobs of one unit: the farthest stays, and one unit is what lacks.
    @Test
    void whatCannotBeServedIsUnassignedWithAReason() throws IOException {
        var solution = solution(line(jobs(3, "\"pickup\": [1]"), vehicle(4, "\"capacity\": [2]"), 0, 10, 20, 90));
        assertThat(jobs(solution, 0)).containsExactlyInAnyOrder(1L, 2L);
        assertThat(solution.at("/summary/unassigned").asInt()).isEqualTo(1);
        var left = solution.at("/unassigned/0");
        assertThat(left.path("id").asInt()).isEqualTo(3);
        assertThat(left.at("/reason/code").asText()).isEqualTo("NO_CAPACITY");
        assertThat(left.at("/reason/amount").asInt()).isEqualTo(1);
        assertThat(left.at("/reason/vehicle").asInt()).isEqualTo(4);
    }

    /// The same with a priority for the farthest job: it is served, and one of the others.
    @Test
    void prioritiesDecideWhatIsLeft() throws IOException {
        var jobs = jobs(2, "\"pickup\": [1]") + ", " + job(3, "\"pickup\": [1], \"priority\": 1");
        var solution = solution(line(jobs, vehicle(4, "\"capacity\": [2]"), 0, 10, 20, 90));
        assertThat(jobs(solution, 0)).hasSize(2).contains(3L);
        assertThat(solution.at("/summary/cost").asInt()).isEqualTo(180);
        assertThat(solution.at("/summary/priority").asInt()).isEqualTo(1);
    }

    @Test
    void skillsMayLeaveNoVehicle() throws IOException {
        var solution = solution(line(job(1, "\"skills\": [1]") + ", " + job(2, ""), vehicle(4, ""), 0, 10, 20));
        assertThat(jobs(solution, 0)).containsExactly(2L);
        assertThat(solution.at("/unassigned/0/reason/code").asText()).isEqualTo("NO_VEHICLE");
    }

    /// Two jobs 40 s to the left and right need 160 s of travel; 100 are allowed. The nearer one is served: 2 × 30.
    @Test
    void travelTimeIsLimited() throws IOException {
        var solution = solution(line(jobs(2, ""), vehicle(4, "\"max_travel_time\": 100"), 0, 30, -40));
        assertThat(solution.at("/summary/unassigned").asInt()).isEqualTo(1);
        assertThat(solution.at("/unassigned/0/reason/code").asText()).isEqualTo("MAX_TRAVEL_TIME");
        assertThat(solution.at("/summary/duration").asInt()).isLessThanOrEqualTo(100);
    }

    /// 60 s each way and 600 m: 1,000 m are not enough for both, as 1,600 m would be needed.
    @Test
    void distanceIsLimitedWhereItCosts() throws IOException {
        var solution = solution(line(jobs(2, ""),
                vehicle(4, "\"max_distance\": 1000, \"costs\": {\"per_hour\": 0, \"per_km\": 100}"), 0, 30, -50));
        assertThat(solution.at("/summary/unassigned").asInt()).isEqualTo(1);
        assertThat(solution.at("/unassigned/0/reason/code").asText()).isEqualTo("MAX_DISTANCE");
        assertThat(solution.at("/summary/cost").asInt()).isEqualTo(solution.at("/summary/distance").asInt() / 10);
    }

    @Test
    void tasksAreLimited() throws IOException {
        var solution = solution(line(jobs(3, ""), vehicle(4, "\"max_tasks\": 2"), 0, 1, 2, 3));
        assertThat(solution.at("/unassigned/0/reason/code").asText()).isEqualTo("MAX_TASKS");
    }

    /// Ends where the last job is: 20 s out, none back. Starts there: none out, 20 back.
    @Test
    void vehiclesMayEndOrStartAnywhere() throws IOException {
        var ends = solution(line(jobs(2, ""), "{\"id\": 1, \"start_index\": 0}", 0, 10, 20));
        assertThat(ends.at("/summary/cost").asInt()).isEqualTo(20);
        assertThat(steps(ends, 0)).containsExactly("start", "job", "job");
        var starts = solution(line(jobs(2, ""), "{\"id\": 1, \"end_index\": 0}", 0, 10, 20));
        assertThat(starts.at("/summary/cost").asInt()).isEqualTo(20);
        assertThat(steps(starts, 0)).containsExactly("job", "job", "end");
        assertThat(jobs(starts, 0)).containsExactly(2L, 1L);
    }

    /// Windows on a clock from 1970, with a break in between: job, rest of 50 s from 150, job from 300.
    @Test
    void breaksStandBetweenWindows() throws IOException {
        var jobs = job(1, "\"time_windows\": [[1800000100, 1800000100]]") + ", "
                + job(2, "\"time_windows\": [[1800000300, 1800000310]]");
        var rest = "\"breaks\": [{\"id\": 6, \"service\": 50, \"time_windows\": [[1800000150, 1800000150]]}]";
        var solution = solution(
                line(jobs, vehicle(4, "\"time_window\": [1800000000, 1800001000], " + rest), 0, 10, 20));
        assertThat(steps(solution, 0)).containsExactly("start", "job", "break", "job", "end");
        assertThat(solution.at("/routes/0/steps/1/arrival").asLong()).isEqualTo(1_800_000_100L);
        assertThat(solution.at("/routes/0/steps/2/id").asInt()).isEqualTo(6);
        var second = solution.at("/routes/0/steps/3");
        assertThat(second.path("arrival").asLong() + second.path("waiting_time").asLong())
                .isBetween(1_800_000_300L, 1_800_000_310L);
    }

    /// The second vehicle takes half the time and so half the cost, until its fixed cost eats that up.
    @Test
    void fasterVehiclesAreCheaper() throws IOException {
        var fast = solution(line(jobs(1, ""), vehicle(1, "") + ", " + vehicle(2, "\"speed_factor\": 2"), 0, 20));
        assertThat(fast.at("/routes/0/vehicle").asInt()).isEqualTo(2);
        assertThat(fast.at("/summary/cost").asInt()).isEqualTo(20);
        var dear = solution(line(jobs(1, ""),
                vehicle(1, "") + ", " + vehicle(2, "\"speed_factor\": 2, \"costs\": {\"fixed\": 21}"), 0, 20));
        assertThat(dear.at("/routes/0/vehicle").asInt()).isEqualTo(1);
        assertThat(dear.at("/summary/cost").asInt()).isEqualTo(40);
    }

    /// A plan of ours may be written, begun with and timed again.
    @Test
    void ourOwnPlansAreWrittenAndRead() throws IOException {
        var problem = line(jobs(3, ""), vehicle(4, ""), 0, 10, 20, 30);
        var plan = folder.resolve("plan.json").toString();
        assertThat(solve(problem, "--out", plan).exitCode()).isZero();
        assertThat(solve(problem, "--start", plan).json().at("/cost").asDouble()).isEqualTo(60);
        assertThat(Answer.to("solve", folder.resolve("line.json").toString(), "--evaluate", plan, "--json").json().at("/cost")
                .asDouble()).isEqualTo(60);
    }

    /// The solution of the jobs in their order, whatever rules that breaks.
    private JsonNode timed(String jobs, String vehicle) throws IOException {
        var plan = folder.resolve("plan.json").toString();
        var loose = line(job(1, "\"time_windows\": [[0, 10]]") + ", " + job(2, ""), vehicle(4, ""), 0, 10, 20);
        assertThat(solve(loose, "--out", plan).exitCode()).isZero();
        var problem = Files.writeString(folder.resolve("line.json"), line(jobs, vehicle, 0, 10, 20));
        var file = folder.resolve("solution.json");
        var answer = Answer.to("solve", problem.toString(), "--evaluate", plan, "--out", file.toString(), "--out-format",
                "vroom", "--json");
        assertThat(answer.exitCode()).isEqualTo(4);
        return new ObjectMapper().readTree(file.toFile());
    }

    /// Two units above the room of 1, the second job begun at 20 instead of 12, and home at 40 instead of 35.
    @Test
    void whatATimedPlanBreaksIsToldInVroomsWords() throws IOException {
        var jobs = job(1, "\"pickup\": [1]") + ", " + job(2, "\"pickup\": [2], \"time_windows\": [[0, 12]]");
        var solution = timed(jobs, vehicle(4, "\"capacity\": [1], \"time_window\": [0, 35]"));
        assertThat(solution.at("/summary/violations")).isEqualTo(solution.at("/routes/0/violations"));
        assertThat(causes(solution.at("/routes/0"))).containsExactly("delay 13", "load");
        assertThat(causes(solution.at("/routes/0/steps/1"))).isEmpty();
        assertThat(causes(solution.at("/routes/0/steps/2"))).containsExactly("delay 8", "load");
        assertThat(causes(solution.at("/routes/0/steps/3"))).containsExactly("delay 5");
    }

    /// Both jobs are one too many, 40 s of travel are 10 too many, and the second needs a skill.
    @Test
    void limitsAndSkillsThatAreBrokenAreTold() throws IOException {
        var jobs = job(1, "") + ", " + job(2, "\"skills\": [1]");
        var solution = timed(jobs, vehicle(4, "\"max_tasks\": 1, \"max_travel_time\": 30"));
        assertThat(causes(solution.at("/summary"))).containsExactly("max_tasks", "max_travel_time", "skills");
        assertThat(causes(solution.at("/routes/0/steps/2"))).containsExactly("skills");
    }

    private static List<String> causes(JsonNode part) {
        return part.at("/violations").valueStream()
                .map(v -> v.path("cause").asText() + (v.has("duration") ? " " + v.path("duration").asLong() : "")).toList();
    }

    @Test
    void everyFaultIsAnswered() throws IOException {
        var answer = solve(line(job(1, "\"delivery\": [1]") + ", " + job(2, "\"priority\": 200"), vehicle(4, ""), 0, 10, 20));
        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.json().at("/errors").findValuesAsText("code")).contains("E617", "E605");
    }
}
