package org.abfuhr.dispatch.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.abfuhr.dispatch.outcome.Outcome;
import org.abfuhr.model.check.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NightOutputsTest {

    private static final Violation TOO_LATE = new Violation("window", 720, "s", 0, 1, 0, false, "P1 is served 12 min late");

    @Test
    void planThatBreaksARuleIsNeverWrittenAsOneToDrive(@TempDir Path home) {
        var good = SampleNights.tiny(Locale.GERMAN);
        var out = home.resolve("night");
        new NightOutputs(out).write(rejected(good));
        assertThat(out.toFile().list()).containsExactlyInAnyOrder("plan.rejected.json", "problem.rejected.json",
                "report.rejected.html");
        new NightOutputs(out).write(good);
        assertThat(out.toFile().list()).contains("plan.json", "report.html").doesNotContain("plan.rejected.json",
                "report.rejected.html");
    }

    @Test
    void olderResultStaysWholeBesideARejectedOne(@TempDir Path home) throws IOException {
        var good = SampleNights.tiny(Locale.GERMAN);
        new NightOutputs(home.resolve("night")).write(good);
        var problem = Files.readString(home.resolve("night/problem.json"));
        new NightOutputs(home.resolve("night")).write(rejected(good));
        assertThat(home.resolve("night/problem.json")).hasContent(problem);
        assertThat(home.resolve("night").toFile().list()).contains("plan.json", "report.html", "report.rejected.html");
    }

    /// V1 serves P1 at 06:00:10, see [SampleNights#tiny].
    @Test
    void rejectedPageSaysInItsLanguageWhatIsBroken(@TempDir Path home) throws IOException {
        new NightOutputs(home).write(rejected(SampleNights.tiny(Locale.GERMAN)));
        assertThat(Files.readString(home.resolve("report.rejected.html"))).contains("ABGELEHNT",
                "Zeitfenster verpasst um 12 min – Wagen 1, um 06:00, P1 Lange").doesNotContain("12 min late");
        assertThat(SummaryText.text(rejected(SampleNights.tiny(Locale.ENGLISH)))).contains("NOT RELEASED",
                "Time window missed by 12 min – Wagen 1, at 06:00, P1");
    }

    private static Outcome rejected(Outcome good) {
        return new Outcome(good.city(), good.date(), good.problem(), good.plan(), List.of(TOO_LATE), good.containers(),
                good.paths(), good.map(), good.figures(), good.fixedCalendar(), good.overrides(), good.sensors(), good.reach(),
                good.clock(),
                good.notices());
    }
}
