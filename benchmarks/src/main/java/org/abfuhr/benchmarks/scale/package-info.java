/// How time and memory grow with the number of visits: [ScaleCommand].
@NullMarked
package org.abfuhr.benchmarks.scale;

import org.jspecify.annotations.NullMarked;
