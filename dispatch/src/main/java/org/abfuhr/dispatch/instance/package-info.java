/// Problem files from outside, and what a plan for one is worth: [ProblemFormat] reads, [Verdict] judges, [BestKnown] is the
/// yardstick. Whoever solves such a file, on the command line or in a benchmark, speaks through these.
@NullMarked
package org.abfuhr.dispatch.instance;

import org.jspecify.annotations.NullMarked;
