/// Gap tables: [GapsCommand] solves every instance of a folder with several seeds and says how far the plans are above the best
/// known ones. One run is a [Cell], in a Java machine of its own unless told otherwise; the checker judges each.
@NullMarked
package org.abfuhr.benchmarks.gaps;

import org.jspecify.annotations.NullMarked;
