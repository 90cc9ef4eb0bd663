package org.abfuhr.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.abfuhr.model.RandomTown;
import org.abfuhr.model.check.PlanChecker;
import org.abfuhr.model.fleet.FixedStops;
import org.abfuhr.model.plan.CollectionPlan;
import org.abfuhr.model.plan.Finding.Level;
import org.abfuhr.model.plan.Route;
import org.abfuhr.model.plan.Stop;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.solver.timeline.EvaluationProblem;
import org.abfuhr.solver.timeline.RouteEvaluator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds for every plan: the independent checker finds nothing to say against it, its metrics and its findings.
class PlanPropertyTest {

    private static final int TOWNS = 40; // per test case

    @ParameterizedTest
    @ValueSource(longs = {0, 1_000, 2_000})
    void theCheckerPassesEveryPlan(long firstSeed) {
        long atFirst = 0;
        long atSecond = 0;
        for (long seed = firstSeed; seed < firstSeed + TOWNS; seed++) {
            var problem = RandomTown.problem(seed, 12);
            var plan = plan(problem);
            assertThat(PlanChecker.check(problem, plan).violations()).as("town %d", seed).isEmpty();
            atFirst += collectionsAt(problem, plan, 0);
            atSecond += collectionsAt(problem, plan, 1);
        }
        assertThat(atFirst).as("collections at the first of two access points").isGreaterThan(5);
        assertThat(atSecond).as("collections at the second of two access points").isGreaterThan(5);
    }

    /// Collections at this access point of places that have two. They lie a block apart, so that their legs differ.
    private static long collectionsAt(CollectionProblem problem, CollectionPlan plan, int which) {
        return plan.routes().stream().flatMap(route -> route.stops().stream().filter(Stop.Collection.class::isInstance)
                .filter(stop -> isAt(points(problem, route, (Stop.Collection) stop), which, stop.at().accessPoint()))).count();
    }

    private static List<Integer> points(CollectionProblem problem, Route route, Stop.Collection stop) {
        int profile = problem.vehicleOf(problem.shifts().get(route.shift())).profile();
        return problem.places().get(problem.visits().get(stop.visit()).place()).accessPoints().get(profile);
    }

    private static boolean isAt(List<Integer> points, int which, int accessPoint) {
        return points.size() == 2 && points.get(which) == accessPoint;
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1_000})
    void fixedStopsSurvive(long firstSeed) {
        for (long seed = firstSeed; seed < firstSeed + TOWNS; seed++) {
            var problem = RandomTown.problemWithFixedStops(seed, 12);
            var plan = plan(problem);
            var fixed = problem.shifts().getFirst().fixed().map(FixedStops::stops).orElseThrow();
            assertThat(plan.routes().getFirst().stops()).startsWith(fixed.toArray(new Stop[0]));
            var report = PlanChecker.check(problem, plan);
            assertThat(report.violations()).as("town %d", seed).noneMatch(v -> v.rule().startsWith("plan."));
            assertThat(report.cost(Level.HARD)).as("town %d", seed).isLessThanOrEqualTo(withFixedStopsOnly(problem));
        }
    }

    /// Violations that remain when shifts finish their fixed stops and drive home: fixed stops may leave no legal way.
    private static long withFixedStopsOnly(CollectionProblem problem) {
        var compiled = new EvaluationProblem(problem);
        var evaluator = new RouteEvaluator(compiled);
        long hard = 0;
        for (var shift : compiled.shifts)
            hard += evaluator.evaluate(shift.index, shift.fixedVisitList()).hardCost();
        return hard;
    }

    private static CollectionPlan plan(CollectionProblem problem) {
        return Planner.plan(problem, PlannerSettings.ofIterations(100, 1), PlannerListener.SILENT);
    }
}
