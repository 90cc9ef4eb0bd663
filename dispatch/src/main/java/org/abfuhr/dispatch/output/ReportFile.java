package org.abfuhr.dispatch.output;

import java.io.IOException;
import java.io.Writer;
import org.abfuhr.dispatch.outcome.Outcome;
import org.abfuhr.dispatch.report.ReportAssembler;
import org.abfuhr.dispatch.report.ReportPage;

/// The planner's morning page in one file that needs no network.
///
/// @param fileName tells whether the plan may be driven, as the page itself does
public record ReportFile(String fileName) implements Output.Text {

    @Override
    public void write(Outcome outcome, Writer to) throws IOException {
        ReportPage.write(to, ReportAssembler.assemble(outcome));
    }
}
