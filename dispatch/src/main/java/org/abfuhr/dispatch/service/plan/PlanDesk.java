package org.abfuhr.dispatch.service.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
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
import org.abfuhr.dispatch.service.day.DayPlanner.Known;
import org.abfuhr.dispatch.service.day.DayPlanner.Work;
import org.abfuhr.dispatch.service.day.DrivenDay;
import org.abfuhr.dispatch.service.day.EventType;
import org.abfuhr.dispatch.service.http.Json;
import org.abfuhr.dispatch.service.http.Refusal;
import org.abfuhr.model.fault.Fault;
import org.abfuhr.model.fault.FaultException;
import org.abfuhr.model.plan.CollectionPlan;
import org.abfuhr.model.problem.CollectionProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where all planning is done, one thing after the other, in the background: runs that people start, and repairs that events demand.
public final class PlanDesk implements NightWatch.Desk, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PlanDesk.class);
    private static final long PATIENCE_SECONDS = 20;

    private final OperationsStore store;
    private final PlanBook book;
    private final DayPlanner planner;
    private final Announcements announcements;
    private final Effort improving;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("planning").factory());
    private final RunBook runs;
    private volatile boolean closing;

    /// @param improving how long to search on behind each repair
    public PlanDesk(OperationsStore store, PlanBook book, DayPlanner planner, Announcements announcements, Effort improving) {
        this.store = store;
        this.book = book;
        this.planner = planner;
        this.announcements = announcements;
        this.improving = improving;
        runs = new RunBook(store, announcements, improving.threads());
    }

    /// What somebody wants planned.
    ///
    /// @param night a whole night, or else going on from the day's last plan
    /// @param effort without it, a plan is only repaired
    public record Order(LocalDate date, boolean night, Optional<Effort> effort, String who, String reason) {}

    @Override
    public Run start(Order order) {
        return start(order, Optional.empty());
    }

    /// Begins a run; there is one at a time. What somebody sends again under the same id is the run that it was.
    ///
    /// @param sentId the sender's own
    /// @throws Refusal E909 while another is going, or when there is no plan to go on from
    public synchronized Run start(Order order, Optional<String> sentId) {
        return runs.findSent(order.who, sentId).orElseGet(() -> begin(order, sentId));
    }

    private Run begin(Order order, Optional<String> sentId) {
        if (runs.anyGoing())
            throw Refusal.conflict("runs", "Another run is going.", "Wait for its end, or stop it.");
        if (!order.night && latest(order.date).isEmpty())
            throw Refusal.conflict("day " + order.date, "There is no plan to go on from.", "Start a run of kind night first.");
        var run = runs.add(order, sentId, book.now());
        submit(() -> run(run, order));
        return run;
    }

    private void submit(Runnable work) {
        try {
            worker.execute(work);
        } catch (RejectedExecutionException _) {
            throw Refusal.unavailable("The service is stopping.");
        }
    }

    /// The newest first.
    public List<Run> runs() {
        return runs.list();
    }

    public Optional<Run> find(String id) {
        return runs.find(id);
    }

    private Optional<PlanVersion> latest(LocalDate date) {
        var plans = store.plans(date);
        return plans.isEmpty() ? Optional.empty() : Optional.of(plans.getLast());
    }

    private void run(Run run, Order order) {
        run.running();
        try {
            run.done((order.night ? night(run, order) : goOn(run, order)).id());
        } catch (FaultException e) {
            runs.fail(run, e.faults());
        } catch (RuntimeException | Error e) { // whatever happens, the run must end
            LOG.atError().addKeyValue("run", run.id()).setCause(e).log("a run failed");
            runs.fail(run, List.of(new Fault("E918", "An internal error.", "run " + run.id(), "The service's log has more.")));
        }
    }

    private PlanVersion night(Run run, Order order) {
        var made = book.now();
        var known = known(order.date, DayDecisions.standing(store.decisions(order.date)));
        var outcome = planner.plan(known, order.effort.orElse(improving), run, () -> run.ends(closing));
        return book.add(order.date, outcome, new PlanBook.Maker(Origin.RUN, order.who, order.reason, run.endedEarly(), run.id()),
                made,
                known.driven().lastNumber());
    }

    private PlanVersion goOn(Run run, Order order) {
        var made = book.now();
        var known = known(order.date, DayDecisions.standing(store.decisions(order.date)));
        var base = latest(order.date).orElseThrow();
        var outcome = planner.goOn(known, PlanFiles.read(store, base),
                new Work(order.effort, run, () -> run.ends(closing)));
        return book.add(order.date, outcome,
                new PlanBook.Maker(Origin.REPLAN, order.who, order.reason, run.endedEarly(), run.id()), made,
                known.driven().lastNumber());
    }

    private Known known(LocalDate date, DayDecisions decisions) {
        return new Known(date, decisions, DrivenDay.of(store.events(date, 0)));
    }

    /// Releases a version for somebody. Where vehicles have driven on since it was made, the driven part is taken over first.
    ///
    /// @throws Refusal E909
    @Override
    public PlanVersion release(PlanVersion plan, String who, String reason) {
        long last = store.events(plan.date(), plan.eventsUpTo()).stream().mapToLong(VehicleEvent::number).max().orElse(0);
        if (last == 0)
            return book.release(plan, who, reason);
        if (plan.state() != State.CHECKED)
            throw Refusal.conflict("plan " + plan.id(), "It is not checked.", "Release a version that the checker has passed.");
        var known = known(plan.date(), DayDecisions.at(store.decisions(plan.date()), plan.createdAt()));
        var outcome = planner.goOn(known, PlanFiles.read(store, plan), Work.REPAIR);
        var caughtUp = book.add(plan.date(), outcome, new PlanBook.Maker(Origin.REPAIR, who, "driven on since " + plan.id()),
                plan.createdAt(), known.driven().lastNumber());
        return book.release(caughtUp, who, reason);
    }

    /// Hears that events have come in, and mends the plan if one of them matters.
    public void eventsCame(LocalDate date, List<VehicleEvent> events) {
        if (events.stream().anyMatch(event -> matters(date, event)))
            submit(() -> react(date));
        else if (events.stream().anyMatch(event -> event.type().equals(EventType.RETURNED.id())))
            submit(() -> endIfAllAreHome(date));
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

    /// A service that was stopped in the midst of runs begins them again here.
    public void goOn() {
        runs.cutOff().forEach(begun -> submit(() -> run(begun.run(), begun.order())));
    }

    /// A service that was stopped between an event and its repair goes on here.
    public void catchUp(LocalDate date) {
        book.released(date).ifPresent(plan -> eventsCame(date, store.events(date, plan.eventsUpTo())));
    }

    /// Repairs the released plan at once, publishes it, then searches on and publishes that too if it pays.
    private void react(LocalDate date) {
        try {
            var plan = book.released(date);
            if (plan.isEmpty() || store.events(date, plan.get().eventsUpTo()).isEmpty())
                return;
            var repaired = react(plan.get(), Work.REPAIR);
            if (!closing && repaired.state() == State.RELEASED)
                improve(repaired);
            endIfAllAreHome(date);
        } catch (RuntimeException | Error e) { // the worker must live on
            LOG.atError().addKeyValue("date", date).setCause(e).log("a repair failed");
            announcements.tell("planners", "trouble", Map.of("date", date, "what", "repair",
                    "errors", e instanceof FaultException faults ? faults.faults() : List.of()));
        }
    }

    private PlanVersion react(PlanVersion plan, Work work) {
        var known = known(plan.date(), DayDecisions.at(store.decisions(plan.date()), plan.createdAt()));
        var outcome = planner.goOn(known, PlanFiles.read(store, plan), work);
        return publish(plan, outcome, known.driven().lastNumber(), "after an event");
    }

    private PlanVersion publish(PlanVersion plan, Outcome outcome, long events, String reason) {
        var made = book.add(plan.date(), outcome, new PlanBook.Maker(Origin.REPAIR, "abfuhr", reason), plan.createdAt(), events);
        if (made.state() != State.CHECKED) {
            announcements.tell("planners", "trouble", Map.of("date", plan.date(), "what", "repair", "plan", made.id()));
            return made;
        }
        return book.release(made, plan.release().map(PlanVersion.Release::by).orElse("abfuhr") + " (abfuhr)", reason);
    }

    private void improve(PlanVersion repaired) {
        var known = known(repaired.date(), DayDecisions.at(store.decisions(repaired.date()), repaired.createdAt()));
        var current = PlanFiles.read(store, repaired);
        var outcome = planner.goOn(known, current,
                new Work(Optional.of(improving), Progress.silent(),
                        () -> closing));
        if (!orders(outcome.problem(), outcome.plan()).equals(current.orders()))
            publish(repaired, outcome, known.driven().lastNumber(), "a better plan after a repair");
    }

    /// Visit ids by shift.
    private static Map<String, List<String>> orders(CollectionProblem problem,
            CollectionPlan plan) {
        Map<String, List<String>> orders = new LinkedHashMap<>();
        plan.routes().forEach(route -> orders.put(problem.shifts().get(route.shift()).id(),
                route.visits().stream().map(visit -> problem.visits().get(visit).id()).toList()));
        return orders;
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

    /// Closes a day.
    ///
    /// @throws Refusal E909 when it was not driven
    public PlanVersion close(PlanVersion plan, String who, String reason) {
        if (plan.state() != State.DRIVEN && plan.state() != State.RELEASED)
            throw Refusal.conflict("plan " + plan.id(), "It was not driven.", "Close the version that was released.");
        return book.move(plan, State.CLOSED, who, reason);
    }

    /// Lets what is going on end with the best so far.
    @Override
    public void close() {
        closing = true;
        worker.shutdown();
        try {
            if (!worker.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS))
                worker.shutdownNow();
        } catch (InterruptedException _) {
            worker.shutdownNow();
            Thread.currentThread().interrupt();
        }
        planner.close();
    }
}
