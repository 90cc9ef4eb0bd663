package org.abfuhr.dispatch.service.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.abfuhr.data.store.operations.OperationsStore;
import org.abfuhr.data.store.operations.PlanVersion;
import org.abfuhr.data.store.operations.PlanVersion.Origin;
import org.abfuhr.data.store.operations.PlanVersion.State;
import org.abfuhr.data.store.operations.VehicleEvent;
import org.abfuhr.dispatch.night.Effort;
import org.abfuhr.dispatch.outcome.Outcome;
import org.abfuhr.dispatch.progress.Progress;
import org.abfuhr.dispatch.service.day.DayDecisions;
import org.abfuhr.dispatch.service.day.DayPlanner;
import org.abfuhr.dispatch.service.day.DayPlanner.Current;
import org.abfuhr.dispatch.service.day.DayPlanner.Known;
import org.abfuhr.dispatch.service.day.DayPlanner.Work;
import org.abfuhr.dispatch.service.day.DrivenDay;
import org.abfuhr.dispatch.service.day.EventType;
import org.abfuhr.dispatch.service.http.Json;
import org.abfuhr.dispatch.service.http.Refusal;
import org.abfuhr.model.fault.FaultException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps a released plan true while it is driven: repairs it at once when something has happened, then searches on for a better one. An event that
/// comes meanwhile ends the search, and the repair goes on from the best that it had found. Runs are done elsewhere ([PlanDesk]), so no event waits for one.
public final class RepairDesk implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RepairDesk.class);
    private static final String BY_ITSELF = " (abfuhr)";

    private final OperationsStore store;
    private final PlanBook book;
    private final DayPlanner planner;
    private final Announcements announcements;
    private final Effort improving;
    private final Worker worker = new Worker("repairs");
    private final AtomicInteger repairs = new AtomicInteger(); // that wait or are under way
    private final AtomicInteger releases = new AtomicInteger(); // the same
    private Optional<Unfinished> unfinished = Optional.empty(); // the worker's alone
    private volatile boolean closing;

    /// What a search had found when an event ended it.
    ///
    /// @param base the released plan from which it went
    private record Unfinished(String base, Current found) {}

    /// @param planner its own
    /// @param improving how long to search on behind each repair
    public RepairDesk(OperationsStore store, PlanBook book, DayPlanner planner, Announcements announcements, Effort improving) {
        this.store = store;
        this.book = book;
        this.planner = planner;
        this.announcements = announcements;
        this.improving = improving;
    }

    /// Releases a version for somebody. Where vehicles have driven on since it was made, the driven part is taken over first.
    ///
    /// @throws Refusal E909
    PlanVersion release(PlanVersion plan, String who, String reason) {
        var released = book.release(caughtUp(plan, who), who, reason);
        if (!closing)
            worker.submit(() -> makeReady(released));
        return released;
    }

    private PlanVersion caughtUp(PlanVersion plan, String who) {
        if (store.events(plan.date(), plan.eventsUpTo()).isEmpty())
            return plan;
        if (plan.state() != State.CHECKED)
            throw Refusal.conflict("plan " + plan.id(), "It is not checked.", "Release a version that the checker has passed.");
        releases.incrementAndGet();
        try {
            var known = known(plan);
            var outcome = planner.goOn(known, PlanFiles.read(store, plan), Work.REPAIR);
            return book.add(plan.date(), outcome, new PlanBook.Maker(Origin.REPAIR, who, "driven on since " + plan.id()),
                    plan.createdAt(), known.driven().lastNumber());
        } finally {
            releases.decrementAndGet();
        }
    }

    /// Reads what the first repair would have to wait for, unless vehicles are still out with the plan of another day.
    private void makeReady(PlanVersion plan) {
        try {
            boolean busy = planner.readyFor().filter(date -> !date.equals(plan.date())).flatMap(book::released).isPresent();
            if (!closing && !busy)
                planner.makeReady(known(plan));
        } catch (RuntimeException | Error e) { // the worker must live on; the repair will tell
            LOG.atWarn().addKeyValue("date", plan.date()).setCause(e).log("repairs could not be made ready for");
        }
    }

    private Known known(PlanVersion plan) {
        return Known.from(store, plan.date(), DayDecisions.at(store.decisions(plan.date()), plan.createdAt()));
    }

    /// Hears that events have come in, and mends the plan if one of them matters.
    public void eventsCame(LocalDate date, List<VehicleEvent> events) {
        if (events.stream().anyMatch(event -> matters(date, event))) {
            repairs.incrementAndGet();
            worker.submit(() -> react(date));
        } else if (events.stream().anyMatch(event -> event.type().equals(EventType.RETURNED.id())))
            worker.submit(() -> safely(date, () -> endIfAllAreHome(date)));
    }

    /// Whether the plan must be mended: always after some events, and when a vehicle has served what another was to serve.
    private boolean matters(LocalDate date, VehicleEvent event) {
        if (EventType.find(event.type()).orElseThrow().matters())
            return true;
        if (!event.type().equals(EventType.SERVED.id()))
            return false;
        var visit = Json.own(event.body()).path("visit").asText();
        return book.released(date).map(book::routes).map(routes -> !serves(routes.path(event.vehicle()), visit)).orElse(false);
    }

    private static boolean serves(JsonNode route, String visit) {
        for (var stop : route.path("stops"))
            if (stop.path("kind").asText().equals("collection") && stop.path("id").asText().equals(visit))
                return true;
        return false;
    }

    /// A service that was stopped between an event and its repair goes on here.
    public void catchUp(LocalDate date) {
        book.released(date).ifPresent(plan -> eventsCame(date, store.events(date, plan.eventsUpTo())));
    }

    /// Repairs the released plan, publishes it, then searches on and publishes that too if it pays.
    private void react(LocalDate date) {
        safely(date, () -> {
            var repaired = repair(date);
            if (!ends() && repaired.filter(plan -> plan.state() == State.RELEASED).isPresent())
                improve(repaired.get());
        });
        safely(date, () -> endIfAllAreHome(date));
    }

    private void safely(LocalDate date, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error e) { // the worker must live on
            LOG.atError().addKeyValue("date", date).setCause(e).log("a repair failed");
            announcements.tell("planners", "trouble", Map.of("date", date, "what", "repair",
                    "errors", e instanceof FaultException faults ? faults.faults() : List.of()));
        }
    }

    /// Nothing if no plan is out, if another repair has seen to the events already, or if no vehicle is left.
    private Optional<PlanVersion> repair(LocalDate date) {
        try {
            var released = book.released(date).filter(plan -> !store.events(date, plan.eventsUpTo()).isEmpty());
            if (released.isEmpty())
                return Optional.empty();
            var plan = released.get();
            var known = known(plan);
            if (!planner.anyLeft(known))
                return Optional.empty();
            var from = unfinished.filter(search -> search.base.equals(plan.id())).map(Unfinished::found)
                    .orElseGet(() -> PlanFiles.read(store, plan));
            return Optional
                    .of(publish(plan, planner.goOn(known, from, Work.REPAIR), known.driven().lastNumber(), "after an event"));
        } finally {
            unfinished = Optional.empty();
            repairs.decrementAndGet();
        }
    }

    /// Releases what was made from a plan. Where somebody has released another one meanwhile, that stays, and is mended if it has to be.
    private PlanVersion publish(PlanVersion plan, Outcome outcome, long events, String reason) {
        var made = book.add(plan.date(), outcome, new PlanBook.Maker(Origin.REPAIR, "abfuhr", reason), plan.createdAt(), events);
        if (made.state() != State.CHECKED) {
            announcements.tell("planners", "trouble", Map.of("date", plan.date(), "what", "repair", "plan", made.id()));
            return made;
        }
        return book.releaseInPlaceOf(plan, made, byItself(plan.release().map(PlanVersion.Release::by).orElse("abfuhr")), reason)
                .orElseGet(() -> {
                    if (!closing)
                        catchUp(plan.date());
                    return made;
                });
    }

    /// Who has released what was made from a plan: who had released that, and said once, the service.
    private static String byItself(String who) {
        return who.endsWith(BY_ITSELF) ? who : who + BY_ITSELF;
    }

    /// Whether searches are to end for something that cannot wait.
    private boolean ends() {
        return closing || repairs.get() > 0 || releases.get() > 0;
    }

    private void improve(PlanVersion repaired) {
        var known = known(repaired);
        var current = PlanFiles.read(store, repaired);
        var outcome = planner.goOn(known, current, new Work(Optional.of(improving), Progress.silent(), this::ends));
        var found = Current.of(outcome, current.made());
        boolean stillOut = book.released(repaired.date()).filter(plan -> plan.id().equals(repaired.id())).isPresent();
        if (repairs.get() > 0)
            unfinished = Optional.of(new Unfinished(repaired.id(), found));
        else if (stillOut && !found.orders().equals(current.orders()))
            publish(repaired, outcome, known.driven().lastNumber(), "a better plan after a repair");
    }

    private void endIfAllAreHome(LocalDate date) {
        var plan = book.released(date);
        if (plan.isEmpty())
            return;
        var driven = DrivenDay.of(store.events(date, 0));
        List<String> out = new ArrayList<>();
        book.routes(plan.get()).fieldNames().forEachRemaining(vehicle -> {
            if (driven.find(vehicle).map(each -> each.returned().isEmpty() && !each.lost()).orElse(true))
                out.add(vehicle);
        });
        if (out.isEmpty())
            book.move(plan.get(), State.DRIVEN, "abfuhr", "every vehicle is home");
    }

    /// Lets what is going on end with the best so far.
    @Override
    public void close() {
        closing = true;
        worker.close();
        planner.close();
    }
}
