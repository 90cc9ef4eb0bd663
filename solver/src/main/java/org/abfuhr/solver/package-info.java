/// From problem to plan. Sees integers only: visits, shifts, facilities and a matrix.
@NullMarked
package org.abfuhr.solver;

import org.jspecify.annotations.NullMarked;
