/// The plan that the search changes: [SearchPlan] with its routes, [Undo] to take changes back, [BestPlan] for the best so far. Uses `search.near`
/// and `search.route`.
@NullMarked
package org.abfuhr.solver.search.plan;

import org.jspecify.annotations.NullMarked;
