@NullMarked
package org.abfuhr.solver.search.route;

import org.jspecify.annotations.NullMarked;
