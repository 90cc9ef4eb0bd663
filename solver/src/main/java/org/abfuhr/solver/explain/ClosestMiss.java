package org.abfuhr.solver.explain;

import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.abfuhr.model.plan.SkipReason;
import org.abfuhr.model.plan.SkippedVisit;
import org.abfuhr.solver.search.insert.LawlessPlace;
import org.abfuhr.solver.search.route.GaugedMiss;
import org.abfuhr.solver.search.route.InsertionPrice;
import org.abfuhr.solver.search.route.RouteJudge;
import org.abfuhr.solver.search.plan.UnservedCost;
import org.abfuhr.solver.timeline.EvaluationProblem;
import org.abfuhr.solver.timeline.RouteTimeline;

/// Why a visit is on no route: its best insertion into each final route, in numbers.
///
/// While there is time, the routes where it would cost least are derived anew with the visit. After that, they are measured as they
/// are ([GaugedMiss]), which takes next to no time; what is said then holds for the stops and breaks that the plan has.
public final class ClosestMiss {

    private static final int CLOSER_LOOKS = 3; // shifts

    private final EvaluationProblem problem;
    private final FinalRoutes routes;
    private final UnservedCost unserved;
    private final BindingRule bindingRule;
    private final BooleanSupplier timeIsUp;
    private final long[] prices; // [shift]

    /// Explains a final plan.
    ///
    /// @param timelines final routes, one per shift
    /// @param timeIsUp whether only cheap answers are left; asked once per visit
    public ClosestMiss(EvaluationProblem problem, RouteJudge judge, UnservedCost unserved, List<RouteTimeline> timelines,
            BooleanSupplier timeIsUp) {
        this.problem = problem;
        this.timeIsUp = timeIsUp;
        this.unserved = unserved;
        routes = new FinalRoutes(problem, judge, timelines);
        bindingRule = new BindingRule(problem);
        prices = new long[routes.shifts()];
    }

    public SkippedVisit explain(int visit) {
        return NeverServed.reason(problem, visit).map(reason -> none(visit, reason)).orElseGet(() -> closest(visit));
    }

    private static SkippedVisit none(int visit, SkipReason reason) {
        return new SkippedVisit(visit, reason, 0, -1);
    }

    private SkippedVisit closest(int visit) {
        int cheapest = 0;
        for (int s = 0; s < prices.length; s++) {
            prices[s] = cheapestPrice(s, visit);
            if (prices[s] < prices[cheapest])
                cheapest = s;
        }
        if (prices[cheapest] == InsertionPrice.IMPOSSIBLE)
            return none(visit, SkipReason.UNREACHABLE);
        long saved = unserved.soft(visit);
        if (!problem.required[visit] && prices[cheapest] >= saved)
            return new SkippedVisit(visit, SkipReason.NOT_WORTH_IT, prices[cheapest] - saved, cheapest);
        var nearest = routes.of(cheapest);
        if (timeIsUp.getAsBoolean() && nearest.used())
            return GaugedMiss.explain(nearest, visit, LawlessPlace.find(nearest, visit).step(), saved);
        return tooTight(visit, saved, nearest());
    }

    /// The shifts with the least prices, which are worth a closer look.
    private int[] nearest() {
        return IntStream.range(0, prices.length).filter(s -> prices[s] != InsertionPrice.IMPOSSIBLE).boxed()
                .sorted(Comparator.comparingLong(s -> prices[s])).limit(CLOSER_LOOKS).mapToInt(s -> s).toArray();
    }

    /// The cheapest insertion, whatever rules it breaks. Of unused shifts that are the same the first one is asked.
    private long cheapestPrice(int shift, int visit) {
        var route = routes.of(shift);
        if (routes.repeats(shift) || !FinalRoutes.takes(route.shift, visit))
            return InsertionPrice.IMPOSSIBLE;
        return route.used() ? LawlessPlace.find(route, visit).price() : OpeningPrice.of(route.shift, visit);
    }

    /// It seems to pay, so some rule is in the way: looks closer at the shifts where it would cost least.
    private SkippedVisit tooTight(int visit, long saved, int[] shifts) {
        long least = Long.MAX_VALUE;
        int shift = -1;
        for (int near : shifts) {
            var route = routes.of(near);
            var dearer = routes.dearer(route, routes.orderWith(route, visit));
            if (dearer.isEmpty())
                continue;
            long delta = dearer.getAsLong() - saved;
            if (delta < 0 || problem.required[visit])
                return new SkippedVisit(visit, SkipReason.NOT_FOUND, 0, near);
            if (delta < least) {
                least = delta;
                shift = near;
            }
        }
        if (shift >= 0)
            return new SkippedVisit(visit, SkipReason.NOT_WORTH_IT, least, shift);
        var nearest = routes.of(shifts[0]);
        return bindingRule.explain(visit, nearest.timeline(), routes.orderWith(nearest, visit));
    }
}
