package org.abfuhr.routing;

import static org.abfuhr.routing.turning.Turning.NEVER;

import java.util.List;
import java.util.Optional;
import org.abfuhr.routing.VehicleProfile.Body;
import org.abfuhr.routing.kerb.Traffic;
import org.abfuhr.routing.turning.Turning;

/// The vehicle kinds every city starts with. Mass and size stay within Directive 96/53/EC (2.55 m wide, 4 m high, 12 m long,
/// 26 t on three axles, 18 t on two, 11.5 t on a driven axle); what a source does not give is an assumption and says so.
///
/// Turning. A right angle costs a truck 3.0 s: slowing from 30 to 15 km/h at 1 m/s² (assumption) and regaining it at 0.6 m/s² (a model of an
/// electric collection vehicle, TU Berlin after Schmid and others 2020) takes (Δv)² / 2v × (1/1 + 1/0.6) = 2.8 s longer than driving on;
/// a light vehicle, assumed to brake and accelerate at twice that, 1.5 s. Seconds for turning round are assumptions.
///
/// Reversing. Collection rounds are to be planned without it (DGUV Vorschrift 43 § 16 and Information 214-033 section 5.1), so that the rear
/// loader, which works from house to house, may not; setting back to turn is no reversing there, and needs arms of a vehicle's length and 2 m
/// (assumption). A driverless vehicle may neither: nobody guides it back. Truck cranes go to few
/// known places, where a guide can stand, and light vehicles look behind: these may.
public final class StockProfiles {

    /// A three-axle rear loader: 26 t and 11.5 t are the legal maxima (96/53/EC annex I); it needs a turning circle of 22 m (DGUV Information
    /// 214-033 section 4.1, edition BGI 5104). Assumed: 3.6 m high, 10 m long with lifter, 80 km/h (the German limit for trucks above 3.5 t
    /// outside towns is 60 to 80), 40 s round a turning head, and a minute to turn at a junction.
    public static final VehicleProfile REAR_LOADER_26T = new VehicleProfile("rear-loader-26t",
            new Body(26_000, 11_500, 3_600, 2_550, 10_000), 80, new Turning(false, 22_000, 12_000, 3_000, 40, 60, NEVER, NEVER),
            Traffic.RIGHT_HAND, null);

    /// A two-axle truck with a loading crane for glass and underground containers: 18 t is the legal maximum. Assumed: 3.8 m high
    /// with the crane folded, 9 m long, a turning circle of 19 m, 80 km/h, 40 s round a turning head, a minute at a junction with setting
    /// back, and three to leave a dead end backwards with a guide.
    public static final VehicleProfile CRANE_18T = new VehicleProfile("crane-18t", new Body(18_000, 11_500, 3_800, 2_550, 9_000),
            80,
            new Turning(true, 19_000, 11_000, 3_000, 40, 60, 180, NEVER), Traffic.RIGHT_HAND, null);

    /// A small tipper for litter bins, not a heavy goods vehicle. Assumed: 2.3 m high, 2.1 m wide without mirrors, 6 m long, 2.4 t on
    /// the rear axle, a turning circle of 13 m, 80 km/h, 15 s round a turning head, 20 s at a junction, and 40 s at a dead end.
    public static final VehicleProfile LITTER_3_5T = new VehicleProfile("litter-3.5t",
            new Body(3_500, 2_400, 2_300, 2_100, 6_000), 80,
            new Turning(true, 13_000, 8_000, 1_500, 15, 20, 40, NEVER), Traffic.RIGHT_HAND, null);

    /// A small driverless electric collector, all assumed: 7.5 t, 2.8 m high, 2.3 m wide, 6.5 m long, 5 t on an axle, at most 40 km/h, a
    /// turning circle of 12 m, 45 s to turn round at a head or a wide junction. It has no operating area of its own: give it the
    /// approved one with [VehicleProfile#withArea].
    public static final VehicleProfile AUTONOMOUS_COLLECTOR = new VehicleProfile("autonomous-collector",
            new Body(7_500, 5_000, 2_800, 2_300, 6_500), 40, new Turning(false, 12_000, NEVER, 3_000, 45, 45, NEVER, NEVER),
            Traffic.RIGHT_HAND, null);

    private static final List<VehicleProfile> ALL = List.of(REAR_LOADER_26T, CRANE_18T, LITTER_3_5T, AUTONOMOUS_COLLECTOR);

    private StockProfiles() {}

    public static List<VehicleProfile> list() {
        return ALL;
    }

    public static Optional<VehicleProfile> find(String id) {
        return ALL.stream().filter(profile -> profile.id().equals(id)).findFirst();
    }
}
