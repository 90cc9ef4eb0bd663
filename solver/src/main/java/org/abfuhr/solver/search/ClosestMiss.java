package org.abfuhr.solver.search;

import org.abfuhr.model.plan.SkipReason;
import org.abfuhr.model.plan.SkippedVisit;
import org.abfuhr.solver.timeline.EvaluationProblem;
import org.abfuhr.solver.timeline.RouteEvaluator;
import org.abfuhr.solver.timeline.RouteRule;
import org.abfuhr.solver.timeline.RouteTimeline;

/// Why a visit is on no route: its best insertion into each final route, in numbers.
public final class ClosestMiss {

    private final EvaluationProblem problem;
    private final SearchPlan plan;

    /// Explains a final plan.
    ///
    /// @param orders final visits per shift
    public ClosestMiss(EvaluationProblem problem, RouteJudge judge, UnservedCost unserved, int[][] orders) {
        this.problem = problem;
        plan = new SearchPlan(problem, new RouteEvaluator(problem), judge, unserved);
        plan.load(orders);
    }

    public SkippedVisit explain(int visit) {
        boolean allowed = false;
        boolean reached = false;
        for (var shift : problem.shifts) {
            allowed |= shift.allows(visit);
            reached |= shift.allows(visit) && shift.reaches(visit);
        }
        if (!allowed)
            return new SkippedVisit(visit, SkipReason.NO_VEHICLE, 0, -1);
        if (!reached)
            return new SkippedVisit(visit, SkipReason.UNREACHABLE, 0, -1);
        return closest(visit);
    }

    private SkippedVisit closest(int visit) {
        long price = InsertionPrice.IMPOSSIBLE;
        int cheapest = -1;
        for (var route : plan.routes) {
            long here = cheapestPrice(route, visit, true);
            if (here < price) {
                price = here;
                cheapest = route.shift.index;
            }
        }
        long saved = plan.unserved.soft(visit);
        if (cheapest >= 0 && !problem.required[visit] && price >= saved)
            return new SkippedVisit(visit, SkipReason.NOT_WORTH_IT, price - saved, cheapest);
        return tooTight(visit, saved);
    }

    /// The cheapest legal insertion, or without the law one that no law could make cheaper.
    private long cheapestPrice(SearchRoute route, int visit, boolean lawless) {
        if (!route.shift.allows(visit) || !route.shift.reaches(visit))
            return InsertionPrice.IMPOSSIBLE;
        if (!route.used())
            return plan.judge.soft(plan.evaluator.evaluate(route.shift.index, new int[]{visit}));
        long best = InsertionPrice.IMPOSSIBLE;
        for (int step = 0; step < route.count - 1; step++)
            for (int point : route.shift.visitPoints[visit])
                best = Math.min(best, lawless ? route.detourPrice(step, visit, point) : route.price(step, visit, point, false));
        return best;
    }

    /// It would pay, but breaks a rule wherever it goes: the insertion that breaks least.
    private SkippedVisit tooTight(int visit, long saved) {
        long least = Long.MAX_VALUE;
        SkippedVisit answer = new SkippedVisit(visit, SkipReason.NOT_FOUND, 0, -1);
        for (var route : plan.routes) {
            if (!route.shift.allows(visit) || !route.shift.reaches(visit))
                continue;
            var timeline = with(route, visit);
            long more = plan.judge.hard(timeline) - route.hard;
            long delta = plan.judge.soft(timeline) - route.soft - saved;
            if (more <= 0 && (delta < 0 || problem.required[visit]))
                return new SkippedVisit(visit, SkipReason.NOT_FOUND, 0, route.shift.index);
            if (Math.max(0, more) < least) {
                least = Math.max(0, more);
                answer = more <= 0
                        ? new SkippedVisit(visit, SkipReason.NOT_WORTH_IT, delta, route.shift.index)
                        : miss(visit, route, timeline);
            }
        }
        return answer;
    }

    private RouteTimeline with(SearchRoute route, int visit) {
        int best = SearchRoute.NONE;
        long price = InsertionPrice.IMPOSSIBLE;
        for (int step = 0; step < route.count - 1; step++)
            for (int point : route.shift.visitPoints[visit]) {
                long here = route.detourPrice(step, visit, point);
                if (here < price) {
                    price = here;
                    best = step;
                }
            }
        int[] order = best == SearchRoute.NONE ? new int[]{visit} : route.visits(best, visit);
        return plan.evaluator.evaluate(route.shift.index, order);
    }

    private static SkippedVisit miss(int visit, SearchRoute route, RouteTimeline timeline) {
        SkipReason reason = SkipReason.NOT_FOUND;
        long largest = 0;
        for (var rule : RouteRule.values()) {
            long more = rule.hard() ? timeline.amount(rule) - route.timeline.amount(rule) : 0;
            if (more > 0 && reasonOf(rule) != SkipReason.NOT_FOUND && (largest == 0 || more > largest)) {
                largest = more;
                reason = reasonOf(rule);
            }
        }
        return new SkippedVisit(visit, reason, largest, route.shift.index);
    }

    private static SkipReason reasonOf(RouteRule rule) {
        return switch (rule) {
            case OVERLOAD, DAY_LIMIT, UNLOADINGS, ENDS_EMPTY -> SkipReason.NO_CAPACITY;
            case SHIFT_END, DURATION, OPENING_HOURS, DRIVING_TIME, RELEASE, BREAK -> SkipReason.SHIFT_TOO_SHORT;
            case WINDOW -> SkipReason.WINDOW_MISSED;
            case BATTERY -> SkipReason.BATTERY_TOO_LOW;
            case UNREACHABLE -> SkipReason.UNREACHABLE;
            default -> SkipReason.NOT_FOUND;
        };
    }
}
