/// The roads of a map, free of any library and whatever the vehicle: [RoadGraph] holds them all. A directed edge has the *key*
/// 2 × edge, plus 1 against its course.
@NullMarked
package org.abfuhr.routing.map;

import org.jspecify.annotations.NullMarked;
