package org.abfuhr.benchmarks.replan;

import org.abfuhr.solver.PlannerSettings;

/// What is to be measured.
///
/// @param released how to plan before the loss, and from nothing after it; whatever the seed
/// @param replanned how to improve the repaired plan
/// @param lost how many of the busiest vehicles are lost, one at a time
/// @param seeds from 1 to so many
record ReplanOrder(PlannerSettings released, PlannerSettings replanned, int lost, int seeds) {}
