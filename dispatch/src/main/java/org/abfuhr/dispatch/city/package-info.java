/// A city and its map: [CityMaker] shows the roads and features that `routing` reads to the derivation in `data`.
@NullMarked
package org.abfuhr.dispatch.city;

import org.jspecify.annotations.NullMarked;
