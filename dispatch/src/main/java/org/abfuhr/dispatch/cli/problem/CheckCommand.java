package org.abfuhr.dispatch.cli.problem;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.abfuhr.dispatch.cli.JsonCommand;
import org.abfuhr.dispatch.outcome.map.Compactness;
import org.abfuhr.data.exchange.PlanJson;
import org.abfuhr.data.exchange.ProblemJson;
import org.abfuhr.model.check.CheckReport;
import org.abfuhr.model.check.PlanChecker;
import org.abfuhr.model.check.Violation;
import org.abfuhr.model.plan.Finding.Level;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `abfuhr check`: judges a plan without any code of the planner.
@Command(name = "check", description = "Check a plan against its problem; broken rules and required visits left out end with exit code 4.", footer = {
        "",
        "Example: abfuhr check out/neubrandenburg/2026-12-01/problem.json out/neubrandenburg/2026-12-01/plan.json"})
public final class CheckCommand extends JsonCommand {

    @Parameters(index = "0", paramLabel = "PROBLEM", description = "Problem as JSON.")
    private Path problem = Path.of("");

    @Parameters(index = "1", paramLabel = "PLAN", description = "Plan as JSON.")
    private Path plan = Path.of("");

    @Override
    public Integer call() {
        var readProblem = ProblemJson.read(problem);
        var readPlan = PlanJson.read(readProblem, plan);
        var report = PlanChecker.check(readProblem, readPlan);
        console().result(document(report, Compactness.of(readProblem, readPlan.routes())), text(report));
        return report.sound() ? 0 : 4;
    }

    private static Map<String, Object> document(CheckReport report, Compactness compactness) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("feasible", report.sound());
        document.put("violations", report.violations());
        document.put("requiredSkipped", report.requiredSkipped().size());
        document.put("costMicroEuro", report.cost(Level.SOFT));
        document.put("metrics", report.metrics());
        document.put("compactness", compactness.document());
        return document;
    }

    private static String text(CheckReport report) {
        var verdict = report.sound() ? "feasible" : "NOT feasible";
        var numbers = "%s: %d visits, %s, %d violations".formatted(verdict, report.metrics().visits(), leftOut(report),
                report.violations().size());
        var lines = report.violations().stream().map(Violation::toString).collect(Collectors.joining("\n  "));
        return String.join("\n  ", lines.isEmpty() ? List.of(numbers) : List.of(numbers, lines));
    }

    /// How many of the visits that must be made are not.
    static String leftOut(CheckReport report) {
        int count = report.requiredSkipped().size();
        return count == 0
                ? "no required visit left out"
                : count + (count == 1 ? " required visit" : " required visits") + " left out";
    }
}
