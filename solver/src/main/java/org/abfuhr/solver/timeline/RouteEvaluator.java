package org.abfuhr.solver.timeline;

import java.util.Arrays;
import org.abfuhr.solver.timeline.label.LabelSearch;
import org.abfuhr.solver.timeline.label.RouteFloor;
import org.jspecify.annotations.Nullable;

/// What a visit order means for a shift: derives unloadings, breaks, charges, access points and times, the least violation
/// first and then the least cost. The one source of such answers; deterministic. Reuses its memory: one per thread.
///
/// Decisions that a route does not need are not searched: without any, a route of n visits costs O(n). If the lean answer
/// breaks a rule that was not watched, it is searched again with that rule.
public final class RouteEvaluator {

    /// Labels kept per visit of a long route when nothing else is said.
    public static final int DEFAULT_CAP = 8;

    /// Labels kept per visit of a short route when nothing else is said: there they are cheap, and each choice weighs more.
    private static final int SHORT_CAP = 32;
    private static final int SHORT_ROUTE = 40; // visits
    private static final int WIDER = 8; // times the cap, where no legal decisions were found with it
    private static final int UNDERCUT_CAP = 8; // labels per visit when better decisions are looked for

    /// Keeps every label and searches every feature: exact, slow.
    public static final int NO_CAP = LabelSearch.NO_CAP;

    private final EvaluationProblem problem;
    private final int cap; // labels per visit
    private final int shortCap; // labels per visit of a short route
    private final RouteFloor floor = new RouteFloor();
    private final RouteSteps steps = new RouteSteps();
    private final RouteSimulator simulator;
    private final LabelSearch labels;
    private boolean capped;
    private int wide = 1; // factor of the cap

    public RouteEvaluator(EvaluationProblem problem) {
        this(problem, DEFAULT_CAP, SHORT_CAP, problem.weights);
    }

    /// An evaluator with another cap.
    ///
    /// @param cap labels kept per visit, or [#NO_CAP]
    public RouteEvaluator(EvaluationProblem problem, int cap) {
        this(problem, cap, cap, problem.weights);
    }

    private RouteEvaluator(EvaluationProblem problem, int cap, int shortCap, long[] weights) {
        this.problem = problem;
        this.cap = cap;
        this.shortCap = shortCap;
        simulator = new RouteSimulator(problem);
        labels = new LabelSearch(problem, floor, weights);
    }

    /// An evaluator for which violations weigh something else.
    ///
    /// @param cap labels kept per visit, or [#NO_CAP]
    /// @param weights violation per unit of each hard rule's amount, by [RouteRule#index()]
    public static RouteEvaluator weighing(EvaluationProblem problem, int cap, long[] weights) {
        return new RouteEvaluator(problem, cap, cap, weights);
    }

    public EvaluationProblem problem() {
        return problem;
    }

    /// Whether the last answer may be worse than the best because of the cap.
    public boolean capped() {
        return capped;
    }

    /// Derives the timeline of a visit order.
    ///
    /// @param visits all of the route in order, the fixed ones first; kept, so the caller must not change it afterwards
    public RouteTimeline evaluate(int shiftIndex, int[] visits) {
        var legal = cap == NO_CAP ? null : evaluateLegal(shiftIndex, visits);
        if (legal == null && capped && cap > 1 && cap != NO_CAP)
            legal = evaluateWidely(shiftIndex, visits);
        if (legal != null)
            return legal;
        var timeline = evaluate(problem.shifts[shiftIndex], visits, Long.MAX_VALUE);
        if (timeline == null)
            throw new IllegalStateException("no decisions for visits " + Arrays.toString(visits) + " of shift " + shiftIndex);
        return timeline;
    }

    /// Looks once more for legal decisions where the cap may have lost them.
    private @Nullable RouteTimeline evaluateWidely(int shiftIndex, int[] visits) {
        wide = WIDER;
        var legal = evaluateLegal(shiftIndex, visits);
        wide = 1;
        return legal;
    }

    /// Like [#evaluate], but gives up early on an order that cannot be driven without breaking a rule. Where it answers, [#evaluate]
    /// gives the same answer: with capped labels a tighter bound may keep others, so both must search in the same way.
    ///
    /// @return the timeline, or null if the order breaks a rule
    public @Nullable RouteTimeline evaluateLegal(int shiftIndex, int[] visits) {
        var timeline = evaluate(problem.shifts[shiftIndex], visits, 0);
        return timeline == null || timeline.hardCost() > 0 ? null : timeline;
    }

    /// Like [#evaluate], but gives up on an order that cannot be driven with at most the violation, by this evaluator's weights.
    public @Nullable RouteTimeline evaluateWithin(int shiftIndex, int[] visits, long mostViolation) {
        return evaluate(problem.shifts[shiftIndex], visits, mostViolation);
    }

