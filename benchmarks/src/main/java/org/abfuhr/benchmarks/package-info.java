/// Measures what takes time: each benchmark names what it is compared with, and prints what was right about its result. [Main]
/// is the command line `abfuhr-bench`, which runs them and everything in the packages below.
@NullMarked
package org.abfuhr.benchmarks;

import org.jspecify.annotations.NullMarked;
