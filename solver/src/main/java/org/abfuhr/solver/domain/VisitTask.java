package org.abfuhr.solver.domain;

import ai.timefold.solver.core.api.domain.common.PlanningId;

/// A visit of the problem, as a value of the lists of [VehicleShift]s. A plain fact: everything about its service is derived.
public final class VisitTask {

    @PlanningId
    private final int index;
    private final boolean required;
    private final long notServedMicroEuro;
    private final long withdrawnMicroEuro;

    public VisitTask(int index, boolean required, long notServedMicroEuro, long withdrawnMicroEuro) {
        this.index = index;
        this.required = required;
        this.notServedMicroEuro = notServedMicroEuro;
        this.withdrawnMicroEuro = withdrawnMicroEuro;
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

    /// What it costs more if it was released.
    public long withdrawnMicroEuro() {
        return withdrawnMicroEuro;
    }

    @Override
    public String toString() {
        return "visit " + index;
    }
}
