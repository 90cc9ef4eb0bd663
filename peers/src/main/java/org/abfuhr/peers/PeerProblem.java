package org.abfuhr.peers;

import java.util.List;
import org.abfuhr.model.matrix.TravelMatrix;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.model.problem.TimeWindow;

/// A problem of the kind that every peer knows: vehicles that are alike, one depot, visits that must be made, at most one window each.
/// Node 0 is the depot, node n visit n - 1; a length costs 1.
record PeerProblem(CollectionProblem source) {

    PeerProblem {
        var shifts = source.shifts();
        boolean plain = source.depots().size() == 1
                && source.visits().stream().allMatch(visit -> visit.required() && visit.windows().size() <= 1
                        && visit.releaseSeconds() == 0 && visit.allowedVehicles().size() == shifts.size())
                && shifts.stream().allMatch(shift -> shift.maxUnloadings() == 0
                        && shift.latestEnd() - shift.earliestStart() <= shift.maxDurationSeconds())
                && source.vehicles().stream().allMatch(vehicle -> vehicle.costs().equals(source.vehicles().getFirst().costs())
                        && vehicle.compartments().equals(source.vehicles().getFirst().compartments()));
        if (!plain)
            throw new IllegalArgumentException(source.name() + " is neither CVRP nor VRPTW");
    }

    int nodes() {
        return source.visits().size() + 1;
    }

    int vehicles() {
        return source.shifts().size();
    }

    int capacity() {
        return source.vehicles().getFirst().compartments().getFirst().capacity().getFirst();
    }

    TravelMatrix matrix() {
        return source.profiles().getFirst().matrix();
    }

    int demand(int node) {
        return node == 0 ? 0 : source.visits().get(node - 1).demand().getFirst().getFirst();
    }

    int service(int node) {
        return node == 0 ? 0 : source.visits().get(node - 1).serviceSeconds();
    }

    /// Whether time matters at all.
    boolean timed() {
        return source.visits().stream().anyMatch(visit -> !visit.windows().isEmpty());
    }

    /// When service may begin; at the depot, when vehicles are out.
    TimeWindow window(int node) {
        var shift = source.shifts().getFirst();
        var all = new TimeWindow(shift.earliestStart(), shift.latestEnd());
        List<TimeWindow> own = node == 0 ? List.of() : source.visits().get(node - 1).windows();
        return own.isEmpty() ? all : own.getFirst();
    }
}
