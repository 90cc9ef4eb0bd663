package org.abfuhr.data.exchange.vrplib;

import java.util.List;
import org.abfuhr.model.matrix.TravelMatrix;

/// An instance understood: nodes (depots first) with their scaled integers. The arrays must not be changed.
///
/// @param depots number of nodes that are depots
/// @param x as in the file, per node; so is y
/// @param demand per node, 0 at depots
/// @param service scaled time per node, 0 at depots
/// @param earliest scaled time per node
/// @param latest scaled time per node
/// @param release scaled time per node
/// @param prize scaled, per node; [#NO_PRIZE] marks a visit that must be made
/// @param fleetLimited whether the file says how many vehicles there are
/// @param vehicles as in the file; one of the only class if the fleet is not limited
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record VrplibInstance(String name, Variant variant, int depots, double[] x, double[] y, int[] demand, int[] service,
        int[] earliest, int[] latest, int[] release, long[] prize, boolean fleetLimited, List<VehicleClass> vehicles) {

    static final long NO_PRIZE = -1;

    /// A time after every route of an instance without windows.
    static final int END_OF_TIME = 500_000_000;

    int nodes() {
        return x.length;
    }

    /// Lengths and, since speed is 1, times.
    TravelMatrix matrix() {
        int size = nodes();
        int[] cells = new int[size * size];
        for (int from = 0; from < size; from++)
            for (int to = 0; to < size; to++)
                cells[from * size + to] = length(from, to);
        return TravelMatrix.of(size, cells, cells);
    }

    int length(int from, int to) {
        double dx = x[from] - x[to];
        double dy = y[from] - y[to];
        return variant.convention().scaled(Math.sqrt(dx * dx + dy * dy));
    }
}
