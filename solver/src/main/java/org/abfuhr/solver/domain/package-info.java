/// The planning model as Timefold sees it: a [RoutePlan] of [VehicleShift]s, each with a list of [VisitTask]s.
@NullMarked
package org.abfuhr.solver.domain;

import org.jspecify.annotations.NullMarked;
