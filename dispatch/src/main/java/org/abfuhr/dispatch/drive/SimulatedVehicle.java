package org.abfuhr.dispatch.drive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Drives a route stop by stop: a little faster or slower than planned, now and then in front of a blocked container, sometimes
/// without a network, so that reports come late.
final class SimulatedVehicle {

    /// Of the planned time, so much at least and at most.
    private static final double FASTEST = 0.85;
    private static final double SLOWEST = 1.2;
    private static final double FAILS = 0.01;
    private static final double DEAD_SPOT = 0.05;
    private static final List<String> CODES = List.of("blocked", "not_out", "contaminated");

    private final String id;
    private final VehicleClient client;
    private final SplittableRandom random;
    private final int breaksDownAt; // stops made before, or -1
    private final List<JsonNode> open = new ArrayList<>();
    private final List<String> made = new ArrayList<>();
    private final ArrayNode unsent = JsonNodeFactory.instance.arrayNode();
    private Instant now = Instant.MAX;
    private Instant plannedDeparture = Instant.MAX;
    private boolean over;
    private int events;
    private final FleetDrive.Tally tally;

    SimulatedVehicle(String id, VehicleClient client, SplittableRandom random, int breaksDownAt, FleetDrive.Tally tally) {
        this.id = id;
        this.client = client;
        this.random = random;
        this.breaksDownAt = breaksDownAt;
        this.tally = tally;
    }

    /// Fetches the route, if there is a new one: what was made before is passed over in it.
    void fetch() {
        tally.asked++;
        client.newRoute().ifPresent(route -> {
            tally.versions++;
            open.clear();
            List<String> left = new ArrayList<>(made);
            for (var stop : route.path("stops"))
                if (!left.remove(key(stop)))
                    open.add(stop);
            if (made.isEmpty() && !open.isEmpty()) {
                now = instant(open.getFirst(), "departure");
                plannedDeparture = now;
            }
        });
    }

    private static String key(JsonNode stop) {
        return stop.path("kind").asText() + " " + stop.path("id").asText();
    }

    private static Instant instant(JsonNode stop, String field) {
        return OffsetDateTime.parse(stop.path(field).asText()).toInstant();
    }

    /// When its next stop is finished, or never.
    Instant next() {
        return over || open.isEmpty() ? Instant.MAX : now;
    }

    /// Makes the next stop and reports it.
    void step() {
        fetch();
        if (open.isEmpty())
            return;
        if (made.size() == breaksDownAt) {
            breakDown();
            return;
        }
        make(open.removeFirst());
        if (over || random.nextDouble() >= DEAD_SPOT)
            send();
    }

    private void breakDown() {
        add("broken_down", now);
        over = true;
        tally.brokenDown++;
        send();
    }

    private void make(JsonNode stop) {
        made.add(key(stop));
        var arrival = now.plus(about(Duration.between(plannedDeparture, instant(stop, "arrival"))));
        var finished = arrival.plus(about(Duration.between(instant(stop, "arrival"), instant(stop, "departure"))));
        plannedDeparture = instant(stop, "departure");
        switch (stop.path("kind").asText()) {
            case "depot_start" -> add("departed", now);
            case "collection" -> collect(stop, arrival, finished);
            case "unloading" -> {
                add("arrived", arrival).put("facility", stop.path("id").asText());
                add("unloaded", finished).put("facility", stop.path("id").asText());
            }
            case "charging" -> add("charged", finished).put("facility", stop.path("id").asText());
            case "break" -> add("rested", finished).put("break", stop.path("id").asInt());
            default -> {
                add("returned", arrival).put("metres", stop.path("metres").asLong());
                over = true;
            }
        }
        now = stop.path("kind").asText().equals("depot_start") ? now : finished;
        add("position", now).put("lat", stop.path("at").path(1).asDouble()).put("lon", stop.path("at").path(0).asDouble());
    }

    private void collect(JsonNode stop, Instant arrival, Instant finished) {
        var visit = stop.path("id").asText();
        add("arrived", arrival).put("visit", visit);
        if (random.nextDouble() < FAILS) {
            tally.failed++;
            add("failed", finished).put("visit", visit).put("code", CODES.get(random.nextInt(CODES.size())));
        } else {
            tally.served++;
            add("served", finished).put("visit", visit);
        }
    }

    private Duration about(Duration planned) {
        return Duration.ofSeconds(Math.max(0, Math.round(planned.toSeconds() * random.nextDouble(FASTEST, SLOWEST))));
    }

    private ObjectNode add(String type, Instant at) {
        events++;
        return unsent.addObject().put("id", id + "-" + events).put("type", type).put("at", at.toString());
    }

    private void send() {
        tally.events += unsent.size();
        tally.rejected += client.report(unsent.deepCopy());
        unsent.removeAll();
    }
}
