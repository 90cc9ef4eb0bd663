/// What planning can do, one feature per file: a town drawn as text goes in, routes as timetables come out, and every number in
/// them is arithmetic.
@NullMarked
package org.abfuhr.solver.features;

import org.jspecify.annotations.NullMarked;
