package org.abfuhr.routing;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/// What a kind of vehicle means to a road: its size and mass, how fast it goes, how it turns, and where it may drive.
///
/// @param id such as `rear-loader-26t`, unique in a network
/// @param massKg permitted gross mass; above [#HEAVY_ABOVE_KG] the law of heavy goods vehicles holds (hgv tags, hgv turn restrictions)
/// @param axleLoadKg the heaviest axle
/// @param topSpeedKmh never driven faster, whatever the road allows
/// @param uTurnSeconds what turning round at a junction or road end takes, or [#NO_U_TURN]; it is part of every reported time
/// @param area the roads outside it are closed to this vehicle; null for a crewed vehicle, which may drive everywhere
public record VehicleProfile(String id, int massKg, int heightMillimetres, int widthMillimetres, int lengthMillimetres,
        int axleLoadKg,
        int topSpeedKmh, int uTurnSeconds, @Nullable OperatingArea area) {

    /// The value of `uTurnSeconds` for a vehicle that never turns round: it does not enter a dead end.
    public static final int NO_U_TURN = -1;

    /// Heavier vehicles are heavy goods vehicles (3.5 t, Directive 2007/46/EC class N2 and up).
    public static final int HEAVY_ABOVE_KG = 3_500;

    public VehicleProfile {
        requireNonNull(id);
        requirePositive(id, "massKg", massKg);
        requirePositive(id, "heightMillimetres", heightMillimetres);
        requirePositive(id, "widthMillimetres", widthMillimetres);
        requirePositive(id, "lengthMillimetres", lengthMillimetres);
        requirePositive(id, "axleLoadKg", axleLoadKg);
        requirePositive(id, "topSpeedKmh", topSpeedKmh);
        if (uTurnSeconds < 0 && uTurnSeconds != NO_U_TURN)
            throw new IllegalArgumentException("profile " + id + ": uTurnSeconds is " + uTurnSeconds);
    }

    private static void requirePositive(String id, String name, int value) {
        if (value <= 0)
            throw new IllegalArgumentException("profile " + id + ": " + name + " is " + value + ", must be above 0");
    }

    /// Whether the law of heavy goods vehicles holds for it.
    public boolean heavy() {
        return massKg > HEAVY_ABOVE_KG;
    }

    public VehicleProfile withId(String newId) {
        return new VehicleProfile(newId, massKg, heightMillimetres, widthMillimetres, lengthMillimetres, axleLoadKg, topSpeedKmh,
                uTurnSeconds,
                area);
    }

    public VehicleProfile withArea(@Nullable OperatingArea newArea) {
        return new VehicleProfile(id, massKg, heightMillimetres, widthMillimetres, lengthMillimetres, axleLoadKg, topSpeedKmh,
                uTurnSeconds,
                newArea);
    }

    public VehicleProfile withUTurnSeconds(int seconds) {
        return new VehicleProfile(id, massKg, heightMillimetres, widthMillimetres, lengthMillimetres, axleLoadKg, topSpeedKmh,
                seconds, area);
    }
}
