/// What the parts of the search cost: an iteration, an insertion price, handing a plan to the constraint streams.
@NullMarked
package org.abfuhr.benchmarks.search;

import org.jspecify.annotations.NullMarked;
