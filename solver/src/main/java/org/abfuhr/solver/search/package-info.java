/// The search: plain Java on primitive arrays. [RuinRecreate] improves a [SearchPlan] whose [SearchRoute]s hold stops together with
/// their decisions, so that an insertion is priced in constant time; the route evaluator has the last word on every change.
@NullMarked
package org.abfuhr.solver.search;

import org.jspecify.annotations.NullMarked;
