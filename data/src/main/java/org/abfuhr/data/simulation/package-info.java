/// A city as it really is, day by day: [SimulatedCity] fills containers, measures them with faulty sensors and counts overflows by the truth;
/// [RouteDriver] drives plans by that truth; [Tally] sums up. Knows no planner and no roads.
@NullMarked
package org.abfuhr.data.simulation;

import org.jspecify.annotations.NullMarked;
