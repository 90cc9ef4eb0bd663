/// Plane geometry for deriving a city: [Plane] projects, [Polygon] contains, [PointGrid] and [RegionIndex] find neighbours.
@NullMarked
package org.abfuhr.data.derive.geometry;

import org.jspecify.annotations.NullMarked;
