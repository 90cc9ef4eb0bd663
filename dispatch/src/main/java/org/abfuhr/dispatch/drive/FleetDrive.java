package org.abfuhr.dispatch.drive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.abfuhr.model.fault.Fault;
import org.abfuhr.model.fault.FaultException;
import org.abfuhr.model.fault.FaultKind;

/// A day of all vehicles, in the order in which things happen. Same routes and seed, same events, as long as the service mends plans at the same moments.
public final class FleetDrive {

    private static final int EARLIEST_BREAKDOWN = 3;
    private static final int LATEST_BREAKDOWN = 15;

    private final List<SimulatedVehicle> vehicles = new ArrayList<>();
    private final Tally tally = new Tally();

    /// What happened.
    static final class Tally {
        int served;
        int failed;
        int brokenDown;
        int events;
        int rejected;
        int asked;
        int versions;
    }

    /// @param url of the service, such as `http://127.0.0.1:8080`
    /// @param tokens by vehicle
    /// @param breakdowns vehicles that break down, after 3 to 15 stops
    public FleetDrive(String url, Map<String, String> tokens, long seed, int breakdowns) {
        var random = new SplittableRandom(seed);
        List<String> ids = new ArrayList<>(new TreeMap<>(tokens).keySet());
        for (int i = 0; i < ids.size(); i++) {
            var client = new VehicleClient(url, ids.get(i), tokens.getOrDefault(ids.get(i), ""));
            vehicles.add(new SimulatedVehicle(ids.get(i), client, random.split(),
                    i < breakdowns ? random.nextInt(EARLIEST_BREAKDOWN, LATEST_BREAKDOWN) : -1, tally));
        }
    }

    /// Drives until everybody is home or stands still.
    ///
    /// @throws FaultException INPUT (E921) when no vehicle has a route, MACHINE (E920) when the service cannot be reached
    public Map<String, Object> drive(Pace pace) throws InterruptedException {
        vehicles.forEach(SimulatedVehicle::fetch);
        if (vehicles.stream().allMatch(vehicle -> vehicle.next().equals(Instant.MAX)))
            throw new FaultException(FaultKind.INPUT,
                    new Fault("E921", "No vehicle has a route.", "service", "Start a run and release its plan first."));
        for (var vehicle = first(); !vehicle.next().equals(Instant.MAX) && pace.until(vehicle.next()); vehicle = first())
            vehicle.step();
        return result();
    }

    private SimulatedVehicle first() {
        return vehicles.stream().min(Comparator.comparing(SimulatedVehicle::next)).orElseThrow();
    }

    private Map<String, Object> result() {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("vehicles", vehicles.size());
        result.put("served", tally.served);
        result.put("failed", tally.failed);
        result.put("brokenDown", tally.brokenDown);
        result.put("events", tally.events);
        result.put("rejected", tally.rejected);
        result.put("routesAsked", tally.asked);
        result.put("routeVersions", tally.versions);
        return result;
    }
}
