package org.abfuhr.dispatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Instances from the literature, from file to answer.
class SolveInstanceTest {

    /// Depot in the middle of a line: two clients of 1 on the left at 10 and 20, one of 2 on the right at 30.
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

    private Answer solve(String text) throws IOException {
        var file = Files.writeString(folder.resolve("line.vrp"), text);
        return Answer.to("solve", file.toString(), "--iterations", "50", "--json");
    }

    @Test
    void costsAreInTheInstancesUnit() throws IOException {
        var answer = solve(LINE);
        assertThat(answer.exitCode()).isZero();
        assertThat(answer.json().at("/instance").asText()).isEqualTo("line");
        assertThat(answer.json().at("/format").asText()).isEqualTo("vrplib");
        assertThat(answer.json().at("/feasible").asBoolean()).isTrue();
        assertThat(answer.json().at("/cost").asDouble()).isEqualTo(100); // left 2 × 20, right 2 × 30
        assertThat(answer.json().at("/vehicles").asInt()).isEqualTo(2);
        assertThat(answer.json().has("bestKnown")).isFalse();
        assertThat(answer.json().at("/notices")).isEmpty();
    }

    @Test
    void theSolutionBesideIsPricedAnew() throws IOException {
        Files.writeString(folder.resolve("line.sol"), "Route #1: 1\nRoute #2: 2\nRoute #3: 3\nCost 1\n");
        var answer = solve(LINE);
        assertThat(answer.json().at("/bestKnown").asDouble()).isEqualTo(120); // 2 × (10 + 20 + 30), whatever the file claims
        assertThat(answer.json().at("/gapPercent").asDouble()).isEqualTo(-16.667); // 100 / 120 - 1
    }

    @Test
    void aSolutionThatBreaksARuleIsNoYardstick() throws IOException {
        Files.writeString(folder.resolve("line.sol"), "Route #1: 1 2 3\n");
        var answer = solve(LINE);
        assertThat(answer.exitCode()).isZero();
        assertThat(answer.json().has("bestKnown")).isFalse();
        assertThat(answer.json().at("/notices/0").asText()).contains("breaks rules: 1 violations");
    }

    @Test
    void windowsCostInTenths() throws IOException {
        // Only one client left at (3, 1): 3.1622 away, truncated 3.1, there and back 6.2.
        var answer = solve("""
                TYPE : VRPTW
                DIMENSION : 2
                VEHICLES : 1
                CAPACITY : 2
                EDGE_WEIGHT_TYPE : EUC_2D
                NODE_COORD_SECTION
                1 0 0
                2 3 1
                DEMAND_SECTION
                1 0
                2 1
                TIME_WINDOW_SECTION
                1 0 9
                2 5 5
                """);
        assertThat(answer.json().at("/cost").asDouble()).isEqualTo(6.2);
    }

    @Test
    void wasteCollectionDaysAreToldInMiles() throws IOException {
        // One stop a mile east of the depot, the disposal site another mile east: 4 miles, by one vehicle.
        var answer = solve("""
                10 // capacity
                20 // a day
                500 // stops
                3600 // lunch
                40 // speed
                Stop_ID X Y Early Late Service Load Type
                0 0 0 0600 1500 0 9999 0
                1 10560 0 0 2400 60 9999 2
                2 5280 0 0 2400 60 4 1
                """);
        assertThat(answer.exitCode()).isZero();
        assertThat(answer.json().at("/format").asText()).isEqualTo("wcvrptw");
        assertThat(answer.json().at("/miles").asDouble()).isEqualTo(4);
        assertThat(answer.json().at("/cost").asDouble()).isEqualTo(21_120); // feet
        assertThat(answer.json().at("/vehicles").asInt()).isEqualTo(1);
    }

    /// A budget that no test would wait for: the fault comes before the search.
    @Test
    void aPlanThatCannotBeWrittenIsNotSearchedFor() throws IOException {
        var file = Files.writeString(folder.resolve("line.vrp"), LINE);
        for (var out : new Path[]{folder.resolve("none/plan.json"), folder, file.resolve("plan.json")}) {
            var answer = Answer.to("solve", file.toString(), "--budget", "9h", "--out", out.toString(), "--json");
            assertThat(answer.exitCode()).isEqualTo(1);
            assertThat(answer.code()).isEqualTo("E609");
        }
        assertThat(folder.toFile().list()).containsExactly("line.vrp");
    }

    /// The folder goes when the search begins, which is told to people.
    @Test
    void theAnswerIsToldEvenIfThePlanCannotBeSaved() throws IOException {
        var file = Files.writeString(folder.resolve("line.vrp"), LINE);
        var gone = Files.createDirectory(folder.resolve("gone"));
        var out = new StringWriter();
        var err = new StringWriter() {
            @Override
            public void write(String text, int from, int length) {
                assertThat(Files.notExists(gone) || gone.toFile().delete()).isTrue();
                super.write(text, from, length);
            }
        };
        int exitCode = AbfuhrCommand.run(new PrintWriter(out), new PrintWriter(err), "solve", file.toString(), "--iterations",
                "50", "--json", "--out", gone.resolve("plan.json").toString());
        var answer = new Answer(exitCode, out.toString(), err.toString());
        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.code()).isEqualTo("E609");
        assertThat(answer.json().at("/cost").asDouble()).isEqualTo(100);
    }

    /// One client alone has 3, and vehicles carry 2.
    @Test
    void whyRequiredVisitsAreLeftOutIsTold() throws IOException {
        var heavy = LINE.replace("4 2\nEOF", "4 3\nEOF");
        var answer = solve(heavy);
        assertThat(answer.exitCode()).isEqualTo(4);
        assertThat(answer.json().at("/requiredSkipped").asInt()).isEqualTo(1);
        assertThat(answer.json().at("/skippedByReason")).hasToString("{\"NO_CAPACITY\":1}");
        var text = Answer.to("solve", folder.resolve("line.vrp").toString(), "--iterations", "50").out();
        assertThat(text.lines()).hasSize(2).last().isEqualTo("  4: NO_CAPACITY");
    }

    @Test
    void aFileOfNoFormatIsToldWhichAreRead() throws IOException {
        for (var text : new String[]{"", "C101\n\nVEHICLE\nNUMBER     CAPACITY\n  25         200\n", "x 10 // capacity\n"}) {
            var answer = solve(text);
            assertThat(answer.exitCode()).isEqualTo(2);
            assertThat(answer.code()).isEqualTo("E602");
            assertThat(answer.json().at("/errors/0/message").asText()).contains("none of the formats that are read");
            assertThat(answer.json().at("/errors/0/fix").asText()).contains("abfuhr, vrplib, wcvrptw, vroom", "--format");
        }
        assertThat(solve("{\"format\": ").code()).isEqualTo("E601");
    }

    @Test
    void everyFaultOfAnInstanceIsAnswered() throws IOException {
        var answer = solve(LINE.replace("4 30 0", "4 x y"));
        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.json().at("/errors")).hasSize(2);
        assertThat(answer.code()).isEqualTo("E613");
    }
}
