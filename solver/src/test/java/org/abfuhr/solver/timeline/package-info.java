@NullMarked
package org.abfuhr.solver.timeline;

import org.jspecify.annotations.NullMarked;
