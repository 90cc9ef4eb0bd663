package org.abfuhr.dispatch.service.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.abfuhr.data.store.operations.OperationsStore;
import org.abfuhr.data.store.operations.PlanVersion;
import org.abfuhr.data.store.operations.PlanVersion.Origin;
import org.abfuhr.data.store.operations.PlanVersion.State;
import org.abfuhr.dispatch.night.Effort;
import org.abfuhr.dispatch.service.day.DayDecisions;
import org.abfuhr.dispatch.service.day.DayPlanner;
import org.abfuhr.dispatch.service.day.DayPlanner.Known;
import org.abfuhr.dispatch.service.day.DayPlanner.Work;
import org.abfuhr.dispatch.service.day.NightsBefore;
import org.abfuhr.dispatch.service.http.Refusal;
import org.abfuhr.model.fault.Fault;
import org.abfuhr.model.fault.FaultException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where runs are done that people or the schedule start, one after the other, in the background. What happens on the way does not wait for them:
/// [RepairDesk].
public final class PlanDesk implements NightWatch.Desk, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PlanDesk.class);

    private final OperationsStore store;
    private final PlanBook book;
    private final DayPlanner planner;
    private final NightsBefore before;
    private final RepairDesk repairs;
    private final Effort usual;
    private final Worker worker = new Worker("planning");
    private final RunBook runs;
    private volatile boolean closing;

    /// @param planner its own
    /// @param before what it hands on to nights
    /// @param usual search of runs that name none
    public PlanDesk(OperationsStore store, PlanBook book, DayPlanner planner, NightsBefore before, RepairDesk repairs,
            Announcements announcements,
            Effort usual) {
        this.store = store;
        this.book = book;
        this.planner = planner;
        this.before = before;
        this.repairs = repairs;
        this.usual = usual;
        runs = new RunBook(store, announcements, usual.threads());
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

    @Override
    public PlanVersion release(PlanVersion plan, String who, String reason) {
        return repairs.release(plan, who, reason);
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
        worker.submit(() -> run(run, order));
        return run;
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
        var known = Known.from(store, order.date, DayDecisions.standing(store.decisions(order.date)));
        var earlier = before.lookingAheadTo(order.date);
        var outcome = planner.plan(known, order.effort.orElse(usual), earlier.map(plan -> PlanFiles.read(store, plan)), run,
                () -> run.ends(closing));
        var costs = before.costs(order.date);
        costs.ifPresent(learned -> learned.learn(outcome.visitShares()));
        return book.add(order.date, outcome, new PlanBook.Maker(Origin.RUN, order.who, order.reason, run.endedEarly(), run.id()),
                new PlanBook.Lineage(earlier, costs), made, known.driven().lastNumber());
    }

    private PlanVersion goOn(Run run, Order order) {
        var made = book.now();
        var known = Known.from(store, order.date, DayDecisions.standing(store.decisions(order.date)));
        var base = latest(order.date).orElseThrow();
        var outcome = planner.goOn(known, PlanFiles.read(store, base),
                new Work(order.effort, run, () -> run.ends(closing)));
        return book.add(order.date, outcome,
                new PlanBook.Maker(Origin.REPLAN, order.who, order.reason, run.endedEarly(), run.id()), made,
                known.driven().lastNumber());
    }

    /// A service that was stopped in the midst of runs begins them again here.
    public void goOn() {
        runs.cutOff().forEach(begun -> worker.submit(() -> run(begun.run(), begun.order())));
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
        worker.close();
        planner.close();
    }
}
