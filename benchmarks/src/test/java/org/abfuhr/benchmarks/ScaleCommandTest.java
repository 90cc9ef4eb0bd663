package org.abfuhr.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two small days; how quick depends on the machine and is no matter here.
final class ScaleCommandTest {

    @TempDir
    private Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    @Test
    void tellsWhatEachSizeTook() throws Exception {
        assertThat(run("scale", "--visits", "30,60", "--iterations", "50", "--out", folder.toString(), "--json")).isZero();
        var rows = new ObjectMapper().readTree(folder.resolve("scale.json").toFile()).path("rows");
        assertThat(rows.findValuesAsText("visits")).containsExactly("30", "60");
        assertThat(rows.findValuesAsText("accessPoints")).containsExactly("33", "63"); // a depot and two sites
        assertThat(rows.path(1).path("routes").asInt()).isGreaterThan(1);
        assertThat(rows.path(1).path("firstPlanSeconds").asDouble()).isPositive();
        assertThat(Files.readString(folder.resolve("scale.md"))).contains("| 60 | 63 |", "| passed |");
    }

    @Test
    void refusesSizesThatAreNone() {
        assertThat(run("scale", "--visits", "0", "--out", folder.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("E800", "--visits must be at least 1");
    }
}
