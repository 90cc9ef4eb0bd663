package org.abfuhr.dispatch.night;

import java.util.function.BooleanSupplier;
import org.abfuhr.model.plan.CollectionPlan;
import org.abfuhr.model.problem.CollectionProblem;

/// Finds plans; the border to the planner.
@FunctionalInterface
public interface PlanSearch {

    /// The best plan found with the effort.
    ///
    /// @param stop asked often; once true, the best plan so far is returned
    CollectionPlan plan(CollectionProblem problem, Effort effort, BooleanSupplier stop);
}
