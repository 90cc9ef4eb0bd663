/// Tells a plan: [PlanWriter] makes the [org.abfuhr.model.plan.CollectionPlan] with metrics, itemised findings and the reason of each
/// skipped visit, which [ClosestMiss] finds.
@NullMarked
package org.abfuhr.solver.explain;

import org.jspecify.annotations.NullMarked;
