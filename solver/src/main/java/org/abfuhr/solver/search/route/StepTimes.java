package org.abfuhr.solver.search.route;

import static org.abfuhr.solver.timeline.EvaluationProblem.FOREVER;

import org.abfuhr.model.matrix.TravelMatrix;
import org.abfuhr.solver.timeline.RouteSteps;

/// What a step of a [SearchRoute] takes and when it may begin, in seconds.
final class StepTimes {

    private StepTimes() {}

    /// Looks the leg to a step up, unless it is known.
    ///
    /// @return its seconds, 0 without roads: then it stays unknown
    static int drive(SearchRoute route, int step) {
        int seconds = route.onwardSeconds[step - 1];
        if (seconds != RouteMemory.UNKNOWN)
            return seconds;
        int from = route.point[step - 1];
        int to = route.point[step];
        seconds = route.shift.leg(from, to);
        if (seconds == TravelMatrix.UNREACHABLE) {
            route.broken = true;
            return 0;
        }
        route.onwardSeconds[step - 1] = seconds;
        route.onwardMetres[step - 1] = route.shift.metres(from, to);
        return seconds;
    }

    /// Metres of the leg to a step that was looked up; 0 without roads.
    static int metres(SearchRoute route, int step) {
        return route.onwardSeconds[step - 1] == RouteMemory.UNKNOWN ? 0 : route.onwardMetres[step - 1];
    }

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
