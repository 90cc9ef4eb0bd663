package org.abfuhr.dispatch.output;

import java.io.IOException;
import java.io.Writer;
import org.abfuhr.dispatch.outcome.Outcome;
import org.abfuhr.dispatch.report.ReportAssembler;
import org.abfuhr.dispatch.report.ReportPage;

/// `report.html`: the planner's morning page in one file that needs no network.
public final class ReportFile implements Output.Text {

    @Override
    public String fileName() {
        return "report.html";
    }

    @Override
    public void write(Outcome outcome, Writer to) throws IOException {
        ReportPage.write(to, ReportAssembler.assemble(outcome));
    }
}
