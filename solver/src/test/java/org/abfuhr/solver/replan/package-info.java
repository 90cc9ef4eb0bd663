/// Tests of planning on while a plan is driven.
@org.jspecify.annotations.NullMarked
package org.abfuhr.solver.replan;
