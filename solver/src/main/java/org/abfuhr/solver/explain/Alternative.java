package org.abfuhr.solver.explain;

import java.util.Optional;
import org.abfuhr.model.plan.SkippedVisit;

/// What one shift would take or lack to serve a visit, everything else staying where it is.
///
/// @param shift index
/// @param lack why it cannot; empty if it can
/// @param microEuro by which the plan would be dearer than with the visit on no route, below 0 if serving it pays; 0 if it cannot
public record Alternative(int shift, Optional<SkippedVisit> lack, long microEuro) {

    static Alternative of(int shift, long microEuro) {
        return new Alternative(shift, Optional.empty(), microEuro);
    }

    static Alternative lacking(SkippedVisit lack) {
        return new Alternative(lack.nearestShift(), Optional.of(lack), 0);
    }

    /// Whether it can serve the visit.
    public boolean fits() {
        return lack.isEmpty();
    }
}
