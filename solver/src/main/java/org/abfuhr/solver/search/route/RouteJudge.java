package org.abfuhr.solver.search.route;

import org.abfuhr.solver.timeline.RouteTimeline;

/// What a route costs, all its rules counted.
public interface RouteJudge {

    /// Weighted violations.
    long hard(RouteTimeline timeline);

    /// Weighted micro-euro.
    long soft(RouteTimeline timeline);

    /// Whether the search knows every rule, so that a legal route costs what the search says.
    boolean priced();
}
