package org.abfuhr.dispatch.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.abfuhr.dispatch.outcome.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NightOutputsTest {

    @Test
    void planThatBreaksARuleIsNeverWrittenAsOneToDrive(@TempDir Path home) {
        var good = SampleNights.tiny(Locale.GERMAN);
        var out = home.resolve("night");
        new NightOutputs(out).write(rejected(good));
        assertThat(out.toFile().list()).containsExactlyInAnyOrder("plan.rejected.json", "problem.json");
        new NightOutputs(out).write(good);
        assertThat(out.toFile().list()).contains("plan.json", "report.html").doesNotContain("plan.rejected.json");
    }

    private static Outcome rejected(Outcome good) {
        return new Outcome(good.city(), good.date(), good.problem(), good.plan(), List.of("overload 5 units"), good.containers(),
                good.paths(), good.map(), good.figures(), good.fixedCalendar(), good.overrides(), good.sensors(), good.notices());
    }
}
