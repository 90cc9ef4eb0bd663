package org.abfuhr.routing;

import java.util.List;
import java.util.Optional;

/// The vehicle kinds every city starts with. Mass and size stay within Directive 96/53/EC (2.55 m wide, 4 m high, 12 m long,
/// 26 t on three axles, 18 t on two, 11.5 t on a driven axle); what a source does not give is an assumption and says so.
public final class StockProfiles {

    /// A three-axle rear loader: 26 t and 11.5 t are the legal maxima (96/53/EC annex I). Assumed: 3.6 m high, 10 m long with lifter,
    /// 80 km/h (the German limit for trucks above 3.5 t outside towns is 60 to 80), and one minute to turn round.
    public static final VehicleProfile REAR_LOADER_26T = new VehicleProfile("rear-loader-26t", 26_000, 3_600, 2_550, 10_000,
            11_500, 80,
            60, null);

    /// A two-axle truck with a loading crane for glass and underground containers: 18 t is the legal maximum. Assumed: 3.8 m high
    /// with the crane folded, 9 m long, 80 km/h, one minute to turn round.
    public static final VehicleProfile CRANE_18T = new VehicleProfile("crane-18t", 18_000, 3_800, 2_550, 9_000, 11_500, 80, 60,
            null);

    /// A small tipper for litter bins, not a heavy goods vehicle. Assumed: 2.3 m high, 2.1 m wide without mirrors, 6 m long, 2.4 t on
    /// the rear axle, 80 km/h, and 20 s to turn round.
    public static final VehicleProfile LITTER_3_5T = new VehicleProfile("litter-3.5t", 3_500, 2_300, 2_100, 6_000, 2_400, 80, 20,
            null);

    /// A small driverless electric collector, all assumed: 7.5 t, 2.8 m high, 2.3 m wide, 6.5 m long, 5 t on an axle, at most 40 km/h,
    /// and 45 s to turn round. It has no operating area of its own: give it the approved one with [VehicleProfile#withArea].
    public static final VehicleProfile AUTONOMOUS_COLLECTOR = new VehicleProfile("autonomous-collector", 7_500, 2_800, 2_300,
            6_500, 5_000,
            40, 45, null);

    private static final List<VehicleProfile> ALL = List.of(REAR_LOADER_26T, CRANE_18T, LITTER_3_5T, AUTONOMOUS_COLLECTOR);

    private StockProfiles() {}

    public static List<VehicleProfile> list() {
        return ALL;
    }

    public static Optional<VehicleProfile> find(String id) {
        return ALL.stream().filter(profile -> profile.id().equals(id)).findFirst();
    }
}
