/// Fixtures that other modules' tests share: [GridTown], where every expected time is arithmetic, and [RouteText], which
/// writes routes as timetables.
@NullMarked
package org.abfuhr.model;

import org.jspecify.annotations.NullMarked;
