package org.abfuhr.benchmarks.compare;

import java.time.Duration;
import org.abfuhr.benchmarks.runs.CellResult;
import org.abfuhr.benchmarks.runs.InstanceFile;

/// Something that solves instances, one process a run.
interface Engine {

    /// With the version where it is known.
    String name();

    /// Whether it is made for this kind of instance.
    boolean solves(Kind kind);

    CellResult run(InstanceFile instance, Duration budget, long seed) throws InterruptedException;
}
