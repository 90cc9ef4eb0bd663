@NullMarked
package org.abfuhr.solver.explain;

import org.jspecify.annotations.NullMarked;
