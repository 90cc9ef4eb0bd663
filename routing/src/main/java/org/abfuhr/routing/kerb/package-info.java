/// From which side of a street a place is served: [RoadsidePlace] asks, [KerbRule] answers with the directions in which a vehicle may pass.
@NullMarked
package org.abfuhr.routing.kerb;

import org.jspecify.annotations.NullMarked;
