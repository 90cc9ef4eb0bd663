package org.abfuhr.dispatch.reach;

import java.util.List;
import java.util.Set;
import org.abfuhr.dispatch.roads.ProfileReach;

/// What of a city its vehicles reach on its map.
///
/// @param profiles one per kind of vehicle on the road
/// @param unreached ids of containers that none of the vehicles that take their fraction reaches
public record CityReach(List<OfProfile> profiles, List<String> unreached) {

    /// What the vehicles of one profile reach.
    ///
    /// @param profile such as `rear-loader-26t`, with `+area` behind it for vehicles that stay inside the operating area
    /// @param vehicles ids of those that use it
    /// @param containers ids of those whose fraction one of them takes
    /// @param unreachedContainers number of them that are not reached
    /// @param sites ids of the places of their depots and of the facilities that they may use
    /// @param reach to places with such containers, and to the sites
    public record OfProfile(String profile, List<String> vehicles, Set<String> containers, int unreachedContainers,
            Set<String> sites, ProfileReach reach) {

        public OfProfile {
            vehicles = List.copyOf(vehicles);
            containers = Set.copyOf(containers);
            sites = Set.copyOf(sites);
        }

        /// Whether the vehicles are meant to reach the container or place of this id.
        public boolean isMeantFor(String id) {
            return containers.contains(id) || sites.contains(id);
        }
    }

    public CityReach {
        profiles = List.copyOf(profiles);
        unreached = List.copyOf(unreached);
    }
}
