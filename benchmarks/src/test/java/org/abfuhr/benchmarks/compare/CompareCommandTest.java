package org.abfuhr.benchmarks.compare;

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
import org.abfuhr.dispatch.instance.ProblemFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Foreign programs are shell scripts that write routes as such a program would.
final class CompareCommandTest {

    /// Clients at 10 and 20 east of the depot; both in one route cost 40, one by one 60.
    private static final String TWO = """
            TYPE : CVRP
            DIMENSION : 3
            CAPACITY : 2
            EDGE_WEIGHT_TYPE : EUC_2D
            NODE_COORD_SECTION
            1 0 0
            2 10 0
            3 20 0
            DEMAND_SECTION
            1 0
            2 1
            3 1
            """;

    @TempDir
    private Path folder;

    private final StringWriter progress = new StringWriter();

    @BeforeEach
    void instance() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("in/CVRP")).resolve("two.vrp"), TWO);
        Files.writeString(folder.resolve("in/CVRP/two.sol"), "Route #1: 1 2\n");
    }

    private Path program(String name, String script) throws IOException {
        var file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + script + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }

    private JsonNode compare(String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("compare", "--instances", folder.resolve("in").toString(), "--out",
                folder.resolve("out").toString(), "--budget", "300ms"));
        arguments.addAll(List.of(more));
        int code = CommandRunner.run(new Main(), new PrintWriter(new StringWriter()), new PrintWriter(progress, true),
                arguments.toArray(String[]::new));
        assertThat(code).as(progress.toString()).isZero();
        return new ObjectMapper().readTree(folder.resolve("out/compare.json").toFile()).at("/runs");
    }

    @Test
    void routesOfOthersArePricedByOurChecker() throws IOException {
        var hgs = program("hgs", "printf 'Route #1: 1\\nRoute #2: 2\\nCost 7\\n' > $2");
        var pyvrp = program("pyvrp",
                "while [ $1 != --sol_dir ]; do shift; done; printf 'Route #1: 2 1\\nCost: 40\\n' > $2/two.sol");
        var runs = compare("--external", "hgs=" + hgs + ",pyvrp=" + pyvrp);
        assertThat(runs).hasSize(3); // and ours
        assertThat(runs.at("/hgs/0/cost").asDouble()).isEqualTo(60); // not 7
        assertThat(runs.at("/hgs/0/gapPercent").asDouble()).isEqualTo(50);
        assertThat(runs.at("/pyvrp/0/gapPercent").asDouble()).isZero();
        assertThat(folder.resolve("out/compare.md")).content().contains("50.00 (2.0) | 0.00 (1.0)")
                .contains("vroom: no path given");
    }

    @Test
    void routesThatLeaveAClientOutAreNotFeasible() throws IOException {
        var runs = compare("--external", "hgs=" + program("hgs", "printf 'Route #1: 1\\n' > $2"));
        assertThat(runs.at("/hgs/0/feasible").asBoolean()).isFalse();
        assertThat(runs.at("/hgs/0/gapPercent").isNull()).isTrue();
        assertThat(folder.resolve("out/compare.md")).content().contains("| none |");
    }

    @Test
    void aProgramThatFindsNothingIsTold() throws IOException {
        var runs = compare("--external", "hgs=" + program("hgs", "echo out of luck >&2; exit 1"));
        assertThat(runs.at("/hgs/0/failure").asText()).contains("no solution").contains("out of luck");
    }

    @Test
    void vroomGetsTheProblemInItsOwnWords() throws IOException {
        var problem = ProblemFormat.VRPLIB.read(folder.resolve("in/CVRP/two.vrp")).problem();
        var json = new ObjectMapper().valueToTree(Vroom.input(problem));
        assertThat(json.at("/matrices/car/durations/0/2").asInt()).isEqualTo(20);
        assertThat(json.at("/jobs/1/id").asInt()).isEqualTo(2);
        assertThat(json.at("/jobs/1/pickup/0").asInt()).isEqualTo(1);
        assertThat(json.at("/vehicles/0/capacity/0").asInt()).isEqualTo(2);
        var answer = new ObjectMapper().readTree(
                """
                        {"routes": [{"steps": [{"type": "start"}, {"type": "job", "id": 2}, {"type": "job", "id": 1}, {"type": "end"}]}]}""");
        assertThat(Vroom.routes(answer)).isEqualTo("Route #1: 2 1\n");
    }
}
