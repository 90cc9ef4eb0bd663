/// What a vehicle profile may drive: [RoadRules] says it of a road, [ProfileGraph] is the turn-expanded network that [GraphBuilder] makes
/// of it, with its [MainPart]; a [Cost] is time and length in one long.
@NullMarked
package org.abfuhr.routing.graph;

import org.jspecify.annotations.NullMarked;
