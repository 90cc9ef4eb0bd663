/// What waiting costs: [DayCosts] of one container from its [OverflowOutlook] and its [LongRunCost]. Uses forecasts.
@NullMarked
package org.abfuhr.data.visits.cost;

import org.jspecify.annotations.NullMarked;
