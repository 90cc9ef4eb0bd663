package org.abfuhr.dispatch.report;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ReportPageTest {
    @Test
    void writes() throws Exception {
        var out = Path.of(System.getProperty("report.out", "target/report"));
        java.nio.file.Files.createDirectories(out);
        ReportPage.write(out.resolve("de.html"), SampleTown.report(Locale.GERMANY));
        ReportPage.write(out.resolve("en.html"), SampleTown.report(Locale.UK));
    }
}
