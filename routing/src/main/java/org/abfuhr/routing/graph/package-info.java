/// The road network in primitive arrays, free of any library: [RoadGraph] is shared, [ProfileGraph] is what one vehicle profile may
/// drive, [TurnSearch] finds quickest ways in it. A directed edge has the *key* 2 × edge, plus 1 against its course.
@NullMarked
package org.abfuhr.routing.graph;

import org.jspecify.annotations.NullMarked;
