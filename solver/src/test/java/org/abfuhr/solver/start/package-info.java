/// Tests of plans to begin with.
@org.jspecify.annotations.NullMarked
package org.abfuhr.solver.start;
