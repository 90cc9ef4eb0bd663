/// What the benchmarks measure on, and where they may write: [SampleCity], [RandomDay], [BuildFolder], [Scratch].
@NullMarked
package org.abfuhr.benchmarks.sample;

import org.jspecify.annotations.NullMarked;
