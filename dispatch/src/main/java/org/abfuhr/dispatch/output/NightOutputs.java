package org.abfuhr.dispatch.output;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.abfuhr.dispatch.outcome.Outcome;
import org.abfuhr.dispatch.output.Output.PlanFile;
import org.abfuhr.dispatch.output.Output.ProblemFile;

/// Everything a night hands over. A plan that breaks a rule is never written as one to drive: it is kept as
/// `plan.rejected.json` beside its problem and a page that shows what it breaks, and an older result in the folder stays.
public final class NightOutputs {

    private static final List<Output> RELEASED = List.of(new PlanFile("plan.json"), new ProblemFile("problem.json"),
            new RoutesGeoJson(), new StopsCsv(), new RouteSheets(), new SummaryText(), new ContainersFile(),
            new ReportFile("report.html"));
    private static final List<Output> REJECTED = List.of(new PlanFile("plan.rejected.json"),
            new ProblemFile("problem.rejected.json"), new ReportFile("report.rejected.html"));

    private final OutputFolder folder;

    private final List<Output> more;

    public NightOutputs(Path folder) {
        this(folder, List.of());
    }

    /// @param more to write beside a plan to drive
    public NightOutputs(Path folder, List<Output> more) {
        this.folder = new OutputFolder(folder);
        this.more = List.copyOf(more);
    }

    public void write(Outcome outcome) {
        if (outcome.violations().isEmpty())
            folder.replace(outcome, Stream.of(RELEASED, VehicleFiles.list(outcome), more).flatMap(List::stream).toList());
        else
            folder.add(outcome, REJECTED);
    }
}
