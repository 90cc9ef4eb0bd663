package org.abfuhr.benchmarks.kill;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.abfuhr.benchmarks.served.ServiceClient.Reply;
import org.abfuhr.data.store.operations.Decision;
import org.abfuhr.data.store.operations.VehicleEvent;

/// What clients send. Counters number what was sent.
final class Kinds {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int READINGS = 50; // in a body
    private static final int EVENTS = 5;
    private static final int DAY_SECONDS = 86_400;
    private static final int OK = 200;

    private Kinds() {}

    /// Readings of one container, one second after the other.
    ///
    /// @param day from which on they were measured
    record Readings(String container, LocalDate day, Kind.Sender sender, AtomicLong counter) implements Kind {

        @Override
        public String name() {
            return "readings";
        }

        @Override
        public Parcel next() {
            ArrayNode rows = JSON.arrayNode();
            List<String> ids = new ArrayList<>();
            for (int i = 0; i < READINGS; i++) {
                long number = counter.incrementAndGet();
                var instant = Instant.ofEpochSecond(day.atStartOfDay(ZoneOffset.UTC).toEpochSecond() + number);
                rows.addObject().put("container", container).put("instant", instant.toString()).put("fill",
                        (number % 100) / 100.0);
                ids.add(id(instant.getEpochSecond(), (number % 100) / 100f));
            }
            return new Parcel(ids, "/api/v1/readings", rows.toString(), sender);
        }

        private String id(long second, float fill) {
            return container + " " + second + " " + fill;
        }

        @Override
        public List<String> acknowledged(Parcel parcel, Reply reply) {
            return byVerdict(parcel, reply, "rows");
        }

        @Override
        public List<String> found(Stored stored) {
            List<String> found = new ArrayList<>();
            var from = day.atStartOfDay(ZoneOffset.UTC).toInstant();
            stored.readings().find(container, from, from.plusSeconds(10L * DAY_SECONDS)).ifPresent(series -> {
                for (int i = 0; i < series.size(); i++)
                    found.add(id(series.epochSecond(i), series.fill(i)));
            });
            return found;
        }
    }

    /// Reports of one vehicle. Every 20th says that a container must be emptied, so that the plan is mended.
    record Events(String vehicle, String container, Kind.Sender sender, AtomicLong counter) implements Kind {

        private static final int URGENT = 20;

        @Override
        public String name() {
            return "events";
        }

        @Override
        public Parcel next() {
            ArrayNode events = JSON.arrayNode();
            List<String> ids = new ArrayList<>();
            for (int i = 0; i < EVENTS; i++) {
                long number = counter.incrementAndGet();
                var event = events.addObject().put("id", "e-" + number).put("at", "2026-11-24T06:00:00Z");
                if (number % URGENT == 0)
                    event.put("type", "urgent").put("visit", container);
                else
                    event.put("type", "position").put("lat", 53.5).put("lon", 13.2);
                ids.add(vehicle + " e-" + number);
            }
            return new Parcel(ids, "/api/v1/vehicles/" + vehicle + "/events", JSON.objectNode().set("events", events).toString(),
                    sender);
        }

        @Override
        public List<String> acknowledged(Parcel parcel, Reply reply) {
            return byVerdict(parcel, reply, "events");
        }

        @Override
        public List<String> found(Stored stored) {
            return stored.operations().events(stored.date(), 0).stream().filter(event -> event.vehicle().equals(vehicle))
                    .map(VehicleEvent::id).map(id -> vehicle + " " + id).toList();
        }
    }

    /// Decisions, told apart by their reasons, each with an id of the sender's.
    record Decisions(LocalDate date, String container, Kind.Sender sender, AtomicLong counter) implements Kind {

        @Override
        public String name() {
            return "decisions";
        }

        @Override
        public Parcel next() {
            var id = "d-" + counter.incrementAndGet();
            var body = JSON.objectNode().put("id", id).put("kind", "complaint").put("container", container).put("reason", id);
            return new Parcel(List.of(id), "/api/v1/days/" + date + "/decisions", body.toString(), sender);
        }

        @Override
        public List<String> acknowledged(Parcel parcel, Reply reply) {
            return reply.status() == OK || reply.status() == 201 ? parcel.ids() : List.of();
        }

        @Override
        public List<String> found(Stored stored) {
            return stored.operations().decisions(date).stream().map(Decision::reason).toList();
        }
    }

    /// Runs, told apart by their reasons, each with an id of the sender's.
    record Runs(LocalDate date, long iterations, Kind.Sender sender, AtomicLong counter) implements Kind {

        @Override
        public String name() {
            return "runs";
        }

        @Override
        public Parcel next() {
            var id = "r-" + counter.incrementAndGet();
            var body = JSON.objectNode().put("id", id).put("kind", "night").put("date", date.toString())
                    .put("iterations", iterations).put("reason", id);
            return new Parcel(List.of(id), "/api/v1/runs", body.toString(), sender);
        }

        @Override
        public List<String> acknowledged(Parcel parcel, Reply reply) {
            return reply.status() == 202 ? parcel.ids() : List.of();
        }

        @Override
        public List<String> found(Stored stored) {
            return stored.operations().runs(Integer.MAX_VALUE).stream().map(run -> run.content().replaceAll(
                    ".*\"reason\":\"(r-\\d+)\".*", "$1")).toList();
        }
    }

    private static List<String> byVerdict(Kind.Parcel parcel, Reply reply, String list) {
        List<String> acknowledged = new ArrayList<>();
        int place = 0;
        for (var verdict : reply.json().path(list).findValuesAsText("verdict")) {
            if (reply.status() == OK && !verdict.equals("rejected"))
                acknowledged.add(parcel.ids().get(place));
            place++;
        }
        return acknowledged;
    }
}
