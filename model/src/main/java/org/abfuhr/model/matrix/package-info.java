/// Travel times and lengths between access points: [TravelMatrix], one per routing profile.
@NullMarked
package org.abfuhr.model.matrix;

import org.jspecify.annotations.NullMarked;
