/// A city's roads as a plan needs them: [CityRoads] shows the network of `routing` to the problem, [MatrixCache] keeps what took
/// long to compute.
@NullMarked
package org.abfuhr.dispatch.roads;

import org.jspecify.annotations.NullMarked;
