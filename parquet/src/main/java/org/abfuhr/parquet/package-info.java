/// Parquet files of readings, an optional module (its library is 80 MB): [DuckDbTables] turns them into CSV. `data` finds it by
/// `ServiceLoader` and knows nothing else of it.
@NullMarked
package org.abfuhr.parquet;

import org.jspecify.annotations.NullMarked;
