package org.abfuhr.dispatch.reach;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.abfuhr.data.visits.PlaceSpec;
import org.abfuhr.dispatch.outcome.Texts;
import org.abfuhr.dispatch.roads.ProfileReach.Detour;
import org.abfuhr.dispatch.roads.Unreached;
import org.abfuhr.routing.ClosedRoad;
import org.abfuhr.routing.SnappedPlace.PassedRoad;

/// Says in the language of the city how a place is reached, or why it is not.
public final class ReachWords {

    private static final String AREA_SUFFIX = "+area";

    private final Texts texts;

    public ReachWords(Texts texts) {
        this.texts = texts;
    }

    /// What people call the vehicles of a road profile.
    public String profile(String key) {
        if (texts.has("profile." + key))
            return texts.get("profile." + key);
        return key.endsWith(AREA_SUFFIX)
                ? texts.get("profile.inArea", Map.of("name", profile(key.substring(0, key.length() - AREA_SUFFIX.length()))))
                : key;
    }

    /// Such as `no usable road nearby; Lane 4 m away will not do (vehicle too heavy); nearest usable road Ring 700 m away`.
    public String why(Unreached unreached) {
        List<String> parts = new ArrayList<>(List.of(texts.get("reach." + unreached.reason())));
        passed(unreached.passed().filter(road -> !saysTheSame(unreached.reason(), road.reason()))).ifPresent(parts::add);
        parts.add(nearest(unreached));
        return String.join("; ", parts);
    }

    private static boolean saysTheSame(Unreached.Reason reason, ClosedRoad.Reason ofRoad) {
        return switch (reason) {
            case OUTSIDE_AREA -> ofRoad == ClosedRoad.Reason.OUTSIDE_AREA;
            case CLOSED -> ofRoad == ClosedRoad.Reason.CLOSURE;
            case NO_ROAD_NEARBY, NO_DEPOT, NO_WAY_THERE, NO_WAY_BACK -> false;
        };
    }

    /// Such as `c1 (Main Street): no usable road nearby; nearest usable road Ring 700 m away`.
    public String line(Unreached unreached) {
        return what(unreached.place()) + ": " + why(unreached);
    }

    /// Such as `c1 (Main Street): served from Ring 40 m away; Lane 4 m away will not do (vehicle too heavy)`.
    public String line(Detour detour) {
        List<String> parts = new ArrayList<>(
                List.of(texts.get("reach.servedFrom", Map.of("road", road(detour.street(), detour.distanceMetres())))));
        passed(detour.passed()).ifPresent(parts::add);
        return what(detour.place()) + ": " + String.join("; ", parts);
    }

    private static String what(PlaceSpec place) {
        var what = place.containers().isEmpty() ? place.id().replace(":", " ") : String.join(", ", place.containers());
        return place.name().isBlank() ? what : what + " (" + place.name() + ")";
    }

    private Optional<String> passed(Optional<PassedRoad> passed) {
        return passed.map(road -> texts.get("reach.passed",
                Map.of("road", road(road.name(), road.distanceMetres()), "reason", texts.get("road." + road.reason()))));
    }

    private String nearest(Unreached unreached) {
        return Double.isFinite(unreached.distanceMetres())
                ? texts.get("reach.nearest", Map.of("road", road(unreached.street(), unreached.distanceMetres())))
                : texts.get("reach.nowhere");
    }

    private String road(String name, double metres) {
        return texts.get("reach.road", Map.of("name", name.isBlank() ? texts.get("turn.nameless") : name,
                "metres", texts.number(Math.round(metres))));
    }
}
