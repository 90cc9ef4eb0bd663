package org.abfuhr.solver.replan;

import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.model.problem.Visit;

/// Something that has happened since a plan was released. Parts are named by their ids, since indices change with the problem.
public sealed interface Change {

    /// The vehicle drives no further. Its shifts are left out of the problem, and with them the visits that they have served already.
    record VehicleLost(String vehicle) implements Change {}

    /// The visit must be served now, such as a container that overflows.
    record VisitRequired(String visit) implements Change {}

    /// The visit is not to be served any more, such as a stop that has failed. It is left out of the problem.
    record VisitExcluded(String visit) implements Change {}

    /// A visit that nobody knew of, at a place of the problem.
    record VisitAdded(Visit visit) implements Change {}

    /// The problem is another one, such as with the travel matrix and windows that a closed street leaves, or with the stops driven until
    /// now as fixed stops. What has the same id is the same thing.
    record ProblemReplaced(CollectionProblem problem) implements Change {}
}
