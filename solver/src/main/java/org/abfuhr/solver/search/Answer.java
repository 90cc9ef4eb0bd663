package org.abfuhr.solver.search;

import java.util.Arrays;
import org.abfuhr.solver.score.PlanScore;
import org.abfuhr.solver.search.plan.SearchPlan;
import org.abfuhr.solver.search.route.RouteDecider;

/// The best plan as the evaluator sees it: the search may hold decisions that the evaluator alone would not have found, or has not looked
/// for better ones yet. What counts in the end is what the evaluator says of the orders.
final class Answer {

    private final SearchPlan plan;
    private int[][] orders; // [shift], visits
    private long[] hard; // [shift]
    private long[] soft; // [shift], µ€
    private PlanScore score;

    Answer(SearchPlan plan) {
        this.plan = plan;
        orders = new int[plan.routes.length][];
        hard = new long[orders.length];
        soft = new long[orders.length];
        for (int shift = 0; shift < orders.length; shift++)
            judge(shift, plan.problem.shifts[shift].fixedVisitList());
        score = score();
    }

    int[][] orders() {
        return orders;
    }

    PlanScore scoreOfOrders() {
        return score;
    }

    /// Takes other orders over if the evaluator finds them better.
    void offer(int[][] others) {
        var ordersBefore = orders.clone();
        var hardBefore = hard.clone();
        var softBefore = soft.clone();
        for (int shift = 0; shift < others.length; shift++)
            if (!Arrays.equals(orders[shift], others[shift]))
                judge(shift, others[shift]);
        var now = score();
        if (now.compareTo(score) < 0) {
            score = now;
            return;
        }
        orders = ordersBefore;
        hard = hardBefore;
        soft = softBefore;
    }

    private void judge(int shift, int[] order) {
        RouteDecider decider = plan.decider;
        var timeline = decider.evaluate(shift, order);
        orders[shift] = order;
        hard[shift] = decider.hard(timeline);
        soft[shift] = decider.soft(timeline);
    }

    private PlanScore score() {
        var served = new boolean[plan.problem.visits];
        for (int[] order : orders)
            for (int visit : order)
                served[visit] = true;
        long medium = 0;
        long money = Arrays.stream(soft).sum();
        for (int visit = 0; visit < served.length; visit++)
            if (!served[visit]) {
                medium += plan.unserved.medium(visit);
                money += plan.unserved.soft(visit);
            }
        return new PlanScore(Arrays.stream(hard).sum(), medium, money);
    }
}
