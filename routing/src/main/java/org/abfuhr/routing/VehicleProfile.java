package org.abfuhr.routing;

import static java.util.Objects.requireNonNull;

import org.abfuhr.routing.kerb.Traffic;
import org.abfuhr.routing.turning.Turning;
import org.jspecify.annotations.Nullable;

/// What a kind of vehicle means to a road: its size and mass, how fast it goes, how it turns, and where it may drive.
///
/// @param id such as `rear-loader-26t`, unique in a network
/// @param topSpeedKmh never driven faster, whatever the road allows
/// @param traffic the side of the road it keeps to
/// @param area the roads outside it are closed to this vehicle; null for a crewed vehicle, which may drive everywhere
public record VehicleProfile(String id, Body body, int topSpeedKmh, Turning turning, Traffic traffic,
        @Nullable OperatingArea area) {

    /// Heavier vehicles are heavy goods vehicles (3.5 t, Directive 2007/46/EC class N2 and up).
    public static final int HEAVY_ABOVE_KG = 3_500;

    /// How large and heavy a vehicle is.
    ///
    /// @param massKg permitted gross mass; above [#HEAVY_ABOVE_KG] the law of heavy goods vehicles holds (hgv tags, hgv turn restrictions)
    /// @param axleLoadKg the heaviest axle
    public record Body(int massKg, int axleLoadKg, int heightMillimetres, int widthMillimetres, int lengthMillimetres) {

        public Body {
            requirePositive("massKg", massKg);
            requirePositive("axleLoadKg", axleLoadKg);
            requirePositive("heightMillimetres", heightMillimetres);
            requirePositive("widthMillimetres", widthMillimetres);
            requirePositive("lengthMillimetres", lengthMillimetres);
        }
    }

    public VehicleProfile {
        requireNonNull(id);
        requireNonNull(body);
        requireNonNull(turning);
        requireNonNull(traffic);
        requirePositive("topSpeedKmh", topSpeedKmh);
    }

    private static void requirePositive(String name, int value) {
        if (value <= 0)
            throw new IllegalArgumentException("a vehicle's " + name + " is " + value + ", must be above 0");
    }

    /// Whether the law of heavy goods vehicles holds for it.
    public boolean heavy() {
        return body.massKg > HEAVY_ABOVE_KG;
    }

    public VehicleProfile withId(String newId) {
        return new VehicleProfile(newId, body, topSpeedKmh, turning, traffic, area);
    }

    public VehicleProfile withArea(@Nullable OperatingArea newArea) {
        return new VehicleProfile(id, body, topSpeedKmh, turning, traffic, newArea);
    }

    public VehicleProfile withTurning(Turning newTurning) {
        return new VehicleProfile(id, body, topSpeedKmh, newTurning, traffic, area);
    }

    public VehicleProfile withTraffic(Traffic newTraffic) {
        return new VehicleProfile(id, body, topSpeedKmh, turning, newTraffic, area);
    }
}
