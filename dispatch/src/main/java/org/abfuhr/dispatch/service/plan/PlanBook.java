package org.abfuhr.dispatch.service.plan;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.abfuhr.data.store.operations.OperationsStore;
import org.abfuhr.data.store.operations.OperationsStore.Changes;
import org.abfuhr.data.store.operations.PlanVersion;
import org.abfuhr.data.store.operations.PlanVersion.Origin;
import org.abfuhr.data.store.operations.PlanVersion.State;
import org.abfuhr.data.store.operations.PublishedRoute;
import org.abfuhr.data.visits.cost.VisitCosts;
import org.abfuhr.data.visits.cost.VisitCostsFile;
import org.abfuhr.dispatch.outcome.map.MapLayers;
import org.abfuhr.dispatch.outcome.Outcome;
import org.abfuhr.dispatch.service.day.NightsBefore;
import org.abfuhr.dispatch.service.day.VehicleRoutes;
import org.abfuhr.dispatch.service.http.Json;
import org.abfuhr.dispatch.service.http.Refusal;

/// Keeps versions of plans, releases them, and gives vehicles their routes. What it has returned is committed; listeners hear of it afterwards.
public final class PlanBook {

    private static final int ETAG_DIGITS = 32;
    private static final Set<State> DRIVEN_OR_BEING_SO = Set.of(State.RELEASED, State.DRIVEN);

    private final OperationsStore store;
    private final List<String> vehicles;
    private final Announcements announcements;
    private final DayRecords records;
    private final VehicleRoutes vehicleRoutes;
    private final InstantSource clock;
    private List<MapLayers.Road> roadsKept = List.of();
    private String mapKept = "";
    private String routesKept = ""; // digest
    private JsonNode routesRead = Json.object(); // of that document

    /// @param vehicles ids of the fleet
    public PlanBook(OperationsStore store, List<String> vehicles, Announcements announcements, DayRecords records,
            VehicleRoutes vehicleRoutes, InstantSource clock) {
        this.store = store;
        this.vehicles = List.copyOf(vehicles);
        this.announcements = announcements;
        this.records = records;
        this.vehicleRoutes = vehicleRoutes;
        this.clock = clock;
    }

    /// Who makes a version, and why.
    ///
    /// @param endedEarly whether somebody ended the search behind it
    /// @param run that ends with it, or empty
    public record Maker(Origin origin, String who, String reason, boolean endedEarly, String run) {

        Maker(Origin origin, String who, String reason) {
            this(origin, who, reason, false, "");
        }
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /// What a night took over, and what it hands on.
    ///
    /// @param begunWith plan of an earlier night
    /// @param costs that were learned up to this night's plan
    record Lineage(Optional<PlanVersion> begunWith, Optional<VisitCosts> costs) {

        private static final Lineage NONE = new Lineage(Optional.empty(), Optional.empty());
    }

    /// Keeps a new version that is not a night's.
    PlanVersion add(LocalDate date, Outcome outcome, Maker maker, Instant made, long eventsUpTo) {
        return add(date, outcome, maker, Lineage.NONE, made, eventsUpTo);
    }

    /// Keeps a new version.
    ///
    /// @param made before anything that was decided later
    /// @param eventsUpTo number of the last event that the plan knows of
    PlanVersion add(LocalDate date, Outcome outcome, Maker maker, Lineage lineage, Instant made, long eventsUpTo) {
        var files = PlanFiles.of(outcome);
        var map = map(outcome);
        var state = outcome.violations().isEmpty() ? State.CHECKED : State.DRAFT;
        var added = store.change(changes -> {
            var summary = files.summary().put("map", map).put("routes", changes.keep(files.routes()));
            lineage.begunWith.ifPresent(plan -> summary.put("begunWith", plan.id()));
            lineage.costs.ifPresent(costs -> summary.put(NightsBefore.VISIT_COSTS,
                    changes.keep(VisitCostsFile.text(costs).getBytes(UTF_8))));
            summary.set("warnings", PlanWarnings.of(outcome, maker.endedEarly, replaced(changes.plans(date))));
            var plan = new PlanVersion(date, changes.nextVersion(date), state, maker.origin, maker.who, made, maker.reason,
                    Optional.empty(), changes.keep(files.plan()), changes.keep(files.page()),
                    summary.toString(), eventsUpTo);
            changes.add(plan);
            changes.audit(now(), maker.who, "plan." + maker.origin.name().toLowerCase(Locale.ROOT), plan.id(),
                    maker.reason);
            if (!maker.run.isEmpty())
                changes.done(Long.parseLong(maker.run), plan.id());
            return plan;
        });
        tell(added);
        return added;
    }

    /// The version that a new one would replace: the one that vehicles drive, else the last that could be released.
    private static Optional<PlanVersion> replaced(List<PlanVersion> plans) {
        var last = plans.reversed();
        return last.stream().filter(plan -> plan.state() == State.RELEASED).findFirst()
                .or(() -> last.stream().filter(plan -> plan.state() == State.CHECKED).findFirst());
    }

    /// The map beneath is written once for all plans on the same roads.
    private synchronized String map(Outcome outcome) {
        if (mapKept.isEmpty() || !outcome.map().roads().equals(roadsKept)) {
            mapKept = store.change(changes -> changes.keep(PlanFiles.map(outcome)));
            roadsKept = outcome.map().roads();
        }
        return mapKept;
    }

    private void tell(PlanVersion plan) {
        announcements.tell("planners", "plan",
                Map.of("plan", plan.id(), "state", plan.state().name().toLowerCase(Locale.ROOT),
                        "origin", plan.origin().name().toLowerCase(Locale.ROOT)));
    }

