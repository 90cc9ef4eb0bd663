/// Plans that planning begins with: [StartPlan] keeps what a problem still lets stand of an earlier plan. Knows the routes of
/// the search, not the search.
@NullMarked
package org.abfuhr.solver.start;

import org.jspecify.annotations.NullMarked;
