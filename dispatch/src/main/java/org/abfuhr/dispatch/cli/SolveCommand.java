package org.abfuhr.dispatch.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.abfuhr.data.exchange.PlanJson;
import org.abfuhr.dispatch.cli.option.SearchOptions;
import org.abfuhr.dispatch.cli.terminal.Interrupt;
import org.abfuhr.dispatch.cli.terminal.TerminalProgress;
import org.abfuhr.dispatch.instance.BestKnown;
import org.abfuhr.dispatch.instance.ProblemFormat;
import org.abfuhr.dispatch.instance.Verdict;
import org.abfuhr.dispatch.night.Effort;
import org.abfuhr.dispatch.night.PlannerSearch;
import org.abfuhr.model.plan.CollectionPlan;
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

    @Parameters(paramLabel = "FILE", description = "Problem as JSON, such as the problem.json of a plan, or an instance from the literature (VRPLIB, WCVRPTW).")
    private Path file = Path.of("");

    @Option(names = "--format", description = "Format of the file: ${COMPLETION-CANDIDATES} (default: by its content).")
    private @Nullable ProblemFormat format;

    @Mixin
    private SearchOptions search = new SearchOptions();

    @Option(names = "--out", paramLabel = "FILE", description = "Write the plan as JSON.")
    private @Nullable Path out;

    @Override
    public Integer call() {
        var effort = search.effort(BUDGET);
        var problem = (format == null ? ProblemFormat.guess(file) : format).read(file);
        try (var interrupt = Interrupt.watch(console()); var progress = TerminalProgress.forPerson()) {
            long start = System.nanoTime();
            progress.begin("plan");
            var planner = new PlannerSearch(progress);
            var plan = planner.plan(problem.problem(), effort, interrupt.signal());
            progress.end();
            return write(problem, plan, new Work(effort, planner.iterations(), (System.nanoTime() - start) / 1e9), interrupt);
        }
    }

    /// What was asked for and what was done.
    private record Work(Effort effort, long iterations, double seconds) {}

    private int write(ProblemFormat.Problem problem, CollectionPlan plan, Work work, Interrupt interrupt) {
        if (out != null)
            PlanJson.write(problem.problem(), plan, out);
        var verdict = Verdict.of(problem, plan);
        var best = BestKnown.of(problem);
        console().result(document(verdict, best, work), text(verdict, best));
        if (!console().json())
            best.notices().forEach(console()::note);
        if (!verdict.sound())
            verdict.report().violations().forEach(violation -> console().note(violation.toString()));
        return verdict.sound() ? interrupt.asked() ? Interrupt.EXIT_CODE : 0 : 4;
    }

    private static Map<String, Object> document(Verdict verdict, BestKnown best, Work work) {
        var report = verdict.report();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("instance", verdict.problem().problem().name());
        document.put("format", verdict.problem().format().id());
        document.put("feasible", verdict.sound());
        document.put("cost", verdict.cost());
        best.cost().ifPresent(known -> document.put("bestKnown", known));
        verdict.gapPercent(best).ifPresent(gap -> document.put("gapPercent", gap));
        document.put("vehicles", report.metrics().shifts());
        document.put("visits", report.metrics().visits());
        document.put("requiredSkipped", report.requiredSkipped().size());
        document.putAll(verdict.lengths());
        document.put("iterations", work.iterations());
        document.put("seconds", Math.round(work.seconds() * 1000) / 1000.0);
        document.put("seed", work.effort().seed());
        document.put("threads", work.effort().threads());
        document.put("notices", best.notices());
        return document;
    }

    private static String text(Verdict verdict, BestKnown best) {
        var report = verdict.report();
        var gap = verdict.gapPercent(best).isPresent()
                ? String.format(Locale.ROOT, " (%.2f %% above the best known %.2f)", verdict.gapPercent(best).getAsDouble(),
                        best.cost().orElseThrow())
                : "";
        return String.format(Locale.ROOT, "%s: %s, cost %.2f%s, %d vehicles, %d visits, %s",
                verdict.problem().problem().name(), verdict.sound() ? "feasible" : "NOT feasible", verdict.cost(), gap,
                report.metrics().shifts(), report.metrics().visits(), CheckCommand.leftOut(report));
    }
}
