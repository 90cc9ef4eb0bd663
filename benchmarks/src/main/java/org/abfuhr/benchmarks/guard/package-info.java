/// A guard against getting worse: [Guard] solves small problems of our own with a fixed number of iterations, and [GuardCommand]
/// compares their costs with a table in the repository. [Speed] does the same for time, as a ratio to a loop of arithmetic.
@NullMarked
package org.abfuhr.benchmarks.guard;

import org.jspecify.annotations.NullMarked;
