package org.abfuhr.model.check;

import static org.abfuhr.model.problem.CollectionProblem.NO_INDEX;

import java.util.List;
import java.util.stream.IntStream;
import org.abfuhr.model.plan.CollectionPlan;
import org.abfuhr.model.plan.SkipReason;
import org.abfuhr.model.plan.SkippedVisit;
import org.abfuhr.model.problem.CollectionProblem;

/// Whether every visit is served once or skipped once, never both, and the list of skipped visits is in order.
final class ServiceCheck {

    private final CollectionProblem problem;
    private final CollectionPlan plan;
    private final Violations violations;
    private final int[] served; // [visit] times

    ServiceCheck(CollectionProblem problem, CollectionPlan plan, Violations violations) {
        this.problem = problem;
        this.plan = plan;
        this.violations = violations;
        this.served = new int[problem.visits().size()];
        for (var route : plan.routes())
            for (int visit : route.visits())
                if (isVisit(visit))
                    served[visit]++;
    }

    void check() {
        int[] skipped = new int[served.length];
        int previous = NO_INDEX;
        for (var skip : plan.skipped()) {
            checkSkipped(skip, previous);
            previous = skip.visit();
            if (isVisit(previous))
                skipped[previous]++;
        }
        for (int visit = 0; visit < served.length; visit++)
            checkOnce(visit, served[visit], skipped[visit]);
    }

    private void checkSkipped(SkippedVisit skip, int previous) {
        boolean shift = skip.nearestShift() >= NO_INDEX && skip.nearestShift() < problem.shifts().size();
        boolean amount = hasAmount(skip.reason()) ? skip.amount() >= 0 : skip.amount() == 0;
        boolean dimension = skip.reason() == SkipReason.NO_CAPACITY
                ? skip.dimension() >= 0 && skip.dimension() < problem.dimensions().size()
                : skip.dimension() == NO_INDEX;
        complain(isVisit(skip.visit()), skip, "no such visit");
        complain(skip.visit() > previous, skip, "does not ascend");
        complain(shift, skip, "nearest shift " + skip.nearestShift() + " does not exist");
        complain(dimension, skip, "dimension " + skip.dimension() + " does not fit the reason " + skip.reason());
        complain(amount, skip, "amount " + skip.amount() + " does not fit the reason " + skip.reason());
    }

    private static boolean hasAmount(SkipReason reason) {
        return switch (reason) {
            case UNREACHABLE, NO_VEHICLE, NO_FACILITY, NOT_FOUND -> false;
            case NOT_WORTH_IT, NO_CAPACITY, UNLOADING_LIMIT, STOP_LIMIT, DISTANCE_LIMIT, SHIFT_TOO_SHORT, WINDOW_MISSED,
                    BATTERY_TOO_LOW ->
                true;
        };
    }

    private void complain(boolean holds, SkippedVisit skip, String message) {
        violations.addToPlan(Rule.PLAN_SKIPPED, holds ? 0 : 1, skip.visit(), "skipped visit " + skip.visit() + ": " + message);
    }

    private void checkOnce(int visit, int served, int skipped) {
        violations.addToPlan(Rule.PLAN_VISITS, Math.abs((long) served + skipped - 1), visit, "visit "
                + problem.visits().get(visit).id() + " is served " + served + " times and skipped " + skipped + " times");
    }

    private boolean isVisit(int index) {
        return index >= 0 && index < served.length;
    }

    /// Visits on no route, ascending.
    List<Integer> notServed() {
        return IntStream.range(0, served.length).filter(visit -> served[visit] == 0).boxed().toList();
    }

    List<Integer> requiredNotServed() {
        return notServed().stream().filter(visit -> problem.visits().get(visit).required()).toList();
    }
}
