package org.abfuhr.dispatch.instance;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.abfuhr.data.exchange.PlanJson;
import org.abfuhr.data.exchange.vrplib.InstanceFile;
import org.abfuhr.model.fault.Fault;
import org.abfuhr.model.fault.FaultException;
import org.abfuhr.model.fault.FaultKind;
import org.abfuhr.model.plan.CollectionPlan;

/// A problem with a plan from another file: our plan JSON, or for a VRPLIB instance also the routes of a `.sol`.
///
/// @param problem with a fleet that has room for the plan
/// @param plan of the problem; its visit orders count
/// @param notices of what does not fit the problem
public record GivenPlan(ProblemFormat.Problem problem, CollectionPlan plan, List<String> notices) {

    private static final int FAULTS_TOLD = 5;

    /// Reads a plan that must fit, to be timed.
    ///
    /// @throws FaultException INPUT with every fault found
    public static GivenPlan toTime(ProblemFormat format, Path file, Path planFile) {
        if (isSolution(planFile))
            return solution(format, file, planFile);
        var problem = format.read(file);
        var plan = PlanJson.read(problem.problem(), planFile);
        return new GivenPlan(problem, plan, otherName(problem, plan, planFile));
    }

    /// Reads a plan to begin with; what of it is unknown to the problem is a notice, unless that is all of it.
    ///
    /// @throws FaultException as above
    public static GivenPlan toBeginWith(ProblemFormat format, Path file, Path planFile) {
        if (isSolution(planFile))
            return solution(format, file, planFile);
        var problem = format.read(file);
        var fitting = PlanJson.readFitting(problem.problem(), planFile);
        var notices = Stream.concat(otherName(problem, fitting.plan(), planFile).stream(), told(fitting.unknown()).stream());
        return new GivenPlan(problem, fitting.plan(), notices.toList());
    }

    /// What has the same ids may still be another problem.
    private static List<String> otherName(ProblemFormat.Problem problem, CollectionPlan plan, Path planFile) {
        var name = problem.problem().name();
        return plan.problem().equals(name)
                ? List.of()
                : List.of(planFile + " is a plan of the problem " + plan.problem() + ", but this one is " + name
                        + ": visits and shifts of the same id count as the same.");
    }

    private static boolean isSolution(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".sol");
    }

    private static GivenPlan solution(ProblemFormat format, Path file, Path solution) {
        if (format != ProblemFormat.VRPLIB)
            throw new FaultException(FaultKind.INPUT, new Fault("E616", "is a solution of a VRPLIB instance, but the problem is "
                    + format.id() + ".", solution.toString(), "Give the plan that solve --out wrote for this problem."));
        InstanceFile.lines(solution);
        var problem = ProblemFormat.vrplib(file, solution);
        return new GivenPlan(problem,
                problem.knownPlan().orElseThrow(() -> new FaultException(FaultKind.INPUT, problem.notices())), List.of());
    }

    private static List<String> told(List<Fault> unknown) {
        var more = Stream.of("… and " + (unknown.size() - FAULTS_TOLD) + " more names that the problem does not have.");
        return Stream.concat(unknown.stream().limit(FAULTS_TOLD).map(Fault::toString),
                unknown.size() > FAULTS_TOLD ? more : Stream.of()).toList();
    }

    /// The yardstick beside the problem's file; it may have a fleet of its own.
    public BestKnown bestKnown(Path file) {
        return problem.format() == ProblemFormat.VRPLIB ? BestKnown.of(ProblemFormat.VRPLIB.read(file)) : BestKnown.of(problem);
    }
}
