package org.abfuhr.dispatch.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.abfuhr.data.visits.PlaceSpec;
import org.abfuhr.data.visits.ProfileAccess;

/// How every place of a city is reached, found once for all days.
final class CityAccess {

    private final Map<String, Integer> byId = new HashMap<>(); // depots and facilities by id, points by each container
    private final List<ProfileAccess> whole;

    /// @param whole one for each profile, of these places
    CityAccess(List<PlaceSpec> places, List<ProfileAccess> whole) {
        this.whole = whole;
        for (int place = 0; place < places.size(); place++) {
            byId.put(places.get(place).id(), place);
            for (var container : places.get(place).containers())
                byId.put("point:" + container, place);
        }
    }

    /// Access to some of the places, in their order, on the matrices of all.
    List<ProfileAccess> of(List<PlaceSpec> places) {
        List<Integer> chosen = new ArrayList<>();
        for (var place : places)
            chosen.add(index(place));
        return whole.stream().map(access -> new ProfileAccess(access.profile(),
                chosen.stream().map(access.accessPoints()::get).toList(),
                chosen.stream().map(access.closedHours()::get).toList()))
                .toList();
    }

    private int index(PlaceSpec place) {
        var found = byId.get(place.id());
        if (found == null)
            throw new IllegalArgumentException("place " + place.id() + " was not looked up");
        return found;
    }
}
