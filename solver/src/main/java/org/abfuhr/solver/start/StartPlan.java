package org.abfuhr.solver.start;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.abfuhr.model.plan.CollectionPlan;
import org.abfuhr.model.plan.Route;
import org.abfuhr.solver.search.route.RouteDecider;
import org.abfuhr.solver.search.route.RouteJudge;
import org.abfuhr.solver.search.route.SearchRoute;
import org.abfuhr.solver.timeline.EvaluationProblem;

/// The visit orders of an earlier plan, as far as the problem still lets them stand: as many visits of each route, in its order, as a
/// legal route takes. Fixed stops are those of the problem. What cannot stay is on no route, and told.
public final class StartPlan {

    private static final int NAMED = 5; // visits in a note

    private final EvaluationProblem problem;
    private final RouteDecider decider;
    private final SearchRoute[] heads; // [shift], only its fixed stops
    private final int[][] orders; // [shift], visits, fixed ones first
    private final boolean[] taken; // [visit]
    private final List<String> notes = new ArrayList<>();

    private StartPlan(EvaluationProblem problem, RouteJudge judge) {
        this.problem = problem;
        decider = new RouteDecider(problem, judge);
        heads = decider.routes();
        orders = fixed(problem);
        taken = new boolean[problem.visits];
        for (int[] order : orders)
            for (int visit : order)
                taken[visit] = true;
    }

    /// What a plan leaves to begin with.
    ///
    /// @param plan of this problem, or of one like it: indices that the problem does not have are passed over
    public static StartPlan legal(EvaluationProblem problem, RouteJudge judge, CollectionPlan plan) {
        var start = new StartPlan(problem, judge);
        plan.routes().forEach(start::take);
        return start;
    }

    /// The visit orders of a plan with the problem's fixed visits first, whatever rules they break.
    public static int[][] asGiven(EvaluationProblem problem, CollectionPlan plan) {
        int[][] orders = fixed(problem);
        for (var route : plan.routes()) {
            int shift = route.shift();
            int[] fixed = problem.shifts[shift].fixedVisitList();
            int[] free = route.visits().stream().mapToInt(v -> v).filter(v -> !contains(fixed, v)).toArray();
            orders[shift] = join(orders[shift], free, 0, free.length);
        }
        return orders;
    }

    private static int[][] fixed(EvaluationProblem problem) {
        return Arrays.stream(problem.shifts).map(shift -> shift.fixedVisitList().clone()).toArray(int[][]::new);
    }

    private static boolean contains(int[] visits, int visit) {
        return Arrays.stream(visits).anyMatch(v -> v == visit);
    }

    /// Visits per shift, all of them legal.
    public int[][] orders() {
        return orders;
    }

    /// What could not stay, for people.
    public List<String> notes() {
        return List.copyOf(notes);
    }

    private void take(Route route) {
        if (route.shift() < 0 || route.shift() >= heads.length) {
            notes.add("The start plan has a route of a shift that is not in the problem; its visits are planned anew.");
            return;
        }
        int[] wanted = route.visits().stream().filter(this::claim).mapToInt(v -> v).toArray();
        List<Integer> lost = new ArrayList<>();
        var head = heads[route.shift()];
        int[] possible = Arrays.stream(wanted).filter(visit -> possible(head, visit) || !lost.add(visit)).toArray();
        keep(head, possible, 0, possible.length, lost);
        if (!lost.isEmpty())
            notes.add(note(head, lost));
    }

    /// Whether the visit exists and is on no route yet; it then counts as taken.
    private boolean claim(int visit) {
        boolean free = visit >= 0 && visit < taken.length && !taken[visit];
        if (free)
            taken[visit] = true;
        return free;
    }

    private static boolean possible(SearchRoute head, int visit) {
        return head.shift.allows(visit) && head.shift.reaches(visit);
    }

    /// Appends a stretch of visits: as a whole if that is legal, else by halves.
    private void keep(SearchRoute head, int[] visits, int from, int to, List<Integer> lost) {
        if (from == to)
            return;
        int shift = head.shift.index;
        int[] longer = join(orders[shift], visits, from, to);
        if (legal(head, longer))
            orders[shift] = longer;
        else if (to - from == 1)
            lost.add(visits[from]);
        else {
            int middle = (from + to) / 2;
            keep(head, visits, from, middle, lost);
            keep(head, visits, middle, to, lost);
        }
    }

    private static int[] join(int[] first, int[] second, int from, int to) {
        return IntStream.concat(Arrays.stream(first), Arrays.stream(second, from, to)).toArray();
    }

    private boolean legal(SearchRoute head, int[] order) {
        var timeline = decider.evaluate(head, order);
        return timeline != null && decider.hard(timeline) <= head.hard();
    }

    private String note(SearchRoute head, List<Integer> lost) {
        var names = lost.stream().limit(NAMED).map(v -> problem.source.visits().get(v).id()).collect(Collectors.joining(", "));
        return "Shift " + head.shift.source.id() + " cannot serve " + lost.size() + " visits of the start plan: " + names
                + (lost.size() > NAMED ? ", …" : "") + ". They are planned anew.";
    }
}
