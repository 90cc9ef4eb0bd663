package org.abfuhr.model.check;

import static org.abfuhr.model.problem.CollectionProblem.NO_INDEX;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.abfuhr.model.plan.CollectionPlan;
import org.abfuhr.model.plan.Finding;
import org.abfuhr.model.plan.Finding.Level;
import org.abfuhr.model.plan.PlanMetrics;
import org.abfuhr.model.plan.Stop;
import org.abfuhr.model.problem.CollectionProblem;

/// Whether a plan's own sums are true: its metrics, and its findings per rule and shift.
final class StatementCheck {

    /// Rules whose findings, where they name a visit, are compared visit by visit.
    private static final Set<String> PER_VISIT = Set.of(Rule.WINDOW.id, Rule.REQUIRED.id, Rule.DAY_COST.id, Rule.NOT_SERVED.id,
            Rule.DEVIATION.id, Rule.WITHDRAWN.id);

    private final CollectionProblem problem;
    private final CollectionPlan plan;
    private final Violations violations;

    StatementCheck(CollectionProblem problem, CollectionPlan plan, Violations violations) {
        this.problem = problem;
        this.plan = plan;
        this.violations = violations;
    }

    void checkMetrics(PlanMetrics found) {
        var stated = figures(plan.metrics());
        var actual = figures(found);
        Set<String> names = new TreeSet<>(stated.keySet());
        names.addAll(actual.keySet());
        for (String name : names)
            if (!actual.containsKey(name) || !stated.containsKey(name))
                violations.addToPlan(Rule.PLAN_METRICS, 1, NO_INDEX,
                        "metrics: " + name + " does not fit the problem's dimensions");
            else
                violations.addToPlan(Rule.PLAN_METRICS, Math.abs(stated.get(name) - actual.get(name)), NO_INDEX,
                        "metrics: " + name + " says " + stated.get(name) + ", but it is " + actual.get(name));
    }

    private static Map<String, Long> figures(PlanMetrics m) {
        Map<String, Long> figures = new HashMap<>();
        figures.put("visits", (long) m.visits());
        figures.put("skipped", (long) m.skipped());
        figures.put("shifts", (long) m.shifts());
        figures.put("trips", (long) m.trips());
        figures.put("metres", m.metres());
        figures.put("drivingSeconds", m.drivingSeconds());
        figures.put("serviceSeconds", m.serviceSeconds());
        figures.put("unloadingSeconds", m.unloadingSeconds());
        figures.put("breakSeconds", m.breakSeconds());
        figures.put("waitingSeconds", m.waitingSeconds());
        figures.put("wattHours", m.wattHours());
        figures.put("lifts", m.lifts());
        figures.put("costMicroEuro", m.costMicroEuro());
        figures.put("futureMicroEuro", m.futureMicroEuro());
        for (int d = 0; d < m.collected().size(); d++)
            figures.put("collected[" + d + "]", m.collected().get(d));
        return figures;
    }

    /// Compares with the findings calculated anew. On the hard level, what is unavoidable may be left out.
    void checkFindings(List<Finding> found) {
        plan.findings().forEach(this::checkFinding);
        var stated = plan.findings().stream().filter(f -> isKnown(f.rule())).toList();
        var unavoidable = unavoidableAmounts();
        compare(sums(stated, true), sums(found, true), unavoidable);
        var fixed = fixedVisits();
        compare(sums(perVisit(stated, fixed), false), sums(perVisit(found, fixed), false), Map.of());
    }

    private void checkFinding(Finding finding) {
        var where = "finding " + finding.rule() + " of " + finding.amount() + ": ";
        var rule = Rule.find(finding.rule()).filter(r -> !r.isStatement());
        violations.addToPlan(Rule.PLAN_FINDINGS, rule.isPresent() ? 0 : 1, NO_INDEX, where + "there is no such rule");
        var level = rule.map(r -> r.level).orElse(Level.SOFT);
        violations.addToPlan(Rule.PLAN_FINDINGS, finding.level() == level ? 0 : 1, NO_INDEX, where + "its level is " + level);
        long cost = finding.amount() * problem.weights().get(finding.rule(), rule.map(Rule::defaultWeight).orElse(1L));
        violations.addToPlan(Rule.PLAN_FINDINGS, Math.abs(finding.cost() - cost), NO_INDEX,
                where + "costs " + finding.cost() + ", but amount × weight is " + cost);
        boolean indices = finding.shift() >= NO_INDEX && finding.shift() < problem.shifts().size() && finding.visit() >= NO_INDEX
                && finding.visit() < problem.visits().size();
        violations.addToPlan(Rule.PLAN_FINDINGS, indices ? 0 : 1, NO_INDEX,
                where + "shift " + finding.shift() + " or visit " + finding.visit() + " does not exist");
    }

    private boolean isKnown(String rule) {
        return Rule.find(rule).filter(r -> !r.isStatement() && violations.weight(r) != 0).isPresent();
    }

    private void compare(Map<Key, Long> stated, Map<Key, Long> found, Map<Key, Long> tolerated) {
        Set<Key> keys = new TreeSet<>(stated.keySet());
        keys.addAll(found.keySet());
        for (var key : keys) {
            long says = stated.getOrDefault(key, 0L);
            long is = found.getOrDefault(key, 0L);
            boolean holds = says <= is && says >= is - tolerated.getOrDefault(key, 0L);
            violations.addToPlan(Rule.PLAN_FINDINGS, holds ? 0 : Math.abs(says - is), key.visit,
                    "findings: " + key.text(problem) + " sum to " + says + ", but it is " + is);
        }
    }

    private static Map<Key, Long> sums(List<Finding> findings, boolean overVisits) {
        return findings.stream().collect(Collectors.toMap(f -> new Key(f.rule(), f.shift(), overVisits ? NO_INDEX : f.visit()),
                Finding::amount, Long::sum, TreeMap::new));
    }

    private static List<Finding> perVisit(List<Finding> findings, Set<Integer> fixedVisits) {
        return findings.stream().filter(f -> PER_VISIT.contains(f.rule()) && f.visit() >= 0 && !fixedVisits.contains(f.visit()))
                .filter(f -> f.amount() != 0).toList();
    }

    private Map<Key, Long> unavoidableAmounts() {
        return violations.sorted().stream().filter(Violation::unavoidable)
                .collect(Collectors.toMap(v -> new Key(v.rule(), v.shift(), NO_INDEX), Violation::amount, Long::sum,
                        TreeMap::new));
    }

    private Set<Integer> fixedVisits() {
        return problem.shifts().stream().flatMap(s -> s.fixed().stream()).flatMap(f -> f.stops().stream())
                .filter(Stop.Collection.class::isInstance).map(s -> ((Stop.Collection) s).visit()).collect(Collectors.toSet());
    }

    private record Key(String rule, int shift, int visit) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            int byRule = rule.compareTo(other.rule);
            int byShift = byRule == 0 ? Integer.compare(shift, other.shift) : byRule;
            return byShift == 0 ? Integer.compare(visit, other.visit) : byShift;
        }

        String text(CollectionProblem problem) {
            boolean named = shift >= 0 && shift < problem.shifts().size();
            return rule + (named ? " of shift " + problem.shifts().get(shift).id() : "")
                    + (visit >= 0 && visit < problem.visits().size() ? " at visit " + problem.visits().get(visit).id() : "");
        }
    }
}
