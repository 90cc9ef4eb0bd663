package org.abfuhr.dispatch.service.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.abfuhr.data.city.ServiceRules.NightRun;
import org.abfuhr.data.store.operations.OperationsStore;
import org.abfuhr.data.store.operations.PlanVersion;
import org.abfuhr.data.store.operations.PlanVersion.Origin;
import org.abfuhr.data.store.operations.PlanVersion.State;
import org.abfuhr.dispatch.night.Effort;
import org.abfuhr.dispatch.service.day.DayDecisions.StandingOrder;
import org.abfuhr.dispatch.service.http.Refusal;
import org.abfuhr.model.fault.Fault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Plans when the city's schedule says so, and releases what came of it where a standing order allows that. Whether a run is due is told from the
/// stored plans alone: a service that was off or killed at the time makes up for it, up to six hours later.
public final class NightWatch implements AutoCloseable {

    /// Who makes plans on a schedule.
    static final String WHO = "abfuhr (schedule)";

    private static final Logger LOG = LoggerFactory.getLogger(NightWatch.class);
    private static final Set<State> UNSEEN = Set.of(State.CHECKED, State.DRAFT);
    private static final long LOOK_SECONDS = 5;
    private static final Duration LATEST = Duration.ofHours(6);
    private static final Duration PAUSE = Duration.ofMinutes(10);
    private static final int MOST_ATTEMPTS = 3;

    /// An order that does not let a plan go; another one may.
    private record Held(String plan, long order) {}

    /// What is done on its word.
    public interface Desk {

        /// Begins a run.
        ///
        /// @throws Refusal while another is going
        Run start(PlanDesk.Order order);

        /// Lets a version go to the vehicles.
        PlanVersion release(PlanVersion plan, String who, String reason);
    }

    private final NightRun rules;
    private final ZoneId zone;
    private final OperationsStore store;
    private final Desk desk;
    private final Announcements announcements;
    private final InstantSource clock;
    private final int threads;
    private final Set<Held> heldBack = new HashSet<>(); // about which it was told
    private final ScheduledExecutorService looking = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("schedule").factory());
    private Instant lastDue = Instant.MIN;
    private Instant lastAttempt = Instant.MIN;
    private int attempts;

    /// A watch that does nothing yet.
    ///
    /// @param threads to search with
    public NightWatch(NightRun rules, ZoneId zone, OperationsStore store, Desk desk, Announcements announcements,
            InstantSource clock, int threads) {
        this.rules = rules;
        this.zone = zone;
        this.store = store;
        this.desk = desk;
        this.announcements = announcements;
        this.clock = clock;
        this.threads = threads;
    }

    /// Looks every few seconds from now on.
    public void start() {
        var _ = looking.scheduleWithFixedDelay(this::lookSafely, 0, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    private void lookSafely() {
        try {
            look();
        } catch (RuntimeException | Error e) { // the watch must go on
            LOG.atError().setCause(e).log("the schedule could not be looked at");
        }
    }

    /// Does what is due.
    void look() {
        var now = clock.instant();
        var due = rules.cron().lastAt(now, zone).filter(at -> at.isAfter(now.minus(LATEST)));
        if (due.isEmpty())
            return;
        var date = LocalDate.ofInstant(due.get(), zone).plusDays(rules.daysAhead());
        var versions = store.plans(date);
        var made = versions.stream().filter(plan -> plan.origin() == Origin.RUN && !plan.createdAt().isBefore(due.get()))
                .findFirst();
        if (made.isEmpty())
            run(due.get(), date, now);
        else if (made.get().createdBy().equals(WHO))
            release(made.get(), versions);
    }

    private void run(Instant due, LocalDate date, Instant now) {
        if (!due.equals(lastDue)) {
            lastDue = due;
            attempts = 0;
            lastAttempt = Instant.MIN;
        }
        if (attempts == MOST_ATTEMPTS || lastAttempt.isAfter(now.minus(PAUSE)))
            return;
        try {
            desk.start(new PlanDesk.Order(date, true,
                    Optional.of(new Effort(Optional.of(Duration.ofSeconds(rules.seconds())), 0, 1, threads, 1)), WHO,
                    "as scheduled: " + rules.cron()));
            attempts++;
            lastAttempt = now;
        } catch (Refusal busy) {
            LOG.atInfo().addKeyValue("date", date).addKeyValue("why", busy.getMessage()).log("the scheduled run waits");
        }
    }

    /// Somebody's standing order lets a plan go that nobody has looked at, if nothing has happened since and nothing speaks against it.
    private void release(PlanVersion plan, List<PlanVersion> versions) {
        boolean looked = !versions.getLast().equals(plan) || !UNSEEN.contains(plan.state());
        if (!looked)
            StandingOrders.of(store, plan.date()).filter(order -> !heldBack.contains(new Held(plan.id(), order.number())))
                    .ifPresent(order -> release(plan, order));
    }

    private void release(PlanVersion plan, StandingOrder order) {
        var against = StandingOrders.against(order, plan);
        if (against.isEmpty())
            desk.release(plan, order.madeBy() + " (standing order " + order.number() + ")", order.reason());
        else
            holdBack(plan, order, against);
    }

    private void holdBack(PlanVersion plan, StandingOrder order, List<Fault> against) {
        heldBack.add(new Held(plan.id(), order.number()));
        LOG.atWarn().addKeyValue("plan", plan.id()).addKeyValue("why", against.stream().map(Fault::message).toList())
                .log("held back from its standing order");
        announcements.tell("planners", "trouble",
                Map.of("date", plan.date(), "what", "standing_order", "plan", plan.id(), "errors", against));
    }

    @Override
    public void close() {
        looking.shutdownNow();
    }
}
