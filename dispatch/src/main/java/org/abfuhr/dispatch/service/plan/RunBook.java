package org.abfuhr.dispatch.service.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.abfuhr.data.store.operations.KeptRun;
import org.abfuhr.data.store.operations.OperationsStore;
import org.abfuhr.dispatch.night.Effort;
import org.abfuhr.dispatch.service.http.Json;
import org.abfuhr.dispatch.service.plan.PlanDesk.Order;
import org.abfuhr.model.fault.Fault;
import org.abfuhr.model.fault.FaultException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs that people started. A run is kept from its start on: one whose process was killed is begun again by the next, though not for
/// ever, for it may be what kills them.
final class RunBook {

    private static final Logger LOG = LoggerFactory.getLogger(RunBook.class);
    private static final int RUNS_KNOWN = 100;
    private static final int MOST_BEGINNINGS = 3;

    private final OperationsStore store;
    private final Announcements announcements;
    private final int threads;
    private final Map<String, Run> runs = new LinkedHashMap<>();
    private final List<Begun> cutOff = new ArrayList<>();

    /// @param threads of searches that are begun again
    RunBook(OperationsStore store, Announcements announcements, int threads) {
        this.store = store;
        this.announcements = announcements;
        this.threads = threads;
        store.runs(RUNS_KNOWN).reversed().forEach(this::remember);
    }

    /// A run and what it is to do.
    record Begun(Run run, Order order) {}

    private void remember(KeptRun kept) {
        var begun = begun(kept);
        runs.put(begun.run.id(), begun.run);
        switch (kept.state()) {
            case DONE -> begun.run.done(kept.plan());
            case FAILED -> begun.run.failed(faults(kept.errors()));
            case GOING -> goOn(kept, begun);
        }
    }

    private Begun begun(KeptRun kept) {
        var order = order(kept);
        return new Begun(new Run(Long.toString(kept.number()), order.night() ? "night" : "replan", order.date(), kept.who(),
                kept.startedAt(), announcements), order);
    }

    private void goOn(KeptRun kept, Begun begun) {
        if (kept.begun() >= MOST_BEGINNINGS) {
            var why = List.of(new Fault("E922", "The service ended " + kept.begun() + " times while it was going.",
                    "run " + kept.number(), "See the service's log for why, then start it again."));
            update(kept.failed(Json.text(why)));
            begun.run.failed(why);
            return;
        }
        var again = kept.begunAgain();
        update(again);
        cutOff.add(begun);
    }

    private void update(KeptRun kept) {
        store.change(changes -> {
            changes.update(kept);
            return kept;
        });
    }

    /// Runs that the last process did not end.
    List<Begun> cutOff() {
        return List.copyOf(cutOff);
    }

    /// The run that somebody sent under this id before.
    synchronized Optional<Run> findSent(String who, Optional<String> sentId) {
        return sentId.flatMap(id -> store.<Optional<KeptRun>>change(changes -> changes.findRun(who, id)))
                .map(kept -> find(Long.toString(kept.number())).orElseGet(() -> begun(kept).run));
    }

    /// Keeps a new run.
    synchronized Run add(Order order, Optional<String> sentId, Instant now) {
        var kept = store.change(changes -> changes.add(new KeptRun(order.who(), now, content(order)), sentId));
        var run = begun(kept).run;
        runs.put(run.id(), run);
        if (runs.size() > RUNS_KNOWN)
            runs.remove(runs.keySet().iterator().next());
        return run;
    }

    synchronized boolean anyGoing() {
        return runs.values().stream().anyMatch(Run::going);
    }

    /// The newest first.
    synchronized List<Run> list() {
        return List.copyOf(runs.values()).reversed();
    }

    synchronized Optional<Run> find(String id) {
        return Optional.ofNullable(runs.get(id));
    }

    /// Says why nothing came of a run. If that cannot be kept, the next process begins it again.
    void fail(Run run, List<Fault> why) {
        try {
            store.runs(RUNS_KNOWN).stream().filter(kept -> Long.toString(kept.number()).equals(run.id())).findFirst()
                    .ifPresent(kept -> update(kept.failed(Json.text(why))));
        } catch (FaultException e) { // the database may be why it failed
            LOG.atError().addKeyValue("run", run.id()).setCause(e).log("that a run failed could not be kept");
        } finally {
            run.failed(why);
        }
    }

    private static String content(Order order) {
        var json = Json.object().put("night", order.night()).put("date", order.date().toString()).put("reason", order.reason());
        order.effort().ifPresent(effort -> json.put("iterations", effort.iterations()).put("millis",
                effort.budget().map(Duration::toMillis).orElse(0L)));
        return json.toString();
    }

    private Order order(KeptRun kept) {
        var json = Json.own(kept.content());
        return new Order(LocalDate.parse(json.path("date").asText()), json.path("night").asBoolean(), effort(json), kept.who(),
                json.path("reason").asText());
    }

    private Optional<Effort> effort(JsonNode json) {
        if (!json.has("iterations"))
            return Optional.empty();
        var budget = Optional.of(json.path("millis").asLong()).filter(millis -> millis > 0).map(Duration::ofMillis);
        return Optional.of(new Effort(budget, json.path("iterations").asLong(), 1, threads, 1));
    }

    private static List<Fault> faults(String errors) {
        List<Fault> faults = new ArrayList<>();
        for (var fault : Json.own(errors))
            faults.add(new Fault(fault.path("code").asText(), fault.path("message").asText(), fault.path("where").asText(),
                    fault.path("fix").asText()));
        return faults;
    }
}