    private @Nullable RouteTimeline evaluate(ShiftModel shift, int[] visits, long violationBound) {
        requireFixedHead(shift, visits);
        if (visits.length == 0 && !shift.started())
            return RouteTimeline.unused(shift);
        floor.compute(shift, visits);
        int features = cap == NO_CAP ? LabelSearch.ALL : lean(shift, visits);
        while (true) {
            var timeline = search(shift, visits, features, violationBound);
            if (timeline == null)
                return null;
            int more = features | missing(shift, timeline, features);
            if (more == features)
                return timeline;
            features = more;
        }
    }

    private static void requireFixedHead(ShiftModel shift, int[] visits) {
        int[] fixed = shift.head.visits;
        if (visits.length < fixed.length || Arrays.mismatch(visits, 0, fixed.length, fixed, 0, fixed.length) >= 0)
            throw new IllegalArgumentException("visits " + Arrays.toString(visits) + " of shift " + shift.index
                    + " do not begin with the fixed ones " + Arrays.toString(fixed));
    }

    private int lean(ShiftModel shift, int[] visits) {
        for (int s = 0; s < shift.slots; s++)
            if (shift.loadAtStart(s) + floor.demand(s) > shift.capacity[s])
                return LabelSearch.UNLOADING;
        for (int v = shift.fixedVisits(); v < visits.length; v++)
            if (problem.releaseSeconds[visits[v]] > shift.source.earliestStart())
                return LabelSearch.UNLOADING;
        return 0;
    }

    /// Features that might mend a violation of the timeline and were not searched yet.
    private static int missing(ShiftModel shift, RouteTimeline timeline, int features) {
        int found = 0;
        if (timeline.amount(RouteRule.BATTERY) > shift.head.amounts.total[RouteRule.BATTERY.index()])
            found |= LabelSearch.CHARGING;
        if (timeline.amount(RouteRule.DRIVING_TIME) > 0)
            found |= LabelSearch.DRIVING;
        if (timeline.amount(RouteRule.BREAK) > 0)
            found |= LabelSearch.WINDOW_BREAKS;
        if (timeline.amount(RouteRule.OVERLOAD) > 0)
            found |= LabelSearch.UNLOADING;
        if ((found & ~features) != 0)
            return found;
        return brokenByDecisions(timeline) ? LabelSearch.ALL : 0;
    }

    private static boolean brokenByDecisions(RouteTimeline timeline) {
        for (var rule : RouteRule.values())
            if (rule.hard() && timeline.amount(rule) > 0 && rule != RouteRule.VEHICLE && rule != RouteRule.UNREACHABLE)
                return true;
        return false;
    }

    private @Nullable RouteTimeline search(ShiftModel shift, int[] visits, int features, long violationBound) {
        labels.begin(shift, visits, violationBound, Long.MAX_VALUE);
        int kept = cap == NO_CAP ? cap : wide * (visits.length <= SHORT_ROUTE ? shortCap : cap);
        boolean found = run(shift, features, features != 0 && cap > 1 && cap != NO_CAP, kept, steps);
        capped = labels.capped() && cap != NO_CAP;
        return found ? simulator.simulate(shift, visits, steps) : null;
    }

    /// @param quicklyFirst whether to look for a bound with one label first
    private boolean run(ShiftModel shift, int features, boolean quicklyFirst, int kept, RouteSteps result) {
        boolean found = false;
        int from = shift.source.earliestStart();
        while (from != EvaluationProblem.FOREVER) {
            int to = (features & LabelSearch.WINDOW_BREAKS) == 0 ? EvaluationProblem.FOREVER - 1 : shift.nextBreakEnd(from);
            boolean near = quicklyFirst && labels.runNarrowly(features, kept, from, to, result);
            if (quicklyFirst && !near)
                found |= labels.run(features, 1, from, to, result);
            found |= near || labels.run(features, kept, from, to, result);
            from = to + 1;
        }
        return found;
    }

    /// Looks for better decisions for an order whose decisions break no rule: fewer labels are kept than for an answer of its own, and
    /// features that the present decisions do without are left out.
    ///
    /// @param visits all of the route in order, the fixed ones first
    /// @param present decisions, which cost what must be undercut
    /// @param mostCost the cost to undercut in micro-euro, without what every route through these visits pays: fixed costs, lifts with their
    /// energy, day costs
    /// @param result better decisions, only if there are any; they break no rule that belongs to these features
    /// @return whether there are
    public boolean undercut(int shiftIndex, int[] visits, RouteSteps present, long mostCost, RouteSteps result) {
        var shift = problem.shifts[shiftIndex];
        floor.compute(shift, visits);
        int features = lean(shift, visits);
        for (int step = 0; step < present.count; step++)
            features |= switch (present.kind[step]) {
                case RouteSteps.CHARGE -> LabelSearch.CHARGING;
                case RouteSteps.BREAK ->
                    shift.windowBreak(present.ref[step]) ? LabelSearch.WINDOW_BREAKS : LabelSearch.DRIVING;
                default -> 0;
            };
        labels.begin(shift, visits, 0, mostCost);
        return run(shift, features, false, UNDERCUT_CAP, result);
    }
}