    /// The version that vehicles drive on a day.
    public Optional<PlanVersion> released(LocalDate date) {
        return store.plans(date).stream().filter(plan -> plan.state() == State.RELEASED).findFirst();
    }

    /// Lets a version go to the vehicles in place of the one before.
    ///
    /// @param who name for the audit log and the vehicles' routes
    /// @throws Refusal E909 when the checker has not passed it, or something newer is released
    public PlanVersion release(PlanVersion plan, String who, String reason) {
        return release(plan, who, reason, _ -> true).orElseThrow();
    }

    /// The same in place of the version from which it was made. If that is not released any more, nothing happens.
    Optional<PlanVersion> releaseInPlaceOf(PlanVersion earlier, PlanVersion made, String who, String reason) {
        return release(made, who, reason, changes -> state(changes, earlier) == State.RELEASED);
    }

    private Optional<PlanVersion> release(PlanVersion plan, String who, String reason, Predicate<Changes> condition) {
        var before = given();
        var released = store.<Optional<PlanVersion>>change(changes -> {
            if (!condition.test(changes))
                return Optional.empty();
            requireReleasable(changes, plan);
            changes.plans(plan.date()).stream().filter(other -> other.state() == State.RELEASED)
                    .forEach(other -> changes.update(other.in(State.SUPERSEDED)));
            var now = plan.releasedBy(who, now());
            changes.update(now);
            changes.audit(now(), who, "plan.release", plan.id(), reason + inSpiteOf(plan));
            publish(changes, now);
            return Optional.of(now);
        });
        tellNew(before);
        released.ifPresent(this::tell);
        return released;
    }

    /// The routes that vehicles are given now.
    private List<PublishedRoute> given() {
        return vehicles.stream().flatMap(vehicle -> vehicleRoutes.given(vehicle).stream()).toList();
    }

    /// Tells vehicles that are given another route than before.
    private void tellNew(List<PublishedRoute> before) {
        given().stream().filter(route -> !before.contains(route)).forEach(announcements::tell);
    }

    private static State state(Changes changes, PlanVersion plan) {
        return changes.plans(plan.date()).get(plan.version() - 1).state();
    }

    private static String inSpiteOf(PlanVersion plan) {
        var codes = Json.own(plan.summary()).path("warnings").findValuesAsText("code");
        return codes.isEmpty() ? "" : " (in spite of " + String.join(", ", codes) + ")";
    }

    private static void requireReleasable(Changes changes, PlanVersion plan) {
        var state = state(changes, plan);
        if (state != State.CHECKED)
            throw Refusal.conflict("plan " + plan.id(),
                    "It is " + state.name().toLowerCase(Locale.ROOT) + ", not checked.",
                    "Release a version that the checker has passed.");
        if (changes.plans(plan.date()).stream().anyMatch(other -> other.state() == State.CLOSED))
            throw Refusal.conflict("day " + plan.date(), "The day is closed.", "Plan another day.");
    }

    private void publish(Changes changes, PlanVersion plan) {
        var routes = (ObjectNode) routes(plan).deepCopy();
        for (var vehicle : vehicles)
            publish(changes, plan, vehicle, Optional.ofNullable((ObjectNode) routes.get(vehicle)));
    }

    /// Documents by vehicle, not to be changed. Asked at every stop that a vehicle reports, so the last ones read are kept.
    synchronized JsonNode routes(PlanVersion plan) {
        var digest = Json.own(plan.summary()).path("routes").asText();
        if (!digest.equals(routesKept)) {
            routesRead = Json.own(new String(store.document(digest), UTF_8));
            routesKept = digest;
        }
        return routesRead;
    }

    private void publish(Changes changes, PlanVersion plan, String vehicle, Optional<ObjectNode> made) {
        var before = changes.findRoute(vehicle, plan.date());
        if (made.isEmpty() && before.isEmpty())
            return;
        var document = made.orElseGet(() -> RouteDocuments.nothing(vehicle, plan.date().toString()));
        if (before.isPresent() && RouteDocuments.sameWork(content(before.get()), document))
            return;
        int version = changes.nextRouteVersion(vehicle);
        document.put("version", version).put("plan", plan.id());
        var digest = changes.keep(Json.bytes(document));
        var route = new PublishedRoute(vehicle, version, plan.date(), plan.version(), digest.substring(0, ETAG_DIGITS), digest,
                now());
        changes.add(route);
        changes.audit(now(), plan.release().map(PlanVersion.Release::by).orElse(""), "route.publish", vehicle,
                "version " + version + " of plan " + plan.id() + ", " + digest);
    }

    private JsonNode content(PublishedRoute route) {
        return Json.own(new String(store.document(route.content()), UTF_8));
    }

    /// Says that every vehicle is home, or that the day is over, and sums the day up. A version that is not driven any more stays as it is.
    PlanVersion move(PlanVersion plan, State to, String who, String reason) {
        var moved = plan.in(to);
        var record = records.of(moved, now());
        var before = given();
        boolean moves = store.change(changes -> {
            var state = state(changes, plan);
            if (!DRIVEN_OR_BEING_SO.contains(state) || state == to)
                return false;
            changes.update(moved);
            changes.keep(record);
            changes.audit(now(), who, "day.figures", plan.date().toString(), record.figures());
            changes.audit(now(), who, "plan." + to.name().toLowerCase(Locale.ROOT), plan.id(), reason);
            return true;
        });
        if (moves)
            tell(moved);
        tellNew(before);
        return store.findPlan(plan.date(), plan.version()).orElseThrow();
    }
}
