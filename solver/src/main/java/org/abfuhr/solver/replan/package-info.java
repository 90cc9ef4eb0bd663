/// What happens while a plan is driven: [Change] says it, [ChangedProblem] applies it to problem and plan. The planner goes on from there.
@NullMarked
package org.abfuhr.solver.replan;

import org.jspecify.annotations.NullMarked;
