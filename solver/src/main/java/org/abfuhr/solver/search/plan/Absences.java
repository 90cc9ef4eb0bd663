package org.abfuhr.solver.search.plan;

import org.abfuhr.solver.score.PlanScore;

/// How often each required visit found no place, as long as there are such visits. A plan that leaves out those that seldom were left out is
/// preferred to one without the stubborn ones: so the search gets round a full fleet (Christiaens and Vanden Berghe 2020, section on fleet
/// minimization, doi:10.1287/trsc.2019.0914).
public final class Absences {

    private final SearchPlan plan;
    private final long[] count; // [visit], iterations that left it out
    private int[] left = {}; // the first `leftCount` entries: required visits that the accepted plan leaves out
    private int leftCount;

    public Absences(SearchPlan plan) {
        this.plan = plan;
        count = new long[plan.problem.visits];
    }

    /// Takes the plan for the accepted one.
    public void accepted() {
        leftCount = 0;
        if (plan.bankMedium() == 0)
            return;
        if (left.length < plan.bankSize)
            left = new int[2 * plan.bankSize];
        for (int i = 0; i < plan.bankSize; i++)
            if (plan.problem.required[plan.bank[i]])
                left[leftCount++] = plan.bank[i];
    }

    /// Whether the plan leaves out what was less often left out than what the accepted one leaves out.
    ///
    /// @param hard weighted violations of the plan
    public boolean favour(long hard, PlanScore accepted) {
        if (accepted.medium() == 0 || hard > accepted.hard())
            return false;
        long before = 0;
        for (int i = 0; i < leftCount; i++)
            before += count[left[i]];
        long now = 0;
        for (int i = 0; i < plan.bankSize; i++)
            now += plan.problem.required[plan.bank[i]] ? count[plan.bank[i]] : 0;
        return now < before;
    }

    /// Counts what the plan leaves out, once per iteration.
    public void count() {
        if (plan.bankMedium() > 0)
            for (int i = 0; i < plan.bankSize; i++)
                count[plan.bank[i]] += plan.problem.required[plan.bank[i]] ? 1 : 0;
    }
}
