package org.abfuhr.benchmarks.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.abfuhr.benchmarks.sample.RandomDay;
import org.abfuhr.dispatch.instance.RandomInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GuardTest {

    @Test
    void plansAreNoDearerThanTheTableSays() throws IOException {
        var rows = Guard.compare(GuardTable.read(GuardTable.file()).costs(), Guard.costs());
        assertThat(rows).hasSize(6);
        assertThat(rows.stream().filter(Guard.Row::worse).map(Guard.Row::text)).as("""
                dearer than benchmarks/guard.json says. If gap tables show that the change is worth it, run
                ./abfuhr-bench guard --update
                and commit the new table with the change""").isEmpty();
    }

    @Test
    void theSearchIsNotManyTimesSlowerThanTheTableSays() throws IOException {
        double before = GuardTable.read(GuardTable.file()).timesCalibration();
        assertThat(new Speed(GuardProblem.all().get(1)).timesCalibration()).as("time of a search in calibration loops")
                .isPositive().isLessThan(Speed.BUILD_TOLERANCE * before);
    }

    @Test
    void oneMoreIsWorseAndOneLessIsBetter() {
        var rows = Guard.compare(Map.of("a", 100L), Map.of("a", 101L));
        assertThat(rows).singleElement().matches(Guard.Row::worse).matches(row -> row.text().contains("+1.000 %  WORSE"));
        assertThat(new Guard.Row("a", 100L, 99)).matches(row -> !row.worse()).matches(row -> row.text().contains("better"));
        assertThat(new Guard.Row("a", 100L, 100)).matches(row -> !row.worse()).matches(row -> row.text().contains("as before"));
    }

    @Test
    void aRejectedPlanAndAnUnknownProblemAreWorse() {
        assertThat(new Guard.Row("a", GuardProblem.NO_PLAN, GuardProblem.NO_PLAN)).matches(Guard.Row::worse);
        assertThat(new Guard.Row("a", null, 1)).matches(Guard.Row::worse).matches(row -> row.text().contains("NEW"));
    }

    @Test
    void theTableComesBackInItsOrder(@TempDir Path folder) throws IOException {
        var file = folder.resolve("guard.json");
        var costs = new java.util.LinkedHashMap<String, Long>();
        List.of("z", "a", "m").forEach(name -> costs.put(name, 1L));
        new GuardTable(costs, 3.5).write(file);
        assertThat(GuardTable.read(file).costs()).containsExactlyEntriesOf(costs);
        assertThat(GuardTable.read(file).timesCalibration()).isEqualTo(3.5);
    }

    @Test
    void generatedInstancesAreEqualForEqualSeeds() {
        assertThat(RandomInstance.trips(20, 7)).isEqualTo(RandomInstance.trips(20, 7)).isNotEqualTo(RandomInstance.trips(20, 8));
        assertThat(RandomDay.of(20, 7)).isEqualTo(RandomDay.of(20, 7)).isNotEqualTo(RandomDay.of(20, 8));
    }
}
