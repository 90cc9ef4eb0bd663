package org.abfuhr.dispatch.service.day;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.store.operations.OperationsStore;
import org.abfuhr.data.visits.AssembledProblem;
import org.abfuhr.data.visits.cost.VisitCosts;
import org.abfuhr.dispatch.night.Effort;
import org.abfuhr.dispatch.night.NightRequest;
import org.abfuhr.dispatch.night.NightlyRun;
import org.abfuhr.dispatch.night.PlanSearch;
import org.abfuhr.dispatch.night.PlannerSearch;
import org.abfuhr.dispatch.night.PreparedNight;
import org.abfuhr.dispatch.outcome.Figures;
import org.abfuhr.dispatch.outcome.Outcome;
import org.abfuhr.dispatch.outcome.Overrides;
import org.abfuhr.dispatch.progress.Progress;
import org.abfuhr.dispatch.progress.Steps;
import org.abfuhr.model.check.PlanChecker;
import org.abfuhr.model.plan.Finding.Level;
import org.abfuhr.model.plan.PlanMetrics;
import org.abfuhr.routing.closure.Closure;
import org.abfuhr.solver.Planner;
import org.abfuhr.solver.PlannerListener;
import org.abfuhr.solver.replan.Replanned;
import org.abfuhr.solver.score.PlanScore;

/// Plans days of a city from decisions and events. Roads and forecasts of the last day are kept ready. One call after the other.
public final class DayPlanner implements AutoCloseable {

    private static final Effort NO_SEARCH = new Effort(Optional.empty(), 1, 1, 1, 1);

    private final CityPack pack;
    private final String store;
    private final Path cacheFolder;
    private final NightsBefore before;
    private Optional<PreparedNight> night = Optional.empty();

    /// @param store location of the readings
    public DayPlanner(CityPack pack, String store, Path cacheFolder, NightsBefore before) {
        this.pack = pack;
        this.before = before;
        this.store = store;
        this.cacheFolder = cacheFolder;
    }

    /// What is known of a day.
    public record Known(LocalDate date, DayDecisions decisions, DrivenDay driven) {

        /// What has happened by now, and what people have decided.
        public static Known from(OperationsStore store, LocalDate date, DayDecisions decisions) {
            return new Known(date, decisions, DrivenDay.of(store.events(date, 0)));
        }
    }

    /// A plan to go on from.
    ///
    /// @param orders visit ids by shift id
    /// @param metrics of the plan: they price departing from it
    /// @param made when; later moves of people are put into it
    public record Current(Map<String, List<String>> orders, PlanMetrics metrics, Instant made, Optional<Figures> fixedCalendar) {

        /// A plan that has just been found.
        public static Current of(Outcome outcome, Instant made) {
            Map<String, List<String>> orders = new LinkedHashMap<>();
            var problem = outcome.problem();
            outcome.plan().routes().forEach(route -> orders.put(problem.shifts().get(route.shift()).id(),
                    route.visits().stream().map(visit -> problem.visits().get(visit).id()).toList()));
            return new Current(orders, outcome.plan().metrics(), made, outcome.fixedCalendar());
        }
    }

    /// How a plan goes on.
    ///
    /// @param effort to search; without it the plan is only repaired
    /// @param stop asked often
    public record Work(Optional<Effort> effort, Progress progress, BooleanSupplier stop) {

        /// At once, without a search.
        public static final Work REPAIR = new Work(Optional.empty(), Progress.silent(), () -> false);
    }

    /// A plan as a night makes it, with the days that the city's nights look ahead.
    ///
    /// @param earlier plan that the search begins with; without one, it begins from nothing
    public synchronized Outcome plan(Known known, Effort effort, Optional<Current> earlier, Progress progress,
            BooleanSupplier stop) {
        close(); // readings may have come in
        var steps = new Steps(System::nanoTime, progress);
        var decisions = decisions(known, pack.settings().service().nights().days());
        var prepared = prepare(known, decisions, effort, steps);
        var problem = DayProblem.of(prepared.assembled(), decisions, known.driven);
        var planner = new PlannerSearch(progress);
        var first = earlier.<PlanSearch>map(from -> planner.after(other -> new KnownOrders(other, from).plan(List.of())))
                .orElse(planner);
        return new NightlyRun(prepared.request(), first, planner, stop, steps).plan(prepared, problem);
    }

    /// Reads what plans of a day begin with, so that the next call finds it ready.
    public synchronized void makeReady(Known known) {
        prepare(known, List.of(known.decisions), NO_SEARCH, new Steps(System::nanoTime, Progress.silent()));
    }

    /// The day whose next plan need not wait.
    public synchronized Optional<LocalDate> readyFor() {
        return night.map(each -> each.request().date());
    }

