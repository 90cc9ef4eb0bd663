/// Reads operating areas and their rules from GeoJSON; entry class [GeoJsonArea]. Uses Jackson and JTS.
@NullMarked
package org.abfuhr.routing.area;

import org.jspecify.annotations.NullMarked;
