package org.abfuhr.dispatch.night;

import java.nio.file.Path;
import org.abfuhr.data.exchange.PlanJson;
import org.abfuhr.data.exchange.ProblemJson;
import org.abfuhr.model.plan.CollectionPlan;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.solver.Planner;

/// What was planned the night before, for several days.
public record EarlierNight(CollectionProblem problem, CollectionPlan plan) {

    /// Reads the folder that a night's outputs were written to.
    ///
    /// @throws org.abfuhr.model.fault.FaultException when its problem or plan is missing or faulty
    public static EarlierNight read(Path folder) {
        var problem = ProblemJson.read(folder.resolve("problem.json"));
        return new EarlierNight(problem, PlanJson.read(problem, folder.resolve("plan.json")));
    }

    /// What the plan says of another problem's shifts and visits: what has the same id is the same thing.
    public CollectionPlan planFor(CollectionProblem other) {
        return Planner.translate(other, problem, plan);
    }
}
