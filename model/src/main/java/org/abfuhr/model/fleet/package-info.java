/// Who drives: [Vehicle] with its limits and prices, and [Shift], one vehicle on one day with breaks and fixed stops.
/// What the numbers mean for a route is written in `docs/route.md`.
@NullMarked
package org.abfuhr.model.fleet;

import org.jspecify.annotations.NullMarked;
