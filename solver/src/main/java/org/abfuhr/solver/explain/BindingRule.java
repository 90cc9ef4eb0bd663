package org.abfuhr.solver.explain;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.abfuhr.model.plan.SkipReason;
import org.abfuhr.model.plan.SkippedVisit;
import org.abfuhr.solver.timeline.EvaluationProblem;
import org.abfuhr.solver.timeline.RouteEvaluator;
import org.abfuhr.solver.timeline.RouteRule;
import org.abfuhr.solver.timeline.RouteTimeline;
import org.jspecify.annotations.Nullable;

/// Which rule keeps a visit off a route, and by how much: the route is derived once per [Lack], with nothing but that one allowed to
/// be short. Of several that alone would do, the one that is short by the least share counts. Not thread-safe.
public final class BindingRule {

    private static final int CAP = 8; // labels per visit
    private static final long FORBIDDEN = 10_000_000_000L; // above all violations of a lack, below overflow
    private static final long KEPT = 10_000; // weight of what a route cannot be short of, where no lack alone will do

    private final Map<Lack, RouteEvaluator> shortOf = new EnumMap<>(Lack.class);
    private final RouteEvaluator shortOfAll;

    public BindingRule(EvaluationProblem problem) {
        for (var lack : Lack.values())
            shortOf.put(lack, RouteEvaluator.weighing(problem, CAP, weights(FORBIDDEN, List.of(lack))));
        shortOfAll = RouteEvaluator.weighing(problem, 1, weights(KEPT, List.of(Lack.values())));
    }

    private static long[] weights(long others, List<Lack> lacks) {
        var weights = new long[RouteRule.COUNT];
        Arrays.fill(weights, others);
        for (var lack : lacks)
            lack.rules().forEach(rule -> weights[rule.index()] = 1);
        return weights;
    }

    /// Why the visit is not on the route.
    ///
    /// @param without the route as it is
    /// @param order its visits with one more at the best place
    public SkippedVisit explain(int visit, RouteTimeline without, int[] order) {
        SkippedVisit least = null;
        double leastShare = Double.MAX_VALUE;
        for (var lack : Lack.values()) {
            var route = lack.possible(without.shift()) ? alone(lack, without, order) : null;
            if (route == null)
                continue;
            double share = lack.share(route, without);
            if (least == null || share < leastShare) {
                least = lack.skipped(visit, route, without);
                leastShare = share;
            }
        }
        return least == null ? together(visit, without, order) : least;
    }

    /// The route that is short of nothing else, or null.
    private @Nullable RouteTimeline alone(Lack lack, RouteTimeline without, int[] order) {
        var evaluator = requireNonNull(shortOf.get(lack));
        var route = evaluator.evaluateWithin(without.shift().index, order, FORBIDDEN - 1);
        if (route == null)
            return null;
        for (var rule : RouteRule.values())
            if (rule.hard() && !lack.rules().contains(rule) && route.amount(rule) > without.amount(rule))
                return null;
        return route;
    }

    /// Several rules at once: the one that is short by the largest share.
    private SkippedVisit together(int visit, RouteTimeline without, int[] order) {
        var route = requireNonNull(shortOfAll.evaluateWithin(without.shift().index, order, Long.MAX_VALUE));
        Lack largest = Lack.TIME;
        for (var lack : Lack.values())
            if (lack.share(route, without) > largest.share(route, without))
                largest = lack;
        return largest.share(route, without) > 0 ? largest.skipped(visit, route, without) : unmended(visit, route, without);
    }

    /// What more time or room would not mend.
    private static SkippedVisit unmended(int visit, RouteTimeline route, RouteTimeline without) {
        int shift = without.shift().index;
        if (route.amount(RouteRule.UNREACHABLE) > without.amount(RouteRule.UNREACHABLE))
            return new SkippedVisit(visit, SkipReason.UNREACHABLE, 0, shift);
        if (route.amount(RouteRule.ENDS_EMPTY) > without.amount(RouteRule.ENDS_EMPTY))
            return new SkippedVisit(visit, SkipReason.NO_FACILITY, 0, shift);
        long driving = route.amount(RouteRule.DRIVING_TIME) - without.amount(RouteRule.DRIVING_TIME);
        long release = route.amount(RouteRule.RELEASE) - without.amount(RouteRule.RELEASE);
        long breaks = route.amount(RouteRule.BREAK) - without.amount(RouteRule.BREAK);
        long rest = breaks * Arrays.stream(without.shift().breakSeconds).max().orElse(0);
        long seconds = Math.max(Math.max(driving, release), rest);
        return new SkippedVisit(visit, seconds > 0 ? SkipReason.SHIFT_TOO_SHORT : SkipReason.NOT_FOUND, Math.max(0, seconds),
                shift);
    }
}
