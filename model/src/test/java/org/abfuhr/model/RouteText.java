package org.abfuhr.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.abfuhr.model.plan.CollectionPlan;
import org.abfuhr.model.plan.Route;
import org.abfuhr.model.plan.Stop;
import org.abfuhr.model.problem.CollectionProblem;

/// Routes as timetables, such as `D 06:00 | P1 06:02 P2 06:05 | F1 06:20 | P3 06:31 | D 06:40`.
///
/// Each stop has the time when it begins (the depot end: when it is reached). Bars stand around depots and unloadings. `break1` is the
/// shift's first break, `charge@F1` a charging, `P1'` a visit at the second access point of its place.
public final class RouteText {

    private RouteText() {}

    public static String format(CollectionProblem problem, Route route) {
        var text = new StringBuilder();
        Stop previous = route.stops().getFirst();
        for (Stop stop : route.stops()) {
            if (!text.isEmpty())
                text.append(endsTrip(stop) || endsTrip(previous) ? " | " : " ");
            text.append(name(problem, route, stop)).append(' ').append(Clock.text(timeOf(stop)));
            previous = stop;
        }
        return text.toString();
    }

    /// All routes of a plan, one a line, each after its shift's id: `V1: D 06:00 | P1 06:02 | D 06:03`.
    public static String format(CollectionProblem problem, CollectionPlan plan) {
        return plan.routes().stream().map(r -> problem.shifts().get(r.shift()).id() + ": " + format(problem, r))
                .collect(Collectors.joining("\n"));
    }

    /// Indices of the visits named in the text, in order; bars, depots, facilities, breaks, charges and times are passed over.
    public static List<Integer> visits(CollectionProblem problem, String text) {
        var ids = problem.visits().stream().map(v -> v.id()).toList();
        List<Integer> visits = new ArrayList<>();
        for (String word : words(text)) {
            int visit = ids.indexOf(word.replace("'", ""));
            if (visit >= 0)
                visits.add(visit);
            else if (!isOtherStop(problem, word))
                throw new IllegalArgumentException(
                        "'" + word + "' in '" + text + "' is neither a stop of " + ids + " nor a time");
        }
        return visits;
    }

    static List<String> words(String text) {
        return Arrays.stream(text.strip().split("[\\s|]+")).filter(word -> !word.isEmpty()).toList();
    }

    private static boolean isOtherStop(CollectionProblem problem, String word) {
        return isTime(word) || word.startsWith("break") || word.startsWith("charge@")
                || problem.depots().stream().anyMatch(d -> d.id().equals(word))
                || problem.facilities().stream().anyMatch(f -> f.id().equals(word));
    }

    static boolean isTime(String word) {
        return word.matches("\\d+:\\d\\d(:\\d\\d)?(-\\d+:\\d\\d(:\\d\\d)?)?");
    }

    private static boolean endsTrip(Stop stop) {
        return stop instanceof Stop.DepotStart || stop instanceof Stop.DepotEnd || stop instanceof Stop.Unloading;
    }

    private static int timeOf(Stop stop) {
        return switch (stop) {
            case Stop.DepotStart start -> start.at().departureSeconds();
            case Stop.DepotEnd end -> end.at().arrivalSeconds();
            default -> stop.at().beginSeconds();
        };
    }

    private static String name(CollectionProblem problem, Route route, Stop stop) {
        return switch (stop) {
            case Stop.DepotStart(int depot, var at) -> problem.depots().get(depot).id();
            case Stop.DepotEnd(int depot, var at) -> problem.depots().get(depot).id();
            case Stop.Unloading(int facility, var at) -> problem.facilities().get(facility).id();
            case Stop.Charging(int facility, var at) -> "charge@" + problem.facilities().get(facility).id();
            case Stop.Break(int shiftBreak, var at) -> "break" + (shiftBreak + 1);
            case Stop.Collection(int visit, var at) ->
                problem.visits().get(visit).id() + (atSecondAccessPoint(problem, route, visit, at.accessPoint()) ? "'" : "");
        };
    }

    private static boolean atSecondAccessPoint(CollectionProblem problem, Route route, int visit, int accessPoint) {
        var vehicle = problem.vehicleOf(problem.shifts().get(route.shift()));
        return problem.accessPoints(problem.visits().get(visit).place(), vehicle).indexOf(accessPoint) > 0;
    }
}
