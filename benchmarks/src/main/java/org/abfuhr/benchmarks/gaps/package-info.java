/// Gap tables: [GapsCommand] solves every instance of a folder with several seeds and says how far the plans are above the best
/// known ones. The checker judges each plan.
@NullMarked
package org.abfuhr.benchmarks.gaps;

import org.jspecify.annotations.NullMarked;
