package org.abfuhr.data.exchange.vrplib;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.abfuhr.model.fault.Fault;
import org.abfuhr.model.fault.FaultException;
import org.abfuhr.model.fault.FaultKind;
import org.abfuhr.model.matrix.TravelMatrix;

/// The vehicles offered to the search: of each class so many as a good plan may need ([FleetBound]), never more than the file
/// has and never fewer than a solution at hand uses.
final class Fleet {

    private final VrplibInstance instance;
    private final List<VehicleClass> vehicles = new ArrayList<>();
    private final Map<VehicleClass, List<Integer>> byClass = new LinkedHashMap<>(); // indices of vehicles

    /// @param known routes of a solution; empty if there is none
    Fleet(VrplibInstance instance, TravelMatrix matrix, List<List<Integer>> known) {
        this.instance = instance;
        Map<VehicleClass, Integer> available = new LinkedHashMap<>();
        instance.vehicles().forEach(v -> available.merge(v, 1, Integer::sum));
        Map<VehicleClass, Integer> used = new LinkedHashMap<>();
        for (int r = 0; r < known.size(); r++)
            if (!known.get(r).isEmpty())
                classOf(r).ifPresent(c -> used.merge(c, 1, Integer::sum));
        available.forEach((type, count) -> {
            int most = instance.fleetLimited() ? count : instance.nodes() - instance.depots();
            add(type, Math.min(most, Math.max(used.getOrDefault(type, 0), FleetBound.of(instance, type, matrix))));
        });
    }

    private void add(VehicleClass type, int count) {
        List<Integer> indices = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            indices.add(vehicles.size());
            vehicles.add(type);
        }
        byClass.put(type, indices);
    }

    List<VehicleClass> vehicles() {
        return vehicles;
    }

    /// Class of the vehicle that drives a solution's route: vehicles are numbered like routes, unless all are alike.
    private java.util.Optional<VehicleClass> classOf(int route) {
        var all = instance.vehicles();
        if (!instance.fleetLimited())
            return java.util.Optional.of(all.getFirst());
        return route < all.size() ? java.util.Optional.of(all.get(route)) : java.util.Optional.empty();
    }

    /// A solution's routes on these vehicles: nodes per vehicle.
    ///
    /// @param routes nodes per route, 0-based, reloads among them
    /// @throws FaultException INPUT (E615) when they need vehicles or visits that do not exist
    List<List<Integer>> assign(List<List<Integer>> routes, String file) {
        List<List<Integer>> assigned = new ArrayList<>(Collections.nCopies(vehicles.size(), List.of()));
        Map<VehicleClass, Integer> taken = new LinkedHashMap<>();
        for (int r = 0; r < routes.size(); r++) {
            int route = r;
            if (routes.get(r).isEmpty())
                continue;
            var type = classOf(r).orElseThrow(() -> unfit(file, "has a route #" + (route + 1) + ", but there are only "
                    + instance.vehicles().size() + " vehicles."));
            requireNodes(routes.get(r), file);
            int free = taken.merge(type, 1, Integer::sum) - 1;
            assigned.set(byClass.getOrDefault(type, List.of()).get(free), routes.get(r));
        }
        return assigned;
    }

    private void requireNodes(List<Integer> nodes, String file) {
        for (int node : nodes)
            if (node >= instance.nodes())
                throw unfit(file, "serves " + node + ", which is none of the visits " + instance.depots() + " to "
                        + (instance.nodes() - 1) + ".");
    }

    private static FaultException unfit(String file, String what) {
        return new FaultException(FaultKind.INPUT,
                new Fault("E615", what, file, "Put the solution of this very instance there."));
    }
}
