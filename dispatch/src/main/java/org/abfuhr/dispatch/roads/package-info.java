/// A city's roads as a plan needs them: [CityRoads] shows the network of `routing` to the problem;
/// [MatrixRun] computes a matrix without a city.
@NullMarked
package org.abfuhr.dispatch.roads;

import org.jspecify.annotations.NullMarked;
