/// Where the vehicles of a city get on its map and where not: [CityReachCheck] tries it, [ReachWords] says why not, for `city check` and for the
/// outputs of a plan alike.
@NullMarked
package org.abfuhr.dispatch.reach;

import org.jspecify.annotations.NullMarked;
