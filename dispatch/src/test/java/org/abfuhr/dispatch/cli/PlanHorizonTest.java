package org.abfuhr.dispatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Plans three days of GridTown at once, from Tuesday 2026-11-24 on.
class PlanHorizonTest extends InGridTown {

    private static Answer answer = new Answer(0, "", "");

    @BeforeAll
    static void plan() throws IOException {
        answer = Answer.to("plan", "--city", city, "--iterations", "60",
                "--days",
                "3", "--json", "--out", home.resolve("days").toString());
    }

    @Test
    void figuresAndSheetsAreOfTheFirstDay() throws IOException {
        assertThat(answer.exitCode()).as(answer.err() + answer.out()).isZero();
        long first = collections("0");
        assertThat(first).isPositive();
        assertThat(answer.json().at("/visits").asLong()).isEqualTo(first);
        assertThat(Files.readString(home.resolve("days/summary.txt"))).contains("2026", "3 days ahead");
    }

    @Test
    void noContainerIsPlannedTwice() throws IOException {
        var rows = rows().map(cells -> cells[4]).toList();
        assertThat(rows).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo((int) collections("0"));
    }

    private static long collections(String day) throws IOException {
        return rows().filter(cells -> cells[1].equals(day)).count();
    }

    /// Rows of collections.
    private static Stream<String[]> rows() throws IOException {
        return Files.readAllLines(home.resolve("days/stops.csv")).stream().skip(1).map(line -> line.split(",", -1))
                .filter(cells -> !cells[2].isEmpty());
    }
}
