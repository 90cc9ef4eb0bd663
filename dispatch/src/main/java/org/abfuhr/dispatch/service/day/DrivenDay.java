package org.abfuhr.dispatch.service.day;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.abfuhr.data.store.operations.VehicleEvent;
import org.abfuhr.dispatch.service.http.Json;
import org.abfuhr.model.fault.FaultException;
import org.abfuhr.routing.closure.Closure;
import org.abfuhr.routing.closure.ClosureList;

/// What all vehicles have done on a day, by the events they reported. Events count by their own time, however late they come.
public final class DrivenDay {

    private final Map<String, Vehicle> vehicles = new TreeMap<>();
    private final Map<String, String> failed = new TreeMap<>();
    private final Set<String> urgent = new TreeSet<>();
    private final Set<String> closed = new TreeSet<>();
    private final long lastNumber;
    private Instant now = Instant.MIN;

    /// A finished stop.
    ///
    /// @param what `visit`, `unloading`, `charging` or `break`
    /// @param id of the visit or facility, or index of the break
    /// @param arrived when the vehicle said so, if it did
    public record Done(String what, String id, Optional<Instant> arrived, Instant finished) {}

    /// What one vehicle has done.
    public static final class Vehicle {

        private final List<Done> done = new ArrayList<>();
        private Optional<Instant> departed = Optional.empty();
        private Optional<Instant> arrived = Optional.empty();
        private Optional<Instant> returned = Optional.empty();
        private OptionalLong metres = OptionalLong.empty();
        private Instant busyUntil = Instant.MIN;
        private boolean lost;
        private boolean full;
        private Optional<JsonNode> position = Optional.empty();
        private Optional<Double> battery = Optional.empty();
        private Instant last = Instant.MIN;

        private void finish(String what, String id, Instant at) {
            done.add(new Done(what, id, arrived, at));
            arrived = Optional.empty();
            full &= !what.equals("unloading");
        }

        /// Finished stops in order.
        public List<Done> done() {
            return List.copyOf(done);
        }

        public Optional<Instant> departed() {
            return departed;
        }

        public Optional<Instant> returned() {
            return returned;
        }

        /// What its counter said when it was back.
        public OptionalLong metres() {
            return metres;
        }

        /// When the last stop that failed was given up.
        Instant busyUntil() {
            return busyUntil;
        }

        public boolean lost() {
            return lost;
        }

        boolean full() {
            return full;
        }

        /// Last position event, with `lat` and `lon`.
        public Optional<JsonNode> position() {
            return position;
        }

        /// Last known share left.
        public Optional<Double> battery() {
            return battery;
        }

        /// Last sign of life.
        public Instant last() {
            return last;
        }

        boolean started() {
            return departed.isPresent() || !done.isEmpty();
        }

        /// Visits that it has served.
        public Set<String> served() {
            Set<String> served = new HashSet<>();
            done.stream().filter(each -> each.what.equals("visit")).forEach(each -> served.add(each.id));
            return served;
        }
    }

    private DrivenDay(List<VehicleEvent> events) {
        lastNumber = events.stream().mapToLong(VehicleEvent::number).max().orElse(0);
        events.stream().sorted(Comparator.comparing(VehicleEvent::at).thenComparingLong(VehicleEvent::number))
                .forEach(this::take);
    }

    /// Sums up events of one day, in any order.
    public static DrivenDay of(List<VehicleEvent> events) {
        return new DrivenDay(events);
    }

    private void take(VehicleEvent event) {
        var vehicle = vehicles.computeIfAbsent(event.vehicle(), _ -> new Vehicle());
        var body = Json.own(event.body());
        var at = event.at();
        now = at;
        vehicle.last = at;
        switch (EventType.find(event.type()).orElseThrow()) {
            case DEPARTED -> vehicle.departed = vehicle.departed.or(() -> Optional.of(at));
            case ARRIVED -> vehicle.arrived = Optional.of(at);
            case SERVED -> serve(vehicle, body.path("visit").asText(), at);
            case FAILED -> fail(vehicle, body.path("visit").asText(), body.path("code").asText(), at);
            case SKIPPED -> fail(vehicle, body.path("visit").asText(), "skipped", at);
            case UNLOADED -> vehicle.finish("unloading", body.path("facility").asText(), at);
            case CHARGED -> vehicle.finish("charging", body.path("facility").asText(), at);
            case RESTED -> vehicle.finish("break", Integer.toString(body.path("break").asInt()), at);
            case RETURNED -> {
                vehicle.returned = Optional.of(at);
                if (body.has("metres"))
                    vehicle.metres = OptionalLong.of(body.path("metres").asLong());
            }
            case FULL -> vehicle.full = true;
            case BROKEN_DOWN -> vehicle.lost = true;
            case STREET_CLOSED -> closed.add(body.path("street").asText());
            case URGENT -> urgent.add(body.path("visit").asText());
            case BATTERY -> vehicle.battery = Optional.of(body.path("share").asDouble());
            case POSITION -> vehicle.position = Optional.of(body);
            case LOAD -> {
            }
        }
    }

    private void serve(Vehicle vehicle, String visit, Instant at) {
        failed.remove(visit);
        if (served().contains(visit))
            return;
        vehicle.finish("visit", visit, at);
    }

    private void fail(Vehicle vehicle, String visit, String code, Instant at) {
        if (!served().contains(visit))
            failed.put(visit, code);
        vehicle.busyUntil = at;
        vehicle.arrived = Optional.empty();
    }

    public Map<String, Vehicle> vehicles() {
        return Map.copyOf(vehicles);
    }

    public Optional<Vehicle> find(String vehicle) {
        return Optional.ofNullable(vehicles.get(vehicle));
    }

    /// Codes by visit.
    public Map<String, String> failed() {
        return Map.copyOf(failed);
    }

    Set<String> urgent() {
        return Set.copyOf(urgent);
    }

    /// Streets that vehicles could not pass; what they call a street but nobody can read is passed over.
    List<Closure> closures() {
        List<Closure> closures = new ArrayList<>();
        for (var street : closed)
            try {
                closures.addAll(ClosureList.parse(List.of(street)));
            } catch (FaultException _) {
                // the event was taken by an older version that let it pass
            }
        return closures;
    }

    /// Visits that any vehicle has served.
    public Set<String> served() {
        Set<String> served = new HashSet<>();
        vehicles.values().forEach(vehicle -> served.addAll(vehicle.served()));
        return served;
    }

    /// When the last event happened: the day's clock, whatever the wall's. Nothing before the first one.
    Optional<Instant> now() {
        return now.equals(Instant.MIN) ? Optional.empty() : Optional.of(now);
    }

    /// Number of the last event that came in.
    public long lastNumber() {
        return lastNumber;
    }
}
