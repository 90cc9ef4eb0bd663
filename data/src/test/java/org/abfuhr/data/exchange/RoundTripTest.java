package org.abfuhr.data.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.abfuhr.model.Drive;
import org.abfuhr.model.GridTown;
import org.abfuhr.model.RandomTown;
import org.abfuhr.model.check.PlanChecker;
import org.abfuhr.model.plan.CollectionPlan;
import org.abfuhr.model.plan.PlanMetrics;
import org.abfuhr.model.plan.SkipReason;
import org.abfuhr.model.plan.SkippedVisit;
import org.abfuhr.model.problem.CollectionProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is written and read again is equal, and fits the published schemas.
class RoundTripTest {

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void problemsAndPlansComeBackEqual(long seed) throws IOException {
        var problem = seed % 2 == 0 ? RandomTown.problem(seed, 30) : RandomTown.problemWithFixedStops(seed, 30);
        var plan = RandomTown.plan(problem, seed);
        var problemText = text(problem);
        var planText = text(problem, plan);
        var again = ProblemJson.read(stream(problemText), "problem.json");
        assertThat(again).isEqualTo(problem);
        assertThat(PlanJson.read(again, stream(planText), "plan.json")).isEqualTo(plan);
        assertThat(text(again)).isEqualTo(problemText);
        assertThat(faultsBySchema("problem", problemText)).isEmpty();
        assertThat(faultsBySchema("plan", planText)).isEmpty();
    }

    @Test
    void largeMatricesArePacked() throws IOException {
        // 1 depot and 70 points of one access point each: 71 > 64
        var town = GridTown.empty().depot("D", 0, 0);
        for (int p = 1; p <= 70; p++)
            town.point("P" + p, p, p % 7);
        var problem = town.noRoad("P1", "P2").build();
        assertThat(text(problem)).contains("\"encoding\": \"gzip+base64+int32le\"", "\"rows\": 71");
        assertThat(ProblemJson.read(stream(text(problem)), "problem.json")).isEqualTo(problem);
        assertThat(faultsBySchema("problem", text(problem))).isEmpty();
    }

    @Test
    void smallMatricesAreRows() throws IOException {
        // D -> P1 one block, 10 s
        assertThat(text(GridTown.map("D P1").build())).contains("\"seconds\": [ [ 0, 10 ], [ 10, 0 ] ]");
    }

    @Test
    void everySkipReasonAndAmountComesBack() throws IOException {
        var problem = GridTown.map("D P1 P2 P3 P4 P5 P6 P7 P8 P9 P10 P11 P12").dimensions("kg", "litres").build();
        List<SkippedVisit> skipped = new ArrayList<>();
        for (var reason : SkipReason.values())
            skipped.add(new SkippedVisit(skipped.size(), reason, Long.MAX_VALUE - skipped.size(), skipped.size() % 2 - 1,
                    reason == SkipReason.NO_CAPACITY ? 1 : -1));
        var plan = new CollectionPlan("grid-town", List.of(), skipped,
                new PlanMetrics(0, 12, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, List.of(0L), 0, -5), List.of());
        assertThat(PlanJson.read(problem, stream(text(problem, plan)), "plan.json")).isEqualTo(plan);
        assertThat(text(problem, plan)).contains("\"unit\": \"litres\"", "\"dimension\": \"litres\"");
        assertThat(faultsBySchema("plan", text(problem, plan))).isEmpty();
    }

    @Test
    void aPlanReadsLikeATimetable() throws IOException {
        var problem = GridTown.map("D P1 F1").build();
        var text = text(problem, Drive.plan(problem, "V1: D 06:00 | P1 | F1 | D"));
        // P1 is one block east of the depot: 10 s
        assertThat(text).contains("""
                "kind": "collection",
                      "visit": "P1",
                      "name": "Place P1",
                      "position": [ 13.2015, 53.5 ],
                """.strip()).contains("\"beginSeconds\": 21610", "\"begin\": \"2026-03-02T06:00:10Z\"", "\"load\": [ [ 100 ] ]");
    }

    @Test
    void filesAreWrittenAsAWhole(@TempDir Path folder) throws IOException {
        var problem = GridTown.map("D P1 F1").build();
        var plan = Drive.plan(problem, "V1: D 06:00 | P1 | F1 | D");
        ProblemJson.write(problem, folder.resolve("problem.json"));
        PlanJson.write(problem, plan, folder.resolve("plan.json"));
        PlanJson.write(problem, plan, folder.resolve("plan.json"));
        try (var files = Files.list(folder)) {
            assertThat(files.map(f -> f.getFileName().toString()).sorted()).containsExactly("plan.json", "problem.json");
        }
        var again = ProblemJson.read(folder.resolve("problem.json"));
        assertThat(PlanChecker.check(again, PlanJson.read(again, folder.resolve("plan.json"))).feasible()).isTrue();
    }

    private static List<String> faultsBySchema(String name, String text) throws IOException {
        try (var in = RoundTripTest.class.getResourceAsStream("/schema/exchange/" + name + ".schema.json")) {
            assertThat(in).isNotNull();
            var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
            return schema.validate(text, InputFormat.JSON).stream().map(Error::toString).toList();
        }
    }

    static String text(CollectionProblem problem) throws IOException {
        var out = new ByteArrayOutputStream();
        ProblemJson.write(problem, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    static String text(CollectionProblem problem, CollectionPlan plan) throws IOException {
        var out = new ByteArrayOutputStream();
        PlanJson.write(problem, plan, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
