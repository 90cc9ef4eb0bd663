package org.abfuhr.benchmarks.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.abfuhr.benchmarks.Main;
import org.abfuhr.dispatch.cli.terminal.CommandRunner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GapsCommandTest {

    /// Depot in the middle of a line: two clients of 1 on the left at 10 and 20, one of 2 on the right at 30. The best plan costs
    /// 2 × 20 + 2 × 30 = 100.
    private static final String LINE = """
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
            """;

    @TempDir
    private Path folder;

    private final StringWriter progress = new StringWriter();

    @BeforeEach
    void twoInstances() throws IOException {
        var set = Files.createDirectories(folder.resolve("in/CVRP"));
        Files.writeString(set.resolve("line10.vrp"), LINE);
        Files.writeString(set.resolve("line9.vrp"), LINE);
        Files.writeString(set.resolve("line9.sol"), "Route #1: 1\nRoute #2: 2\nRoute #3: 3\n"); // 2 × (10 + 20 + 30) = 120
        Files.writeString(set.resolve("README.txt"), "No instance.");
    }

    private int gaps(String... more) {
        List<String> arguments = new ArrayList<>(List.of("gaps", "--instances", folder.resolve("in").toString(), "--out",
                folder.resolve("out").toString(), "--seeds", "2"));
        arguments.addAll(List.of(more));
        return CommandRunner.run(new Main(), new PrintWriter(new StringWriter()), new PrintWriter(progress, true),
                arguments.toArray(String[]::new));
    }

    private JsonNode table() throws IOException {
        return new ObjectMapper().readTree(Files.readString(folder.resolve("out/gaps.json")));
    }

    @Test
    void everyInstanceIsSolvedWithEverySeed() throws IOException {
        assertThat(gaps("--in-process", "--iterations", "50")).isZero();
        var rows = table().at("/instances");
        assertThat(rows.at("/0/instance").asText()).isEqualTo("CVRP/line9"); // 9 before 10
        assertThat(rows.at("/0/bestKnown").asDouble()).isEqualTo(120);
        assertThat(rows.at("/0/meanGapPercent").asDouble()).isEqualTo(-16.667); // 100 / 120 - 1
        assertThat(rows.at("/0/feasible").asInt()).isEqualTo(2);
        assertThat(rows.at("/1/instance").asText()).isEqualTo("CVRP/line10");
        assertThat(rows.at("/1/meanCost").asDouble()).isEqualTo(100);
        assertThat(rows.at("/1/meanGapPercent").isNull()).isTrue();
        assertThat(table().at("/runs")).hasSize(4);
        assertThat(table().at("/header/iterations").asInt()).isEqualTo(50);
        assertThat(progress.toString()).contains("warming up with CVRP/line9").contains("[4/4] CVRP/line10 seed 2: feasible");
        assertThat(folder.resolve("out/gaps.md")).content().contains("| CVRP/line9 | 3 | 120.0 | 100.0 |");
    }

    @Test
    void aRunGoesOnWhereItStopped() throws IOException {
        gaps("--in-process", "--iterations", "50", "--filter", "line9");
        Files.delete(folder.resolve("out/cells/CVRP/line9.seed-2.json"));
        progress.getBuffer().setLength(0);
        assertThat(gaps("--in-process", "--iterations", "50")).isZero();
        assertThat(progress.toString().lines().filter(line -> line.endsWith("(from before)"))).singleElement().asString()
                .contains("line9 seed 1");
        assertThat(table().at("/runs")).hasSize(4);
    }

    @Test
    void runsOfAnotherEffortAreNotMixed() throws IOException {
        gaps("--in-process", "--iterations", "50", "--filter", "line9");
        assertThat(gaps("--in-process", "--iterations", "60", "--filter", "line9")).isEqualTo(2);
        assertThat(progress.toString()).contains("holds runs of another code, machine or effort");
    }

    @Test
    void aFreshMachineGivesTheSamePlans() throws IOException {
        assertThat(gaps("--iterations", "50", "--filter", "line9")).isZero();
        assertThat(table().at("/header/ownJvm").asBoolean()).isTrue();
        assertThat(table().at("/runs/0/gapPercent").asDouble()).isEqualTo(-16.667);
        assertThat(table().at("/runs/0/seconds").asDouble()).isPositive();
    }

    @Test
    void anInstanceThatCannotBeReadIsAFailedRun() throws IOException {
        Files.writeString(folder.resolve("in/CVRP/bad.vrp"), LINE.replace("4 30 0", "4 x 0"));
        assertThat(gaps("--in-process", "--iterations", "50", "--filter", "bad|line9")).isEqualTo(4);
        assertThat(table().at("/sets/0/failed").asInt()).isEqualTo(2);
        assertThat(folder.resolve("out/gaps.md")).content().contains("CVRP/bad, seed 1: no result, E613");
    }

    @Test
    void wrongOptionsAreRefused() {
        assertThat(gaps("--filter", "nothing like it")).isEqualTo(2);
        assertThat(gaps("--filter", "(")).isEqualTo(2);
        assertThat(gaps("--threads", "0")).isEqualTo(2);
        assertThat(progress.toString()).contains("There is no instance of that name").contains("no regular expression")
                .contains("must be at least 1");
    }
}
