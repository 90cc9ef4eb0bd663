package org.abfuhr.dispatch.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.abfuhr.data.exchange.PlanJson;
import org.abfuhr.dispatch.cli.option.SearchOptions;
import org.abfuhr.dispatch.cli.terminal.Interrupt;
import org.abfuhr.dispatch.cli.terminal.TerminalProgress;
import org.abfuhr.dispatch.instance.BestKnown;
import org.abfuhr.dispatch.instance.GivenPlan;
import org.abfuhr.dispatch.instance.ProblemFormat;
import org.abfuhr.dispatch.instance.Verdict;
import org.abfuhr.dispatch.night.Effort;
import org.abfuhr.dispatch.night.PlannerSearch;
import org.abfuhr.model.plan.CollectionPlan;
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
final class SolveCommand extends JsonCommand {

    private static final Duration BUDGET = Duration.ofSeconds(10);

    @Parameters(paramLabel = "FILE", description = "Problem as JSON, such as the problem.json of a plan, or an instance from the literature (VRPLIB, WCVRPTW), or a problem for VROOM.")
    private Path file = Path.of("");

    @Option(names = "--format", description = "Format of the file: ${COMPLETION-CANDIDATES} (default: by its content).")
    private @Nullable ProblemFormat format;

    @ArgGroup
    private @Nullable Given given;

    @Mixin
    private SearchOptions search = new SearchOptions();

    @Option(names = "--out", paramLabel = "FILE", description = "Write the plan as JSON.")
    private @Nullable Path out;

    @Option(names = "--out-format", description = "Write it as abfuhr's plan or, for a problem of VROOM, as VROOM's solution: ${COMPLETION-CANDIDATES} (default: abfuhr).")
    private PlanFormat outFormat = PlanFormat.ABFUHR;

    /// How a plan is written.
    enum PlanFormat {
        ABFUHR, VROOM
    }

    /// A plan to begin with or to time, not both.
    static final class Given {

        @Option(names = "--start", paramLabel = "PLAN", description = "Begin with this plan (JSON; of a VRPLIB instance also .sol) and improve it.")
        private @Nullable Path start;

        @Option(names = "--evaluate", paramLabel = "PLAN", description = "Search nothing: time the visit orders of this plan, and list what they break.")
        private @Nullable Path plan;
    }

    @Override
    public Integer call() {
        var chosen = format == null ? ProblemFormat.guess(file) : format;
        if (outFormat == PlanFormat.VROOM && chosen != ProblemFormat.VROOM)
            throw usage("--out-format vroom is for problems of VROOM: this one is " + chosen.id());
        if (given != null && given.plan != null)
            return evaluate(GivenPlan.toTime(chosen, file, given.plan));
        var effort = search.effort(BUDGET);
        if (given != null && given.start != null) {
            var begun = GivenPlan.toBeginWith(chosen, file, given.start);
            return solve(begun.problem(), Optional.of(begun), begun.bestKnown(file), effort);
        }
        var problem = chosen.read(file);
        var begun = problem.start().map(plan -> new GivenPlan(problem, plan, List.of()));
        return solve(problem, begun, BestKnown.of(problem), effort);
    }

    private int evaluate(GivenPlan timed) {
        if (search.limited())
            throw usage("--evaluate searches nothing: leave --budget and --iterations out, or give --start instead");
        var plan = Planner.evaluate(timed.problem().problem(), timed.plan());
        var verdict = save(timed.problem(), plan);
        var best = timed.bestKnown(file);
        var answer = new SolveAnswer(verdict, best, best.notices());
        console().result(answer.document(), answer.text());
        return end(answer);
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
            var answer = new SolveAnswer(save(problem, plan), best, notices);
            console().result(answer.document(work), answer.text());
            int code = end(answer);
            return code == 0 && interrupt.asked() ? Interrupt.EXIT_CODE : code;
        }
    }

    private Verdict save(ProblemFormat.Problem problem, CollectionPlan plan) {
        if (out != null)
            write(problem, plan, out);
        return Verdict.of(problem, plan);
    }

    private void write(ProblemFormat.Problem problem, CollectionPlan plan, Path to) {
        if (outFormat == PlanFormat.VROOM)
            problem.vroom().orElseThrow().write(plan, to);
        else
            PlanJson.write(problem.problem(), plan, to);
    }

    private int end(SolveAnswer answer) {
        if (!console().json())
            answer.notices().forEach(console()::note);
        if (answer.verdict().sound())
            return 0;
        answer.verdict().report().violations().forEach(violation -> console().note(violation.toString()));
        return 4;
    }
}
