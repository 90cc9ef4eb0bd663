/// What a sequence of visits means for a shift: [RouteEvaluator] derives unloadings, breaks, charges and times from
/// (shift, visit order) and returns a [RouteTimeline]. Everything else speaks of that timeline. The search itself is in `label`. Uses the model only.
@NullMarked
package org.abfuhr.solver.timeline;

import org.jspecify.annotations.NullMarked;
