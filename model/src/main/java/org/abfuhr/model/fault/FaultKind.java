package org.abfuhr.model.fault;

/// What kind of failure a [FaultException] is; the command line maps each to its exit code.
public enum FaultKind {
    /// Bad input or usage (exit code 2).
    INPUT,
    /// The road data cannot be read or used (exit code 3).
    ROADS,
    /// No feasible plan exists or was found (exit code 4).
    NO_PLAN,
    /// The machine failed us: disk full, folder not writable (exit code 1).
    MACHINE
}
