package org.abfuhr.solver.search.route;

import static org.abfuhr.solver.timeline.EvaluationProblem.FOREVER;

import org.abfuhr.solver.timeline.RouteSteps;

/// What a step of a [SearchRoute] takes and when it may begin, in seconds.
final class StepTimes {

    private StepTimes() {}

    static int opens(SearchRoute route, int step) {
        int ref = route.ref[step];
        return switch (route.kind[step]) {
            case RouteSteps.VISIT -> route.problem.windows[ref][route.window[step]];
            case RouteSteps.UNLOAD -> route.problem.openingHours[ref][route.window[step]];
            case RouteSteps.BREAK -> route.shift.windowBreak(ref) ? route.shift.breakEarliest[ref] : -FOREVER;
            default -> -FOREVER;
        };
    }

    static int closes(SearchRoute route, int step) {
        int ref = route.ref[step];
        return switch (route.kind[step]) {
            case RouteSteps.VISIT -> route.problem.windows[ref][route.window[step] + 1];
            case RouteSteps.UNLOAD -> route.problem.openingHours[ref][route.window[step] + 1];
            case RouteSteps.BREAK -> route.shift.windowBreak(ref) ? route.shift.breakLatest[ref] : FOREVER;
            case RouteSteps.END -> route.shift.latestEnd;
            default -> FOREVER;
        };
    }

    static int duration(SearchRoute route, int step) {
        int ref = route.ref[step];
        return switch (route.kind[step]) {
            case RouteSteps.VISIT -> route.problem.serviceSeconds[ref];
            case RouteSteps.UNLOAD -> route.problem.unloadingSeconds[ref];
            case RouteSteps.CHARGE -> route.problem.chargeSeconds[ref];
            case RouteSteps.BREAK -> route.shift.breakSeconds[ref];
            default -> 0;
        };
    }
}
