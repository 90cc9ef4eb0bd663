/// Keeps travel matrices on disk and in memory. Entry: [MatrixStore], which computes only the cells it does not hold and hands out
/// a matrix in arrays or, above 4,000 access points, mapped from its file.
@NullMarked
package org.abfuhr.routing.store;

import org.jspecify.annotations.NullMarked;
