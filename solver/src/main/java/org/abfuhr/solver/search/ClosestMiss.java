package org.abfuhr.solver.search;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.abfuhr.model.plan.SkipReason;
import org.abfuhr.model.plan.SkippedVisit;
import org.abfuhr.solver.timeline.EvaluationProblem;
import org.abfuhr.solver.timeline.RouteEvaluator;
import org.abfuhr.solver.timeline.RouteRule;

/// Why a visit is on no route: its best insertion into each final route, in numbers.
public final class ClosestMiss {

    private static final int CLOSER_LOOKS = 3; // shifts

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
        long[] prices = new long[plan.routes.length];
        int cheapest = 0;
        for (int s = 0; s < prices.length; s++) {
            prices[s] = cheapestPrice(plan.routes[s], visit);
            if (prices[s] < prices[cheapest])
                cheapest = s;
        }
        long saved = plan.unserved.soft(visit);
        boolean anywhere = prices[cheapest] != InsertionPrice.IMPOSSIBLE;
        if (anywhere && !problem.required[visit] && prices[cheapest] >= saved)
            return new SkippedVisit(visit, SkipReason.NOT_WORTH_IT, prices[cheapest] - saved, cheapest);
        return tooTight(visit, saved, nearest(prices));
    }

    /// The shifts with the least prices, which are worth a closer look.
    private static int[] nearest(long[] prices) {
        return IntStream.range(0, prices.length).filter(s -> prices[s] != InsertionPrice.IMPOSSIBLE).boxed()
                .sorted(Comparator.comparingLong(s -> prices[s])).limit(CLOSER_LOOKS).mapToInt(s -> s).toArray();
    }

    /// The cheapest insertion, whatever rules it breaks.
    private long cheapestPrice(SearchRoute route, int visit) {
        if (!route.shift.allows(visit) || !route.shift.reaches(visit))
            return InsertionPrice.IMPOSSIBLE;
        if (!route.used())
            return plan.judge.soft(plan.evaluator.evaluate(route.shift.index, new int[]{visit}));
        long best = InsertionPrice.IMPOSSIBLE;
        for (int step = 0; step < route.count - 1; step++)
            for (int point : route.shift.visitPoints[visit])
                best = Math.min(best, route.detourPrice(step, visit, point));
        return best;
    }

    /// It seems to pay, so some rule is in the way: looks closer at the shifts where it would cost least.
    private SkippedVisit tooTight(int visit, long saved, int[] shifts) {
        long least = Long.MAX_VALUE;
        int shift = -1;
        for (int near : shifts) {
            var timeline = plan.evaluate(plan.routes[near], orderWith(plan.routes[near], visit));
            boolean legal = timeline != null && plan.judge.hard(timeline) <= plan.routes[near].hard;
            long delta = legal ? plan.judge.soft(requireNonNull(timeline)) - plan.routes[near].soft - saved : Long.MAX_VALUE;
            if (legal && (delta < 0 || problem.required[visit]))
                return new SkippedVisit(visit, SkipReason.NOT_FOUND, 0, near);
            if (delta < least) {
                least = delta;
                shift = near;
            }
        }
        if (shift >= 0)
            return new SkippedVisit(visit, SkipReason.NOT_WORTH_IT, least, shift);
        return shifts.length == 0 ? new SkippedVisit(visit, SkipReason.UNREACHABLE, 0, -1) : miss(visit, plan.routes[shifts[0]]);
    }

    private static int[] orderWith(SearchRoute route, int visit) {
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
        return best == SearchRoute.NONE ? new int[]{visit} : route.visits(best, visit);
    }

    /// The rule that the cheapest insertion breaks most.
    private SkippedVisit miss(int visit, SearchRoute route) {
        var timeline = plan.evaluator.evaluate(route.shift.index, orderWith(route, visit));
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
