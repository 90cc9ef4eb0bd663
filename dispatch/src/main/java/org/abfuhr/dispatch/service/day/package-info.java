/// One day between planning and evening: what people decided ([DayDecisions]) and vehicles reported ([DrivenDay]) become a problem
/// whose driven part is fixed ([DayProblem]), and [DayPlanner] plans it, repairs it, or goes on searching.
@NullMarked
package org.abfuhr.dispatch.service.day;

import org.jspecify.annotations.NullMarked;
