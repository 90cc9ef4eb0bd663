/// What policies would have cost a city: [Simulation] lets each of them plan day after day on what it may see, drives its plans by the truth of
/// `data.simulation`, and sums up.
@NullMarked
package org.abfuhr.dispatch.simulation;

import org.jspecify.annotations.NullMarked;
