package org.abfuhr.solver.explain;

import java.util.List;
import java.util.OptionalLong;
import org.abfuhr.solver.search.insert.LawlessPlace;
import org.abfuhr.solver.search.route.RouteDecider;
import org.abfuhr.solver.search.route.RouteJudge;
import org.abfuhr.solver.search.route.SearchRoute;
import org.abfuhr.solver.timeline.EvaluationProblem;
import org.abfuhr.solver.timeline.RouteTimeline;
import org.abfuhr.solver.timeline.ShiftModel;
import org.abfuhr.solver.timeline.Twins;

/// The routes of a finished plan, and what one more visit would do to them.
final class FinalRoutes {

    private final RouteDecider decider;
    private final SearchRoute[] routes; // [shift]
    private final int[] twins; // [shift], first shift that is the same but for its id

    /// @param timelines one per shift
    FinalRoutes(EvaluationProblem problem, RouteJudge judge, List<RouteTimeline> timelines) {
        decider = RouteDecider.thorough(problem, judge);
        routes = decider.routes();
        twins = Twins.of(problem);
        for (var timeline : timelines)
            decider.take(routes[timeline.shift().index], timeline);
    }

    SearchRoute of(int shift) {
        return routes[shift];
    }

    int shifts() {
        return routes.length;
    }

    /// Whether the vehicle takes the visit's load and has a way there.
    static boolean takes(ShiftModel shift, int visit) {
        return shift.allows(visit) && shift.reaches(visit);
    }

    /// Whether an earlier shift that is the same is unused as well: what is said of that one holds for this one.
    boolean repeats(int shift) {
        if (routes[shift].used())
            return false;
        for (int s = twins[shift]; s < shift; s++)
            if (twins[s] == twins[shift] && !routes[s].used())
                return true;
        return false;
    }

    /// A route's visits, with one more at its cheapest place, whatever rules that breaks.
    int[] orderWith(SearchRoute route, int visit) {
        return route.used() ? route.visits(LawlessPlace.find(route, visit).step(), visit) : new int[]{visit};
    }

    /// What other visits cost a shift more than those it has, in weighted micro-euro, if that breaks no rule more than now.
    OptionalLong dearer(SearchRoute route, int[] order) {
        var timeline = decider.evaluate(route, order);
        return timeline != null && decider.hard(timeline) <= route.hard()
                ? OptionalLong.of(decider.soft(timeline) - route.soft())
                : OptionalLong.empty();
    }
}
