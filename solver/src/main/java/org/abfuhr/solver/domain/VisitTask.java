package org.abfuhr.solver.domain;

import ai.timefold.solver.core.api.domain.common.PlanningId;

/// A visit of the problem, as a value of the lists of [VehicleShift]s. A plain fact: everything about its service is derived.
public final class VisitTask {

    @PlanningId
    private final int index;
    private final boolean required;
    private final long notServedMicroEuro;

    public VisitTask(int index, boolean required, long notServedMicroEuro) {
        this.index = index;
        this.required = required;
        this.notServedMicroEuro = notServedMicroEuro;
    }

    /// Index of the visit in the problem.
    public int getIndex() {
        return index;
    }

    public boolean required() {
        return required;
    }

    public long notServedMicroEuro() {
        return notServedMicroEuro;
    }

    @Override
    public String toString() {
        return "visit " + index;
    }
}
