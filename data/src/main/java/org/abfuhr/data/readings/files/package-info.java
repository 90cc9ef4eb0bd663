/// Readings as files: [Readings] loads a pack's history or one delivery, [ReadingsImport] takes deliveries into a pack,
/// [ReadingsFile] writes. How one file is read stands in `delivery`.
@NullMarked
package org.abfuhr.data.readings.files;

import org.jspecify.annotations.NullMarked;
