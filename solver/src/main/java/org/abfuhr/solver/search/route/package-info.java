/// One route in the search: a [SearchRoute] holds stops together with their decisions, [RouteDecider] has the evaluator decide them,
/// [RouteGauge] measures what room is left, so that an [InsertionPrice] takes constant time.
@NullMarked
package org.abfuhr.solver.search.route;

import org.jspecify.annotations.NullMarked;
