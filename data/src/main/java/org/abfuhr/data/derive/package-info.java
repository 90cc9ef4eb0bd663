/// A city from any map: [CityDerivation] guesses houses, inhabitants, collection points, depot and fleet from [MapFeatures]
/// and [StreetPoints], which others read from an OpenStreetMap file. The same map, settings and seed give the same bytes.
@NullMarked
package org.abfuhr.data.derive;

import org.jspecify.annotations.NullMarked;
