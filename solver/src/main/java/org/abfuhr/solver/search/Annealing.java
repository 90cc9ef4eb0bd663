package org.abfuhr.solver.search;

import java.util.SplittableRandom;
import org.abfuhr.solver.score.PlanScore;
import org.abfuhr.solver.search.plan.SearchPlan;
import org.abfuhr.solver.search.route.SearchRoute;
import org.abfuhr.solver.timeline.EvaluationProblem;
import org.abfuhr.solver.timeline.ShiftModel;

/// Simulated annealing: how much worse a plan may be to be gone on with. The temperature is a share of the mean cost of a stop, and falls from a start
/// to an end, whatever the budget. With windows it starts the higher the longer routes are: measured in docs/gaps.md.
final class Annealing {

    private static final double START = 1; // temperature, of the mean cost of a stop
    private static final double START_WITH_WINDOWS = 3; // the same, where most visits have a window, at least: few places are legal, so changes are larger
    private static final double SHARE_OF_ROUTE = 0.3; // the same, of the mean cost of a route: longer ones take more to change
    private static final double HOTTEST = 15; // at most the same, of the mean cost of a stop
    private static final double START_WARM = 0.3; // of the mean cost of a stop, for a search that begins with a plan
    private static final double END = 0.01; // the same
    private static final double SLACK = 0.1; // of the mean cost of a stop

    private final boolean windows; // whether most visits have one
    private boolean warm; // whether the search begins with a plan
    private double stopsPerRoute; // of routes in use
    private double scale; // mean cost of a stop, weighted µ€

    Annealing(EvaluationProblem problem) {
        windows = mostHaveWindows(problem);
    }

    private static boolean mostHaveWindows(EvaluationProblem problem) {
        int windowed = 0;
        for (int[] windows : problem.windows)
            windowed += windows.length > 2 || windows[1] < EvaluationProblem.FOREVER ? 1 : 0;
        return 2 * windowed > problem.visits;
    }

    /// Begins cold, so as not to destroy the plan to begin with.
    void warmStart() {
        warm = true;
    }

    /// Takes the mean cost of getting to a stop.
    void measure(SearchPlan plan) {
        double cost = 0;
        int stops = 1;
        int used = 0;
        for (SearchRoute route : plan.routes)
            if (route.used()) {
                double metres = (double) route.shift.metreLimit - route.metreRoom();
                cost += metres * route.shift.metrePrice / ShiftModel.MILLI + route.drivingSeconds() * route.shift.secondPrice;
                stops += route.steps();
                used++;
            }
        stopsPerRoute = (double) stops / Math.max(1, used);
        scale = Math.max(1, cost / stops);
    }

    /// Share of the mean cost of a stop.
    private double start() {
        if (warm)
            return START_WARM;
        return windows ? Math.clamp(SHARE_OF_ROUTE * stopsPerRoute, START_WITH_WINDOWS, HOTTEST) : START;
    }

    double temperature(double progress) {
        double start = start();
        return scale * start * Math.pow(END / start, progress);
    }

    /// Loss in micro-euro that is accepted at a temperature.
    static double tolerance(double temperature, SplittableRandom random) {
        return -temperature * Math.log(1 - random.nextDouble());
    }

    /// What new decisions for a plan may save, beyond those it has.
    double slackOfDecisions() {
        return SLACK * scale;
    }

    /// Whether to go from one score to another at a tolerated loss; violations must not grow.
    static boolean acceptable(PlanScore score, PlanScore before, double tolerance) {
        return acceptable(score.hard(), score.medium(), score.soft(), before, tolerance);
    }

    static boolean acceptable(long hard, long medium, long soft, PlanScore before, double tolerance) {
        return hard <= before.hard() && medium <= before.medium()
                && (medium < before.medium() || hard < before.hard() || soft < before.soft() + tolerance);
    }
}
