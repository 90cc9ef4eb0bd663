package org.abfuhr.data.visits;

import java.util.List;
import java.util.Optional;
import org.abfuhr.data.city.DayWindow;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.model.problem.TimeWindow;

/// A problem ready to be planned, the containers that are not in it although they might be, and what closures do to the vehicles of the first day.
public record AssembledProblem(CollectionProblem problem, List<LeftOut> leftOut, List<Hindered> hindered) {

    public AssembledProblem {
        leftOut = List.copyOf(leftOut);
        hindered = List.copyOf(hindered);
    }

    /// A vehicle that closures hinder on the first day.
    ///
    /// @param vehicle id
    /// @param site id of the depot that it cannot leave or return to, or of the facility that it does not reach
    /// @param closed hours of the day
    /// @param left the part of its shift in which it drives, in seconds of the problem; empty if it stays home
    public record Hindered(String vehicle, Cause cause, String site, List<DayWindow> closed, Optional<TimeWindow> left) {

        /// What is closed.
        public enum Cause {
            DEPOT, FACILITY
        }

        public Hindered {
            closed = List.copyOf(closed);
        }

        public boolean staysHome() {
            return left.isEmpty();
        }
    }
}
