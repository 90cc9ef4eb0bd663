package org.abfuhr.benchmarks.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.abfuhr.benchmarks.runs.Code;
import org.abfuhr.benchmarks.runs.Machine;
import org.abfuhr.benchmarks.runs.Occasion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Few kills, so that the harness does not rot; `abfuhr-bench kill` makes many.
final class KillRunTest {

    @TempDir
    private Path folder = Path.of("");

    /// One kill when all is set up, one while clients send.
    @Test
    void nothingIsLostInTwoKills() throws Exception {
        var result = new KillRun(new KillRun.Order(1, 0, 0, 1, 700, 1), folder, _ -> {})
                .run(new Occasion("", "", Machine.here(), Code.here()));
        assertThat(result.troubles()).isEmpty();
        assertThat(result.rows().keySet()).anyMatch(kind -> kind.startsWith("events")).contains("releases");
        assertThat(result.rows().values()).anyMatch(row -> row.acknowledged() > 0);
        assertThat(KillPage.of(result)).contains("| kills of a service while clients send | 1 |");
    }
}
