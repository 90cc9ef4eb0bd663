@NullMarked
package org.abfuhr.solver.search.insert;

import org.jspecify.annotations.NullMarked;
