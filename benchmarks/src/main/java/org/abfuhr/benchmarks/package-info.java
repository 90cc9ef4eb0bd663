/// Measures what takes time: each benchmark names what it is compared with, and prints what was right about its result. [Main]
/// runs them.
@NullMarked
package org.abfuhr.benchmarks;

import org.jspecify.annotations.NullMarked;
