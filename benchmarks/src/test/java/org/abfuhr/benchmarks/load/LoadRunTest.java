package org.abfuhr.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.abfuhr.benchmarks.runs.Code;
import org.abfuhr.benchmarks.runs.Machine;
import org.abfuhr.benchmarks.runs.Occasion;
import org.abfuhr.data.city.format.CityPacks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A small load, so that the harness does not rot; how quick answers are depends on the machine and is no matter here.
final class LoadRunTest {

    @TempDir
    private Path folder = Path.of("");

    /// 20 vehicles ask every 500 ms for 2 s: four times each behind the first.
    @Test
    void everybodyIsAnsweredAndEveryReadingKept() throws Exception {
        var order = new LoadOrder(CityPacks.DEFAULT, 20, new Poller.Rhythm(500, 0.25), 2_000, 2_000, 500, 2, 1, 1);
        var result = new LoadRun(order, folder, _ -> {}).run(new Occasion("", "", Machine.here(), Code.here()));
        assertThat(result.complete()).as(result.toString()).isTrue();
        assertThat(result.first().count()).isEqualTo(20);
        assertThat(result.unchanged().count() + result.wholeRoutes().count()).isEqualTo(80);
        assertThat(result.unchanged().count()).isPositive();
        assertThat(LoadPage.of(result)).contains("| found in the database afterwards | 2000 |");
    }

    @Test
    void aReadingThatIsMissingIsNotComplete() {
        assertThat(result(100, 99).complete()).isFalse();
        assertThat(result(99, 99).complete()).isFalse();
        assertThat(result(100, 100).complete()).isTrue();
    }

    private static LoadResult result(int acknowledged, int found) {
        var none = new Percentiles(0, 0, 0, 0, 0);
        return new LoadResult(new Occasion("", "", Machine.here(), Code.here()),
                new LoadOrder("", 1, new Poller.Rhythm(1, 0), 1, 100, 1, 1, 1, 1), 1, none, none, none, 0, Map.of(),
                acknowledged, found, acknowledged, 0, 0, null, 0);
    }
}
