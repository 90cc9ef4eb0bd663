package org.abfuhr.dispatch.city;

import org.abfuhr.dispatch.roads.ProfileReach;
import java.util.List;
import org.abfuhr.data.city.Container;

/// What of a city its vehicles reach on its map.
///
/// @param profiles one per kind of vehicle on the road
/// @param unreached containers that none of the vehicles that take their fraction reaches
public record CityReach(List<OfProfile> profiles, List<Container> unreached) {

    /// What the vehicles of one profile reach.
    ///
    /// @param profile such as `rear-loader-26t`, with `+area` behind it for vehicles that stay inside the operating area
    /// @param vehicles ids of those that use it
    /// @param containers number of those whose fraction one of them takes
    /// @param unreachedContainers number of them that are not reached
    /// @param reach to places with such containers, and to facilities and depots
    public record OfProfile(String profile, List<String> vehicles, int containers, int unreachedContainers,
            ProfileReach reach) {

        public OfProfile {
            vehicles = List.copyOf(vehicles);
        }
    }

    public CityReach {
        profiles = List.copyOf(profiles);
        unreached = List.copyOf(unreached);
    }
}
