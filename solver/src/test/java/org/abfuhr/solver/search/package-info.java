@NullMarked
package org.abfuhr.solver.search;

import org.jspecify.annotations.NullMarked;
