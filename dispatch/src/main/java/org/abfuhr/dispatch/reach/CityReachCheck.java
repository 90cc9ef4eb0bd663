package org.abfuhr.dispatch.reach;

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
import org.abfuhr.data.city.VehicleType;
import org.abfuhr.data.visits.PlaceSpec;
import org.abfuhr.data.visits.PlanningPlaces;
import org.abfuhr.data.visits.ProblemAssembler;
import org.abfuhr.dispatch.progress.Steps;
import org.abfuhr.dispatch.reach.CityReach.OfProfile;
import org.abfuhr.dispatch.roads.CityRoads;

/// Tries where a city's vehicles get on its map.
public final class CityReachCheck {

    private final CityPack pack;
    private final List<PlaceSpec> places; // depots, facilities, then points with containers
    private final Map<String, List<VehicleSettings>> vehicles;
    private final Map<String, Container> containers;
    private final Set<String> reached = new HashSet<>();

    private CityReachCheck(CityPack pack, List<PlaceSpec> places) {
        this.pack = pack;
        this.places = places;
        vehicles = pack.fleet().vehicles().stream().collect(Collectors
                .groupingBy(vehicle -> ProblemAssembler.profileKey(pack.fleet().typeOf(vehicle)), TreeMap::new,
                        Collectors.toList()));
        containers = pack.containers().stream().collect(Collectors.toMap(Container::id, container -> container));
    }

    /// Imports the map, unless it was before, and looks for every place on the roads of every kind of vehicle.
    ///
    /// @throws org.abfuhr.model.fault.FaultException ROADS when map or operating area cannot be used
    public static CityReach check(CityPack pack, Path cacheFolder, Steps steps) {
        var check = new CityReachCheck(pack, PlanningPlaces.of(pack, pack.containers()).list());
        var profiles = List.copyOf(check.vehicles.keySet());
        try (var roads = steps.run("roads", () -> CityRoads.open(pack, profiles, cacheFolder, List.of()))) {
            return steps.run("places", () -> check.reach(roads, steps));
        }
    }

    /// The same on roads that are open, for these places; what closures take is not reached.
    ///
    /// @param places all depots and facilities first, see [PlanningPlaces]
    public static CityReach of(CityPack pack, List<PlaceSpec> places, CityRoads roads, Steps steps) {
        return new CityReachCheck(pack, places).reach(roads, steps);
    }

    private CityReach reach(CityRoads roads, Steps steps) {
        List<OfProfile> profiles = new ArrayList<>();
        for (var profile : vehicles.keySet()) {
            profiles.add(ofProfile(roads, profile));
            steps.progress().at(profiles.size(), vehicles.size());
        }
        return new CityReach(profiles, places.stream().flatMap(place -> place.containers().stream())
                .filter(container -> !reached.contains(container)).toList());
    }

    private OfProfile ofProfile(CityRoads roads, String profile) {
        var wanted = places.stream().filter(place -> isSite(place) ? uses(profile, place) : !taken(profile, place).isEmpty())
                .toList();
        var reach = roads.reach(profile, wanted.stream().filter(place -> place.id().startsWith("depot:")).toList(), wanted);
        var taken = wanted.stream().flatMap(place -> taken(profile, place).stream()).collect(Collectors.toSet());
        var missed = reach.unreached().stream().flatMap(each -> taken(profile, each.place()).stream())
                .collect(Collectors.toSet());
        taken.stream().filter(container -> !missed.contains(container)).forEach(reached::add);
        return new OfProfile(profile, vehiclesOf(profile).stream().map(VehicleSettings::id).toList(), taken, missed.size(),
                wanted.stream().filter(CityReachCheck::isSite).map(PlaceSpec::id).collect(Collectors.toSet()), reach);
    }

    private List<VehicleSettings> vehiclesOf(String profile) {
        return vehicles.getOrDefault(profile, List.of());
    }

    private static boolean isSite(PlaceSpec place) {
        return place.containers().isEmpty();
    }

    /// Whether a vehicle of the profile starts or ends at the depot, or may use the facility.
    private boolean uses(String profile, PlaceSpec site) {
        return vehiclesOf(profile).stream().anyMatch(vehicle -> site.id().equals("depot:" + vehicle.startDepot())
                || site.id().equals("depot:" + vehicle.endDepot()) || mayUnload(pack.fleet().typeOf(vehicle), site));
    }

    private static boolean mayUnload(VehicleType type, PlaceSpec site) {
        return site.id().startsWith("facility:") && (type.facilities().isEmpty()
                || type.facilities().stream().anyMatch(facility -> site.id().equals("facility:" + facility)));
    }

    /// Containers at the place whose fraction a vehicle of the profile takes.
    private List<String> taken(String profile, PlaceSpec place) {
        return place.containers().stream().filter(id -> takes(profile, Objects.requireNonNull(containers.get(id)))).toList();
    }

    private boolean takes(String profile, Container container) {
        return vehiclesOf(profile).stream().flatMap(v -> pack.fleet().typeOf(v).compartments().stream())
                .anyMatch(compartment -> compartment.fractions().contains(container.fraction()));
    }
}
