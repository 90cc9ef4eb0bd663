package org.abfuhr.dispatch.city;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.city.Container;
import org.abfuhr.data.city.FleetSettings.VehicleSettings;
import org.abfuhr.data.visits.PlaceSpec;
import org.abfuhr.data.visits.PlanningPlaces;
import org.abfuhr.data.visits.ProblemAssembler;
import org.abfuhr.dispatch.city.CityReach.OfProfile;
import org.abfuhr.dispatch.progress.Steps;
import org.abfuhr.dispatch.roads.CityRoads;

/// Opens a city's map and tries where its vehicles get.
public final class CityReachCheck {

    private final CityPack pack;
    private final List<PlaceSpec> depots;
    private final List<PlaceSpec> places; // facilities, then points with containers
    private final Map<String, List<VehicleSettings>> vehicles;
    private final Map<String, Container> containers;
    private final Set<String> reached = new HashSet<>();

    private CityReachCheck(CityPack pack) {
        this.pack = pack;
        var all = PlanningPlaces.of(pack, pack.containers()).list();
        int count = pack.fleet().depots().size();
        depots = all.subList(0, count);
        places = all.subList(count, all.size());
        vehicles = pack.fleet().vehicles().stream().collect(Collectors
                .groupingBy(vehicle -> ProblemAssembler.profileKey(pack.fleet().typeOf(vehicle)), TreeMap::new,
                        Collectors.toList()));
        containers = pack.containers().stream().collect(Collectors.toMap(Container::id, container -> container));
    }

    /// Imports the map, unless it was before, and looks for every place on the roads of every kind of vehicle.
    ///
    /// @throws org.abfuhr.model.fault.FaultException ROADS when map or operating area cannot be used
    public static CityReach check(CityPack pack, Path cacheFolder, Steps steps) {
        var check = new CityReachCheck(pack);
        var profiles = List.copyOf(check.vehicles.keySet());
        try (var roads = steps.run("roads", () -> CityRoads.open(pack, profiles, cacheFolder, List.of()))) {
            return steps.run("places", () -> check.reach(roads, steps));
        }
    }

    private CityReach reach(CityRoads roads, Steps steps) {
        List<OfProfile> profiles = new ArrayList<>();
        for (var profile : vehicles.keySet()) {
            profiles.add(ofProfile(roads, profile));
            steps.progress().at(profiles.size(), vehicles.size());
        }
        return new CityReach(profiles, pack.containers().stream().filter(c -> !reached.contains(c.id())).toList());
    }

    private OfProfile ofProfile(CityRoads roads, String profile) {
        var wanted = places.stream().filter(place -> place.containers().isEmpty() || !taken(profile, place).isEmpty()).toList();
        var reach = roads.reach(profile, depotsOf(profile), withDepots(profile, wanted));
        var taken = new HashSet<String>();
        wanted.forEach(place -> taken.addAll(taken(profile, place)));
        var missed = new HashSet<String>();
        reach.unreached().forEach(each -> missed.addAll(taken(profile, each.place())));
        taken.stream().filter(container -> !missed.contains(container)).forEach(reached::add);
        return new OfProfile(profile, vehicles.getOrDefault(profile, List.of()).stream().map(VehicleSettings::id).toList(),
                taken.size(), missed.size(), reach);
    }

    private List<PlaceSpec> withDepots(String profile, List<PlaceSpec> wanted) {
        List<PlaceSpec> all = new ArrayList<>(depotsOf(profile));
        all.addAll(wanted);
        return all;
    }

    /// Where vehicles of the profile start.
    private List<PlaceSpec> depotsOf(String profile) {
        var ids = vehicles.getOrDefault(profile, List.of()).stream().map(vehicle -> "depot:" + vehicle.startDepot())
                .collect(Collectors.toSet());
        return depots.stream().filter(depot -> ids.contains(depot.id())).toList();
    }

    /// Containers at the place whose fraction a vehicle of the profile takes.
    private List<String> taken(String profile, PlaceSpec place) {
        return place.containers().stream().filter(id -> takes(profile, Objects.requireNonNull(containers.get(id)))).toList();
    }

    private boolean takes(String profile, Container container) {
        return vehicles.getOrDefault(profile, List.of()).stream().flatMap(v -> pack.fleet().typeOf(v).compartments().stream())
                .anyMatch(compartment -> compartment.fractions().contains(container.fraction()));
    }
}
