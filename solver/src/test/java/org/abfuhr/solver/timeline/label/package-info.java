/// Tests of the search for a route's decisions.
@NullMarked
package org.abfuhr.solver.timeline.label;

import org.jspecify.annotations.NullMarked;
