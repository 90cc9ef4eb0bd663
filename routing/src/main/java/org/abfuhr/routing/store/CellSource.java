package org.abfuhr.routing.store;

import java.util.List;
import org.abfuhr.routing.AccessPoint;
import org.abfuhr.routing.MatrixSink;

/// Computes travel times and lengths from all sources to all targets. A cell depends on its two points alone.
@FunctionalInterface
public interface CellSource {

    /// Delivers one row for each source, with one cell for each target.
    void compute(List<AccessPoint> sources, List<AccessPoint> targets, MatrixSink sink);
}
