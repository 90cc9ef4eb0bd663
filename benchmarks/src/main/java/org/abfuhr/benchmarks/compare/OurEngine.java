package org.abfuhr.benchmarks.compare;

import java.time.Duration;
import java.util.Optional;
import org.abfuhr.benchmarks.runs.CellResult;
import org.abfuhr.benchmarks.runs.Code;
import org.abfuhr.benchmarks.runs.Fork;
import org.abfuhr.benchmarks.runs.InstanceFile;
import org.abfuhr.dispatch.night.Effort;

/// abfuhr itself.
///
/// @param fork starts its processes
record OurEngine(Fork fork) implements Engine {

    @Override
    public String name() {
        return "abfuhr " + Code.here().commit();
    }

    @Override
    public boolean solves(Kind kind) {
        return true;
    }

    @Override
    public CellResult run(InstanceFile instance, Duration budget, long seed) throws InterruptedException {
        return fork.run(instance.id(), instance.file(), new Effort(Optional.of(budget), 0, 1, 1, seed));
    }
}
