/// What turning costs and where a vehicle may turn round: [Turning] says it of a vehicle, [TurnRules] applies it to the junctions of a map.
@NullMarked
package org.abfuhr.routing.turning;

import org.jspecify.annotations.NullMarked;
