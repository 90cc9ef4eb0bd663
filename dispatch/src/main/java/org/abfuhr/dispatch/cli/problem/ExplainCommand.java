package org.abfuhr.dispatch.cli.problem;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.abfuhr.dispatch.cli.JsonCommand;
import org.abfuhr.data.exchange.PlanJson;
import org.abfuhr.data.exchange.ProblemJson;
import org.abfuhr.dispatch.night.NearMatches;
import org.abfuhr.model.fault.FaultKind;
import org.abfuhr.model.fault.Faults;
import org.abfuhr.model.plan.CollectionPlan;
import org.abfuhr.model.plan.Route;
import org.abfuhr.model.plan.SkippedVisit;
import org.abfuhr.model.plan.Stop;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.model.problem.Visit;
import org.abfuhr.solver.Planner;
import org.abfuhr.solver.explain.Alternative;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `abfuhr explain`: of single visits, who could serve them and what it would take or lack.
@Command(name = "explain", description = "Say of visits of a plan which vehicles could serve them, at what cost, and what the others lack.", footer = {
        "",
        "Example: abfuhr explain out/neubrandenburg/2026-12-01/problem.json out/neubrandenburg/2026-12-01/plan.json w91295324-residual"})
public final class ExplainCommand extends JsonCommand {

    private static final double MICRO_EURO = 1e6;
    private static final double MINUTE = 60;

    @Parameters(index = "0", paramLabel = "PROBLEM", description = "Problem as JSON.")
    private Path problemFile = Path.of("");

    @Parameters(index = "1", paramLabel = "PLAN", description = "Plan as JSON.")
    private Path planFile = Path.of("");

    @Parameters(index = "2..*", arity = "1..*", paramLabel = "VISIT", description = "Ids of visits: of a city's plan, those of the containers.")
    private List<String> ids = new ArrayList<>();

    @Override
    public Integer call() {
        var problem = ProblemJson.read(problemFile);
        var plan = PlanJson.read(problem, planFile);
        var answers = indices(problem).stream()
                .map(visit -> new Answer(problem, visit, server(plan, visit), Planner.alternatives(problem, plan, visit)))
                .toList();
        console().result(Map.of("visits", answers.stream().map(Answer::document).toList()),
                answers.stream().map(Answer::text).collect(Collectors.joining("\n")));
        return 0;
    }

    private List<Integer> indices(CollectionProblem problem) {
        var known = problem.visits().stream().map(Visit::id).toList();
        var faults = new Faults();
        for (var id : ids)
            if (!known.contains(id)) {
                var near = NearMatches.of(id, known);
                faults.add("E824", "visit", "The problem has no visit " + id + ".",
                        near.isEmpty()
                                ? "Give the id of one of its " + known.size() + " visits."
                                : "Did you mean " + String.join(" or ", near) + "?");
            }
        faults.throwIfAny(FaultKind.INPUT);
        return ids.stream().distinct().map(known::indexOf).toList();
    }

    /// The shift that serves a visit.
    private static Optional<Integer> server(CollectionPlan plan, int visit) {
        return plan.routes().stream().filter(route -> route.visits().contains(visit)).map(Route::shift).findFirst();
    }

    /// What is said of a visit.
    ///
    /// @param server the shift that serves it
    private record Answer(CollectionProblem problem, int visit, Optional<Integer> server, List<Alternative> alternatives) {

        private Visit source() {
            return problem.visits().get(visit);
        }

        private String name() {
            return problem.places().get(source().place()).name();
        }

        Map<String, Object> document() {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("visit", source().id());
            document.put("name", name());
            document.put("required", source().required());
            server.ifPresent(shift -> document.put("servedBy", problem.shifts().get(shift).id()));
            document.put("alternatives", alternatives.stream().map(this::document).toList());
            return document;
        }

        private Map<String, Object> document(Alternative alternative) {
            var shift = problem.shifts().get(alternative.shift());
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("shift", shift.id());
            document.put("vehicle", problem.vehicleOf(shift).id());
            document.put("day", shift.day());
            document.put("fits", alternative.fits());
            alternative.lack().ifPresentOrElse(lack -> {
                document.put("reason", lack.reason());
                document.put("amount", lack.amount());
                document.put("unit", PlanJson.unit(problem, lack));
            }, () -> document.put("costMicroEuro", alternative.microEuro()));
            return document;
        }

        String text() {
            var head = (source().id() + " " + name()).strip() + ": " + state();
            int width = alternatives.stream().mapToInt(each -> name(each).length()).max().orElse(0);
            return alternatives.stream()
                    .map(each -> "\n  " + name(each) + " ".repeat(width - name(each).length()) + "  " + words(each))
                    .collect(Collectors.joining("", head, ""));
        }

        private String state() {
            var must = source().required() ? ", which must be served" : "";
            if (driven())
                return "driven already";
            if (server.isEmpty() && alternatives.isEmpty())
                return "no vehicle takes it and gets there" + must;
            return server.map(shift -> "served by " + problem.shifts().get(shift).id()).orElse("left out") + must;
        }

        private boolean driven() {
            return problem.shifts().stream().flatMap(shift -> shift.fixed().stream()).flatMap(head -> head.stops().stream())
                    .anyMatch(stop -> stop instanceof Stop.Collection(int fixed, _) && fixed == visit);
        }

        private String name(Alternative alternative) {
            return problem.shifts().get(alternative.shift()).id();
        }

        private String words(Alternative alternative) {
            var words = alternative.lack().map(this::lack).orElseGet(() -> euro(alternative.microEuro()));
            return server.equals(Optional.of(alternative.shift())) ? words + ", serves it" : words;
        }

        private static String euro(long microEuro) {
            return String.format(Locale.ROOT, "%.2f € %s than leaving it out", Math.abs(microEuro) / MICRO_EURO,
                    microEuro < 0 ? "cheaper" : "dearer");
        }

        private String lack(SkippedVisit lack) {
            var unit = PlanJson.unit(problem, lack);
            var amount = unit.equals("s")
                    ? String.format(Locale.ROOT, "%.0f min", Math.ceil(lack.amount() / MINUTE))
                    : lack.amount() + " " + unit;
            return switch (lack.reason()) {
                case WINDOW_MISSED -> "comes " + amount + " too late";
                case SHIFT_TOO_SHORT -> "has " + amount + " too little time";
                case NO_CAPACITY -> "has room for " + amount + " too little";
                case UNLOADING_LIMIT, STOP_LIMIT -> "may make " + amount + " too few";
                case DISTANCE_LIMIT -> "may drive " + amount + " too little";
                case BATTERY_TOO_LOW -> "has " + amount + " too little";
                case UNREACHABLE -> "has no way to go on from there";
                case NO_FACILITY -> "has nowhere to unload it";
                case NO_VEHICLE, NOT_WORTH_IT, NOT_FOUND -> "lacks several things at once";
            };
        }
    }
}
