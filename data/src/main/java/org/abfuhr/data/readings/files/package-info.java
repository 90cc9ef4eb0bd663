/// Readings as files: [Readings] loads a pack's history, [ReadingsImport] takes in new files, [ReadingsReport] counts what
/// is bad. Nothing a file holds can stop the rest of it from being read.
@NullMarked
package org.abfuhr.data.readings.files;

import org.jspecify.annotations.NullMarked;
