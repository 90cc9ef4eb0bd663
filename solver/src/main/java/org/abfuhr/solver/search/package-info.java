/// The search: plain Java on primitive arrays. [RouteSearch] improves a [SearchPlan] of routes (`route`) by ruin and recreate, now and then
/// with other vehicles ([FleetTrial]); the route evaluator has the last word on every change.
@NullMarked
package org.abfuhr.solver.search;

import org.jspecify.annotations.NullMarked;
