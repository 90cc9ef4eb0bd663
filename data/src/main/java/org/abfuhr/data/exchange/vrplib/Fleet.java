package org.abfuhr.data.exchange.vrplib;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.abfuhr.model.fault.FaultKind;
import org.abfuhr.model.fault.Faults;
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
    /// @throws org.abfuhr.model.fault.FaultException INPUT (E615) with every route that needs vehicles or visits that do not exist
    List<List<Integer>> assign(List<List<Integer>> routes, String file) {
        var faults = new Faults();
        List<List<Integer>> assigned = new ArrayList<>(Collections.nCopies(vehicles.size(), List.of()));
        Map<VehicleClass, Integer> taken = new LinkedHashMap<>();
        for (int r = 0; r < routes.size(); r++) {
            if (routes.get(r).isEmpty())
                continue;
            requireNodes(routes.get(r), file, faults);
            var type = classOf(r);
            var same = type.map(c -> byClass.getOrDefault(c, List.of())).orElse(List.of());
            int free = type.map(c -> taken.merge(c, 1, Integer::sum) - 1).orElse(0);
            if (free < same.size())
                assigned.set(same.get(free), routes.get(r));
            else
                unfit(faults, file, "has a route #" + (r + 1) + ", but there are only " + (type.isEmpty()
                        ? instance.vehicles().size() + " vehicles."
                        : same.size() + " visits for them."));
        }
        faults.throwIfAny(FaultKind.INPUT);
        return assigned;
    }

    private void requireNodes(List<Integer> nodes, String file, Faults faults) {
        for (int node : nodes)
            if (node >= instance.nodes())
                unfit(faults, file, "serves " + node + ", which is none of the visits " + instance.depots() + " to "
                        + (instance.nodes() - 1) + ".");
    }

    private static void unfit(Faults faults, String file, String what) {
        faults.add("E615", file, what, "Put the solution of this very instance there.");
    }
}
