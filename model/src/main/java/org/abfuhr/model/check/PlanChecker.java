package org.abfuhr.model.check;

import static org.abfuhr.model.problem.CollectionProblem.NO_INDEX;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.abfuhr.model.plan.CollectionPlan;
import org.abfuhr.model.plan.Route;
import org.abfuhr.model.problem.CollectionProblem;

/// Judges a plan: re-simulates every route from the problem alone, as `docs/route.md` defines it, and compares everything the
/// plan says with what came out. Never throws on a wrong plan; same input, same report.
public final class PlanChecker {

    private final CollectionProblem problem;
    private final CollectionPlan plan;
    private final Violations violations;

    private PlanChecker(CollectionProblem problem, CollectionPlan plan) {
        this.problem = problem;
        this.plan = plan;
        this.violations = new Violations(problem);
    }

    public static CheckReport check(CollectionProblem problem, CollectionPlan plan) {
        return new PlanChecker(problem, plan).check();
    }

    /// Ids of the rules that a problem may weigh.
    public static Set<String> rules() {
        return Arrays.stream(Rule.values()).filter(rule -> !rule.isStatement()).map(rule -> rule.id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private CheckReport check() {
        if (!plan.problem().equals(problem.name()))
            violations.addToPlan(Rule.PLAN_PROBLEM, 1, NO_INDEX,
                    "answers the problem '" + plan.problem() + "', not '" + problem.name() + "'");
        checkRouteOrder();
        var totals = checkRoutes();
        var service = new ServiceCheck(problem, plan, violations);
        service.check();
        var ledger = new Ledger(problem, plan, violations, totals, service);
        if (!ledger.isComplete())
            return ledger.report(List.of());
        var findings = ledger.findings();
        var statements = new StatementCheck(problem, plan, violations);
        statements.checkMetrics(ledger.metrics());
        statements.checkFindings(findings);
        return ledger.report(findings);
    }

    /// Routes ascend by shift, one per shift, and a shift with fixed stops has one.
    private void checkRouteOrder() {
        int previous = NO_INDEX;
        for (var route : plan.routes()) {
            boolean exists = route.shift() >= 0 && route.shift() < problem.shifts().size();
            violations.addToPlan(Rule.PLAN_ROUTES, exists ? 0 : 1, NO_INDEX, "a route belongs to shift " + route.shift()
                    + ", which does not exist");
            violations.addToPlan(Rule.PLAN_ROUTES, route.shift() > previous ? 0 : 1, NO_INDEX,
                    "the route of shift " + route.shift() + " stands behind that of shift " + previous);
            previous = route.shift();
        }
        for (int s = 0; s < problem.shifts().size(); s++)
            checkFixedShift(s);
    }

    private void checkFixedShift(int index) {
        var shift = problem.shifts().get(index);
        boolean missing = shift.fixed().isPresent() && plan.routes().stream().noneMatch(route -> route.shift() == index);
        violations.addToPlan(Rule.PLAN_ROUTES, missing ? 1 : 0, NO_INDEX,
                "shift " + shift.id() + " has fixed stops but no route");
    }

    /// Totals of the routes that could be simulated.
    private List<RouteTotals> checkRoutes() {
        List<RouteTotals> totals = new ArrayList<>();
        var shape = new ShapeCheck(problem, violations);
        for (var route : plan.routes())
            if (route.shift() >= 0 && route.shift() < problem.shifts().size() && shape.isSound(route))
                totals.add(check(route));
        return totals;
    }

    private RouteTotals check(Route route) {
        var checked = new RouteUnderCheck(problem, route, violations);
        ShapeCheck.checkAccessPoints(checked);
        new TimeCheck(checked).check();
        long fees = new LoadCheck(checked).check();
        long milliwattHours = new EnergyCheck(checked).check();
        new BreakCheck(checked).check();
        var totals = new RouteTotals(checked, fees, milliwattHours);
        totals.check();
        return totals;
    }
}