    /// Whether a vehicle is left that could drive on the day.
    public boolean anyLeft(Known known) {
        return request(known, List.of(known.decisions), NO_SEARCH, Optional.empty()).isDriven(known.date);
    }

    /// The current plan of the day alone after everything that is known by now, near what vehicles know of it.
    public synchronized Outcome goOn(Known known, Current current, Work work) {
        var steps = new Steps(System::nanoTime, work.progress);
        var effort = work.effort.orElse(NO_SEARCH);
        var decisions = List.of(known.decisions);
        var prepared = prepare(known, decisions, effort, steps);
        var problem = DayProblem.of(prepared.assembled(), decisions, known.driven);
        var from = new KnownOrders(problem.problem(), current).plan(known.decisions.movesSince(current.made));
        var repaired = steps.run("repair",
                () -> Planner.repair(problem.problem(), from, List.of(), PlannerListener.SILENT));
        var best = work.effort.map(search -> steps.run("plan", () -> better(repaired, Planner.replan(problem.problem(), from,
                List.of(), PlannerSearch.settings(search), new Listener(work))))).orElse(repaired);
        return prepared.outcome(new AssembledProblem(best.problem(), problem.leftOut(), problem.hindered()), best.plan(),
                current.fixedCalendar);
    }

    /// The second plan, if it costs less by all that counts, departing from the first one included.
    private static Replanned better(Replanned first, Replanned second) {
        return compare(first, second) > 0 ? second : first;
    }

    private static int compare(Replanned first, Replanned second) {
        var one = PlanChecker.check(first.problem(), first.plan());
        var two = PlanChecker.check(second.problem(), second.plan());
        for (var level : Level.values())
            if (one.cost(level) != two.cost(level))
                return Long.compare(one.cost(level), two.cost(level));
        return 0;
    }

    /// What was decided about the day and those behind it, by day.
    private List<DayDecisions> decisions(Known known, int days) {
        List<DayDecisions> decisions = new ArrayList<>(List.of(known.decisions));
        for (int day = 1; day < days; day++)
            decisions.add(DayDecisions.standing(before.store().decisions(known.date.plusDays(day))));
        return decisions;
    }

    /// @param days what was decided about each day of the horizon
    private PreparedNight prepare(Known known, List<DayDecisions> days, Effort effort, Steps steps) {
        var same = night.filter(each -> each.request().date().equals(known.date));
        var costs = same.map(each -> each.request().visitCosts()).orElseGet(() -> before.costs(known.date));
        var request = request(known, days, effort, costs);
        if (same.isEmpty())
            close();
        var prepared = same.map(each -> each.again(request, steps)).orElseGet(() -> PreparedNight.prepare(request, steps));
        night = Optional.of(prepared);
        return prepared;
    }

    private NightRequest request(Known known, List<DayDecisions> days, Effort effort, Optional<VisitCosts> costs) {
        var decisions = known.decisions;
        Set<String> lost = new TreeSet<>(decisions.lost());
        known.driven.vehicles().forEach((id, vehicle) -> {
            if (vehicle.lost())
                lost.add(id);
        });
        Set<String> out = new TreeSet<>(decisions.excluded());
        out.addAll(known.driven.failed().keySet());
        lost.forEach(id -> known.driven.find(id).ifPresent(vehicle -> out.addAll(vehicle.served())));
        Set<String> required = new TreeSet<>(decisions.required());
        required.addAll(known.driven.urgent());
        lost.addAll(decisions.absent());
        List<Closure> closures = new ArrayList<>(decisions.closures());
        closures.addAll(known.driven.closures());
        out.retainAll(containers());
        required.retainAll(containers());
        required.removeAll(out);
        return new NightRequest(foreseen(decisions.pack(pack, known.date), known.date, days), Optional.of(store), known.date,
                days.size(),
                new Overrides(List.copyOf(lost), List.copyOf(required), List.copyOf(out), decisions.reasons()), closures, effort,
                cacheFolder, costs);
    }

    /// The city with what was decided about the days that a plan looks ahead.
    private static CityPack foreseen(CityPack city, LocalDate date, List<DayDecisions> days) {
        var foreseen = city;
        for (int day = 1; day < days.size(); day++)
            foreseen = days.get(day).foreseen(foreseen, date.plusDays(day));
        return foreseen;
    }

    private Set<String> containers() {
        Set<String> ids = new HashSet<>();
        pack.containers().forEach(container -> ids.add(container.id()));
        return ids;
    }

    private record Listener(Work work) implements PlannerListener {

        @Override
        public void progress(long done, PlanScore best, double share) {
            work.progress.at(Math.round(share * 1_000), 1_000);
        }

        @Override
        public void note(String text) {}

        @Override
        public boolean cancelled() {
            return work.stop.getAsBoolean();
        }
    }

    @Override
    public synchronized void close() {
        night.ifPresent(PreparedNight::close);
        night = Optional.empty();
    }
}
