package org.abfuhr.dispatch.cli.problem;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.abfuhr.dispatch.cli.option.PlanOutput;
import org.abfuhr.dispatch.cli.option.SearchOptions;
import org.abfuhr.dispatch.cli.terminal.Failures;
import org.abfuhr.dispatch.cli.terminal.Interrupt;
import org.abfuhr.dispatch.cli.terminal.TerminalProgress;
import org.abfuhr.dispatch.cli.JsonCommand;
import org.abfuhr.dispatch.instance.BestKnown;
import org.abfuhr.dispatch.instance.GivenPlan;
import org.abfuhr.dispatch.instance.ProblemFormat;
import org.abfuhr.dispatch.instance.Verdict;
import org.abfuhr.dispatch.night.Effort;
import org.abfuhr.dispatch.night.PlannerSearch;
import org.abfuhr.model.fault.FaultException;
import org.abfuhr.solver.Planner;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `abfuhr solve`: plans a problem from a file, goes on from a plan, or only times one.
@Command(name = "solve", sortOptions = false, description = "Plan a problem from a file; no feasible plan ends with exit code 4.", footer = {
        "", "Example: abfuhr solve out/neubrandenburg/2026-12-01/problem.json --budget 10s --out plan.json"})
public final class SolveCommand extends JsonCommand {

    private static final Duration BUDGET = Duration.ofSeconds(10);

    @Parameters(paramLabel = "FILE", description = "Problem as JSON, such as the problem.json of a plan, or an instance from the literature (VRPLIB, WCVRPTW), or a problem for VROOM.")
    private Path file = Path.of("");

    @Option(names = "--format", description = "Format of the file: ${COMPLETION-CANDIDATES} (default: by its content).")
    private @Nullable ProblemFormat format;

    @ArgGroup
    private @Nullable Given given;

    @Mixin
    private SearchOptions search = new SearchOptions();

    @Mixin
    private PlanOutput output = new PlanOutput();

    /// A plan to begin with or to time, not both.
    static final class Given {

        @Option(names = "--start", paramLabel = "PLAN", description = "Begin with this plan (JSON; of a VRPLIB instance also .sol) and improve it.")
        private @Nullable Path start;

        @Option(names = "--evaluate", paramLabel = "PLAN", description = "Search nothing: time the visit orders of this plan, and list what they break.")
        private @Nullable Path plan;
    }

    @Override
    public Integer call() {
        var faults = optionFaults();
        search.check(faults);
        faults.throwIfAny();
        var chosen = format == null ? ProblemFormat.guess(file) : format;
        output.requireFor(chosen);
        if (given != null && given.plan != null)
            return evaluate(chosen, given.plan);
        var effort = search.effort(BUDGET);
        if (given != null && given.start != null) {
            var begun = GivenPlan.toBeginWith(chosen, file, given.start);
            return solve(begun.problem(), Optional.of(begun), begun.bestKnown(file), effort);
        }
        var problem = chosen.read(file);
        var begun = problem.start().map(plan -> new GivenPlan(problem, plan, List.of()));
        return solve(problem, begun, BestKnown.of(problem), effort);
    }

    private int evaluate(ProblemFormat chosen, Path planFile) {
        if (!search.given().isEmpty())
            throw usage("--evaluate searches nothing: leave " + String.join(" and ", search.given())
                    + " out, or give --start instead");
        var timed = GivenPlan.toTime(chosen, file, planFile);
        var plan = Planner.evaluate(timed.problem().problem(), timed.plan());
        var best = timed.bestKnown(file);
        var notices = Stream.concat(timed.notices().stream(), best.notices().stream()).toList();
        var answer = new SolveAnswer(plan, Verdict.of(timed.problem(), plan), best, notices);
        return end(answer, answer.document());
    }

    private int solve(ProblemFormat.Problem problem, Optional<GivenPlan> start, BestKnown best,
            Effort effort) {
        try (var interrupt = Interrupt.watch(console()); var progress = TerminalProgress.forPerson()) {
            long begin = System.nanoTime();
            progress.begin("plan");
            var planner = new PlannerSearch(progress);
            var plan = planner.plan(problem.problem(), start.map(GivenPlan::plan), effort, interrupt.signal());
            progress.end();
            var work = new SolveAnswer.Work(effort, planner.iterations(), (System.nanoTime() - begin) / 1e9);
            var notices = Stream.of(start.map(GivenPlan::notices).orElse(List.of()), planner.notes(), best.notices())
                    .flatMap(List::stream).toList();
            var answer = new SolveAnswer(plan, Verdict.of(problem, plan), best, notices);
            int code = end(answer, answer.document(work));
            return code == 0 && interrupt.asked() ? Interrupt.EXIT_CODE : code;
        }
    }

    /// Tells the answer, even if the plan cannot be saved.
    private int end(SolveAnswer answer, Map<String, Object> document) {
        var failure = save(answer);
        failure.ifPresent(thrown -> document.put("errors", thrown.faults()));
        console().result(document, answer.text());
        if (!console().json())
            Stream.concat(answer.notices().stream(), failure.stream().flatMap(thrown -> thrown.faults().stream()))
                    .forEach(line -> console().note(line.toString()));
        if (!answer.verdict().sound())
            answer.verdict().report().violations().forEach(violation -> console().note(violation.toString()));
        int code = answer.verdict().sound() ? 0 : 4;
        return failure.map(thrown -> Failures.exitCode(thrown.kind())).orElse(code);
    }

    private Optional<FaultException> save(SolveAnswer answer) {
        try {
            output.write(answer.plan(), answer.verdict());
            return Optional.empty();
        } catch (FaultException failure) {
            return Optional.of(failure);
        }
    }
}
