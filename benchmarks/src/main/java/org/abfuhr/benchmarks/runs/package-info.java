/// Single runs: an [InstanceFile] solved with a seed gives a [CellResult], here ([Cell]) or in a Java machine of its own ([Fork]); all runs
/// of an instance make an [InstanceRow].
@NullMarked
package org.abfuhr.benchmarks.runs;

import org.jspecify.annotations.NullMarked;
