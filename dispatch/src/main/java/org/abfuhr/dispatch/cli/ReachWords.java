package org.abfuhr.dispatch.cli;

import java.util.Locale;
import java.util.Optional;
import org.abfuhr.data.visits.PlaceSpec;
import org.abfuhr.dispatch.roads.ProfileReach.Detour;
import org.abfuhr.dispatch.roads.Unreached;
import org.abfuhr.routing.ClosedRoad;
import org.abfuhr.routing.SnappedPlace.PassedRoad;

/// Says how a place is reached, or why it is not.
final class ReachWords {

    private ReachWords() {}

    /// Such as `  c1 (Main Street): no usable road nearby; Lane 4 m away will not do (too heavy); nearest usable road Ring 700 m away`.
    static String line(Unreached unreached) {
        return "  %s: %s%s; %s".formatted(what(unreached.place()), words(unreached.reason()), passed(unreached.passed()),
                nearest(unreached));
    }

    /// Such as `  c1 (Main Street): served from Ring 40 m away; Lane 4 m away will not do (too heavy)`.
    static String line(Detour detour) {
        return "  %s: served from %s%s".formatted(what(detour.place()), road(detour.street(), detour.distanceMetres()),
                passed(detour.passed()));
    }

    private static String what(PlaceSpec place) {
        var what = place.containers().isEmpty() ? place.id().replace(":", " ") : String.join(", ", place.containers());
        return place.name().isBlank() ? what : what + " (" + place.name() + ")";
    }

    private static String passed(Optional<PassedRoad> passed) {
        return passed.map(road -> "; " + road(road.name(), road.distanceMetres()) + " will not do (" + words(road.reason()) + ")")
                .orElse("");
    }

    private static String nearest(Unreached unreached) {
        return Double.isFinite(unreached.distanceMetres())
                ? "nearest usable road " + road(unreached.street(), unreached.distanceMetres())
                : "no usable road at all";
    }

    private static String road(String name, double metres) {
        return String.format(Locale.ROOT, "%s%.0f m away", name.isBlank() ? "" : name + " ", metres);
    }

    private static String words(Unreached.Reason reason) {
        return switch (reason) {
            case OUTSIDE_AREA -> "outside the operating area";
            case NO_ROAD_NEARBY -> "no usable road nearby";
            case NO_DEPOT -> "its depots are at no usable road";
            case NO_WAY_THERE -> "no way there from a depot";
            case NO_WAY_BACK -> "no way back to a depot";
        };
    }

    private static String words(ClosedRoad.Reason reason) {
        return switch (reason) {
            case PRIVATE -> "private";
            case UNPAVED_TRACK -> "unpaved track";
            case NO_HEAVY_VEHICLES -> "closed to heavy vehicles";
            case MASS -> "vehicle too heavy";
            case AXLE_LOAD -> "axle too heavy";
            case HEIGHT -> "vehicle too high";
            case WIDTH -> "vehicle too wide";
            case LENGTH -> "vehicle too long";
            case OUTSIDE_AREA -> "outside the operating area";
            case AREA_ROAD_CLASS -> "road class not approved";
            case AREA_SPEED -> "faster than approved";
            case AREA_SURFACE -> "surface not approved";
            case AREA_TUNNEL -> "tunnel not approved";
            case AREA_FERRY -> "ferry not approved";
            case CLOSURE -> "closed that day";
            case DEAD_END -> "dead end without a turning place";
            case CUT_OFF -> "an island, or one-way without a way there or back";
        };
    }
}
