/// Whether a plan may be driven: `PlanChecker` re-simulates it from first principles and shares no code with the solver.
@NullMarked
package org.abfuhr.model.check;

import org.jspecify.annotations.NullMarked;
