/// How quick a database of readings is once it holds those of a large city: [StoreCommand] fills one ([SensorYear]) and looks containers up.
@NullMarked
package org.abfuhr.benchmarks.store;

import org.jspecify.annotations.NullMarked;
