package org.abfuhr.dispatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Plans that people bring along: to begin with, or to be timed.
class SolveGivenPlanTest {

    /// Depot in the middle of a line: two clients of 1 on the left at 10 and 20, one of 2 on the right at 30. Vehicles carry 2.
    private static final String LINE = """
            NAME : line
            TYPE : CVRP
            DIMENSION : 4
            CAPACITY : 2
            EDGE_WEIGHT_TYPE : EUC_2D
            NODE_COORD_SECTION
            1 0 0
            2 -10 0
            3 -20 0
            4 30 0
            DEMAND_SECTION
            1 0
            2 1
            3 1
            4 2
            EOF
            """;

    @TempDir
    private Path folder;
    private Path line = Path.of("");

    @BeforeEach
    void writeLine() throws IOException {
        line = Files.writeString(folder.resolve("line.vrp"), LINE);
    }

    private Path solution(String text) throws IOException {
        return Files.writeString(folder.resolve("mine.sol"), text);
    }

    private Answer solve(Object... more) {
        return Answer.to(Stream.concat(Stream.of("solve", line, "--json"), Stream.of(more)).map(Object::toString)
                .toArray(String[]::new));
    }

    /// 2 × (10 + 20 + 30) with three vehicles; nothing is searched, so nobody notices that two would do.
    @Test
    void timesASolution() throws IOException {
        var answer = solve("--evaluate", solution("Route #1: 1\nRoute #2: 2\nRoute #3: 3\n"));
        assertThat(answer.exitCode()).isZero();
        assertThat(answer.json().at("/cost").asDouble()).isEqualTo(120);
        assertThat(answer.json().at("/vehicles").asInt()).isEqualTo(3);
        assertThat(answer.json().at("/violations")).isEmpty();
        assertThat(answer.json().has("seed")).isFalse();
    }

    /// All three on one vehicle: 4 units of 2, 1 above at the second stop behind full, 2 at the third.
    @Test
    void listsEveryViolationOfASolution() throws IOException {
        var answer = solve("--evaluate", solution("Route #1: 3 1 2\n"));
        assertThat(answer.exitCode()).isEqualTo(4);
        assertThat(answer.json().at("/feasible").asBoolean()).isFalse();
        assertThat(answer.json().at("/cost").asDouble()).isEqualTo(100); // 30 + 40 + 10 + 20
        assertThat(answer.json().at("/violations").findValuesAsText("rule")).containsOnly("overload");
        assertThat(answer.json().at("/violations").findValuesAsText("amount")).containsExactly("1", "2");
    }

    /// The best known plan is still that beside the instance: 2 × 20 + 2 × 30.
    @Test
    void theYardstickStaysBesideTheInstance() throws IOException {
        Files.writeString(folder.resolve("line.sol"), "Route #1: 1 2\nRoute #2: 3\n");
        var answer = solve("--evaluate", solution("Route #1: 1\nRoute #2: 2\nRoute #3: 3\n"));
        assertThat(answer.json().at("/bestKnown").asDouble()).isEqualTo(100);
        assertThat(answer.json().at("/gapPercent").asDouble()).isEqualTo(20);
    }

    @Test
    void improvesASolution() throws IOException {
        var answer = solve("--start", solution("Route #1: 1\nRoute #2: 2\nRoute #3: 3\n"), "--iterations", "50");
        assertThat(answer.exitCode()).isZero();
        assertThat(answer.json().at("/cost").asDouble()).isEqualTo(100);
        assertThat(answer.json().at("/notices")).isEmpty();
    }

    /// What solve wrote may be timed and improved again; the cost is the same.
    @Test
    void readsItsOwnPlans() {
        var plan = folder.resolve("plan.json");
        assertThat(solve("--iterations", "50", "--out", plan).exitCode()).isZero();
        assertThat(solve("--evaluate", plan).json().at("/cost").asDouble()).isEqualTo(100);
        assertThat(solve("--start", plan, "--iterations", "5").json().at("/cost").asDouble()).isEqualTo(100);
    }

    /// The plan of a day with a visit that is gone: it is told, and the rest is planned on. To time it would say little.
    @Test
    void whatTheProblemDoesNotHaveIsToldOrRefused() throws IOException {
        var plan = folder.resolve("plan.json");
        solve("--iterations", "50", "--out", plan);
        Files.writeString(plan, Files.readString(plan).replaceAll("\"visit\" *: *\"3\"", "\"visit\": \"33\""));
        var begun = solve("--start", plan, "--iterations", "5");
        assertThat(begun.exitCode()).isZero();
        assertThat(begun.json().at("/notices/0").asText()).startsWith("E606").contains("there is no visit \"33\"");
        assertThat(begun.json().at("/visits").asInt()).isEqualTo(3);
        var timed = solve("--evaluate", plan);
        assertThat(timed.exitCode()).isEqualTo(2);
        assertThat(timed.code()).isEqualTo("E606");
    }

    /// Visits are numbers, which fit any instance of that size: the name is what tells plans apart.
    @Test
    void aPlanOfAnotherProblemIsTold() throws IOException {
        var plan = folder.resolve("plan.json");
        solve("--iterations", "50", "--out", plan);
        Files.writeString(line, LINE.replace("NAME : line", "NAME : other"));
        assertThat(solve("--evaluate", plan).json().at("/notices")).singleElement().asString()
                .contains("is a plan of the problem line, but this one is other");
        assertThat(solve("--start", plan, "--iterations", "5").json().at("/notices")).singleElement().asString()
                .contains("is a plan of the problem line, but this one is other");
    }

    @Test
    void solutionsThatDoNotFitAreRefused() throws IOException {
        for (var option : new String[]{"--start", "--evaluate"}) {
            var answer = solve(option, solution("Route #1: 1 7\n"));
            assertThat(answer.exitCode()).isEqualTo(2);
            assertThat(answer.code()).isEqualTo("E615");
            assertThat(solve(option, folder.resolve("none.sol")).code()).isEqualTo("E600");
            assertThat(solve(option, folder.resolve("none.json")).code()).isEqualTo("E600");
            assertThat(solve(option, line).code()).isEqualTo("E601");
        }
    }

    @Test
    void solutionsBelongToVrplibInstances() throws IOException {
        var answer = solve("--format", "wcvrptw", "--start", solution("Route #1: 1\n"));
        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.code()).isEqualTo("E616");
        assertThat(answer.json().at("/errors/0/fix").asText()).contains("solve --out");
    }

    @Test
    void timingSearchesNothing() throws IOException {
        var solution = solution("Route #1: 1\n");
        assertThat(solve("--evaluate", solution, "--budget", "1s").json().at("/errors/0/message").asText())
                .contains("--evaluate searches nothing");
        assertThat(solve("--evaluate", solution, "--seed", "2", "--islands", "2", "--threads", "1")
                .json().at("/errors/0/message").asText()).contains("leave --islands and --threads and --seed out");
        assertThat(solve("--evaluate", solution, "--start", solution).code()).isEqualTo("E800");
    }
}
