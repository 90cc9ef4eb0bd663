/// Readings in a database: [ReadingStore], opened by [ReadingStores] as a SQLite file or on a PostgreSQL server, filled by
/// [StoreImport]. With [Database] and what lies below the only package that knows SQL. Uses readings; knows no forecast.
@NullMarked
package org.abfuhr.data.store;

import org.jspecify.annotations.NullMarked;
