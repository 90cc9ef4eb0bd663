/// Tests of a city's roads.
@NullMarked
package org.abfuhr.dispatch.roads;

import org.jspecify.annotations.NullMarked;
