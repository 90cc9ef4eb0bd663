/// Measures what the other modules promise.
@NullMarked
package org.abfuhr.benchmarks;

import org.jspecify.annotations.NullMarked;
