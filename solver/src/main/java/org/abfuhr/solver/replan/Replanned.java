package org.abfuhr.solver.replan;

import org.abfuhr.model.plan.CollectionPlan;
import org.abfuhr.model.problem.CollectionProblem;

/// A new plan, and the problem after all changes that it answers.
public record Replanned(CollectionProblem problem, CollectionPlan plan) {}
