package org.abfuhr.dispatch.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.abfuhr.data.exchange.PlanJson;
import org.abfuhr.data.exchange.ProblemJson;
import org.abfuhr.dispatch.cli.option.SearchOptions;
import org.abfuhr.dispatch.cli.terminal.Interrupt;
import org.abfuhr.dispatch.cli.terminal.TerminalProgress;
import org.abfuhr.dispatch.night.Effort;
import org.abfuhr.dispatch.night.PlannerSearch;
import org.abfuhr.model.check.CheckReport;
import org.abfuhr.model.check.PlanChecker;
import org.abfuhr.model.plan.CollectionPlan;
import org.abfuhr.model.plan.Finding.Level;
import org.abfuhr.model.problem.CollectionProblem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `abfuhr solve`: plans a problem from a file.
@Command(name = "solve", sortOptions = false, description = "Plan a problem from a file; no feasible plan ends with exit code 4.", footer = {
        "", "Example: abfuhr solve out/neubrandenburg/2026-12-01/problem.json --budget 10s --out plan.json"})
final class SolveCommand extends JsonCommand {

    private static final Duration BUDGET = Duration.ofSeconds(10);

    /// Formats of problem files.
    enum Format {
        ABFUHR
    }

    @Parameters(paramLabel = "FILE", description = "Problem as JSON, such as the problem.json of a plan.")
    private Path file = Path.of("");

    @Option(names = "--format", defaultValue = "abfuhr", description = "Format of the file: ${COMPLETION-CANDIDATES}.")
    private Format format = Format.ABFUHR;

    @Mixin
    private SearchOptions search = new SearchOptions();

    @Option(names = "--out", paramLabel = "FILE", description = "Write the plan as JSON.")
    private @Nullable Path out;

    @Override
    public Integer call() {
        var effort = search.effort(BUDGET);
        var problem = ProblemJson.read(file);
        try (var interrupt = Interrupt.watch(console()); var progress = TerminalProgress.forPerson()) {
            long start = System.nanoTime();
            progress.begin("plan");
            var planner = new PlannerSearch(progress);
            var plan = planner.plan(problem, effort, interrupt.signal());
            progress.end();
            return write(problem, plan, new Work(effort, planner.iterations(), (System.nanoTime() - start) / 1e9), interrupt);
        }
    }

    /// What was asked for and what was done.
    private record Work(Effort effort, long iterations, double seconds) {}

    private int write(CollectionProblem problem, CollectionPlan plan, Work work, Interrupt interrupt) {
        var report = PlanChecker.check(problem, plan);
        boolean feasible = report.feasible() && report.requiredSkipped().isEmpty();
        if (out != null)
            PlanJson.write(problem, plan, out);
        console().result(document(problem, report, feasible, work), text(problem, report, feasible));
        if (!feasible)
            report.violations().forEach(violation -> console().note(violation.toString()));
        return feasible ? interrupt.asked() ? Interrupt.EXIT_CODE : 0 : 4;
    }

    private Map<String, Object> document(CollectionProblem problem, CheckReport report, boolean feasible, Work work) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("instance", problem.name());
        document.put("format", format.name().toLowerCase(Locale.ROOT));
        document.put("feasible", feasible);
        document.put("cost", cost(problem, report));
        document.put("vehicles", report.metrics().shifts());
        document.put("visits", report.metrics().visits());
        document.put("requiredSkipped", report.requiredSkipped().size());
        document.put("km", report.metrics().metres() / 1000.0);
        document.put("iterations", work.iterations());
        document.put("seconds", Math.round(work.seconds() * 1000) / 1000.0);
        document.put("seed", work.effort().seed());
        document.put("threads", work.effort().threads());
        return document;
    }

    /// Euro for our own problems; the instance's unit for those from the literature.
    private static double cost(CollectionProblem problem, CheckReport report) {
        return report.cost(Level.SOFT) / (problem.scale() == 1 ? 1e6 : problem.scale());
    }

    private static String text(CollectionProblem problem, CheckReport report, boolean feasible) {
        return String.format(Locale.ROOT, "%s: %s, cost %.2f, %d vehicles, %d visits, %d required visits skipped", problem.name(),
                feasible ? "feasible" : "NOT feasible", cost(problem, report), report.metrics().shifts(),
                report.metrics().visits(), report.requiredSkipped().size());
    }
}
