package org.abfuhr.data.visits;

import java.util.List;
import org.abfuhr.model.problem.CollectionProblem;

/// A problem ready to be planned, and the containers that are not in it although they might be.
public record AssembledProblem(CollectionProblem problem, List<LeftOut> leftOut) {

    public AssembledProblem {
        leftOut = List.copyOf(leftOut);
    }
}
