package org.abfuhr.model.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.abfuhr.model.RandomTown;
import org.abfuhr.model.plan.CollectionPlan;
import org.abfuhr.model.plan.Finding;
import org.abfuhr.model.plan.PlanMetrics;
import org.abfuhr.model.plan.Route;
import org.abfuhr.model.plan.SkipReason;
import org.abfuhr.model.plan.SkippedVisit;
import org.abfuhr.model.plan.Stop;
import org.abfuhr.model.plan.StopState;
import org.abfuhr.model.problem.CollectionProblem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A truthful plan has no `plan.` violation; with any one field corrupted it has.
class CorruptedPlanTest {

    private static final int PLANS = 60;

    @SuppressWarnings("ImmutableEnumChecker") // the functions below hold no state
    enum Corruption {

        ARRIVAL((r, p) -> state(r, p, (s, d) -> new StopState(s.accessPoint(), s.arrivalSeconds() + d, s.beginSeconds(),
                s.departureSeconds(), s.load(), s.batteryWattHours(), s.drivenMetres()))), //
        BEGIN((r, p) -> state(r, p, (s, d) -> new StopState(s.accessPoint(), s.arrivalSeconds(), s.beginSeconds() + 90_000 * d,
                s.departureSeconds(), s.load(), s.batteryWattHours(), s.drivenMetres()))), //
        DEPARTURE((r, p) -> state(r, p, (s, d) -> new StopState(s.accessPoint(), s.arrivalSeconds(), s.beginSeconds(),
                s.departureSeconds() + d, s.load(), s.batteryWattHours(), s.drivenMetres()))), //
        LOAD((r, p) -> state(r, p, (s, d) -> new StopState(s.accessPoint(), s.arrivalSeconds(), s.beginSeconds(),
                s.departureSeconds(), PlanEdits.replaced(s.load(), 0, s.load().getFirst() + d), s.batteryWattHours(),
                s.drivenMetres()))), //
        BATTERY((r, p) -> state(r, p, (s, d) -> new StopState(s.accessPoint(), s.arrivalSeconds(), s.beginSeconds(),
                s.departureSeconds(), s.load(), s.batteryWattHours() + d, s.drivenMetres()))), //
        METRES((r, p) -> state(r, p, (s, d) -> new StopState(s.accessPoint(), s.arrivalSeconds(), s.beginSeconds(),
                s.departureSeconds(), s.load(), s.batteryWattHours(), s.drivenMetres() + d))), //
        ACCESS_POINT((r, p) -> state(r, p, (s, d) -> new StopState(s.accessPoint() == 0 ? 1 : 0, s.arrivalSeconds(),
                s.beginSeconds(), s.departureSeconds(), s.load(), s.batteryWattHours(), s.drivenMetres()))), //
        SLOTS((r, p) -> state(r, p, (s, d) -> new StopState(s.accessPoint(), s.arrivalSeconds(), s.beginSeconds(),
                s.departureSeconds(), List.of(), s.batteryWattHours(), s.drivenMetres()))), //
        STOP_MISSING((r, p) -> stops(r, p, (stops, at) -> stops.remove(at))), //
        STOP_TWICE((r, p) -> stops(r, p, (stops, at) -> stops.add(at, stops.get(at)))), //
        STOPS_SWAPPED((r, p) -> stops(r, p, (stops, at) -> stops.add(at == 0 ? 1 : at - 1, stops.remove(at)))), //
        OTHER_VISIT((r, p) -> stops(r, p, (stops, at) -> stops.set(Math.max(1, at - 1),
                new Stop.Collection(99, stops.get(Math.max(1, at - 1)).at())))), //
        ROUTE_MISSING((r, p) -> PlanEdits.withRoutes(p, p.routes().subList(1, p.routes().size()))), //
        ROUTE_TWICE((r, p) -> PlanEdits.withRoutes(p, IntStream.range(-1, p.routes().size())
                .mapToObj(i -> p.routes().get(Math.max(0, i))).toList())), //
        OTHER_SHIFT((r, p) -> PlanEdits.withRoutes(p,
                PlanEdits.replaced(p.routes(), 0, new Route(77, p.routes().getFirst().stops())))), //
        SKIPPED_MISSING((r, p) -> skipped(r, p, (list, at) -> list.remove(at))), //
        SKIPPED_TWICE((r, p) -> skipped(r, p, (list, at) -> list.add(at, list.get(at)))), //
        SKIPPED_AMOUNT((r, p) -> skipped(r, p,
                (list, at) -> list.set(at, new SkippedVisit(list.get(at).visit(), SkipReason.NOT_FOUND, 1, -1)))), //
        SKIPPED_DIMENSION((r, p) -> skipped(r, p,
                (list, at) -> list.set(at, new SkippedVisit(list.get(at).visit(), SkipReason.NO_CAPACITY, 1, 0, 9)))), //
        SKIPPED_NO_DIMENSION((r, p) -> skipped(r, p,
                (list, at) -> list.set(at, new SkippedVisit(list.get(at).visit(), SkipReason.NO_CAPACITY, 1, 0)))), //
        SKIPPED_SHIFT((r, p) -> skipped(r, p,
                (list, at) -> list.set(at, new SkippedVisit(list.get(at).visit(), SkipReason.NOT_FOUND, 0, 50)))), //
        METRIC((r, p) -> PlanEdits.withMetrics(p, changed(p.metrics(), r.nextInt(15)))), //
        FINDING_MISSING((r, p) -> findings(r, p, (list, at) -> list.remove(at))), //
        FINDING_TWICE((r, p) -> findings(r, p, (list, at) -> list.add(list.get(at)))), //
        FINDING_AMOUNT((r, p) -> finding(r, p, f -> new Finding(f.rule(), f.level(), f.amount() + 1,
                f.cost() / f.amount() * (f.amount() + 1), f.shift(), f.visit()))), //
        FINDING_COST(
                (r, p) -> finding(r, p, f -> new Finding(f.rule(), f.level(), f.amount(), f.cost() + 1, f.shift(), f.visit()))), //
        FINDING_SHIFT((r, p) -> finding(r, p,
                f -> new Finding(f.rule(), f.level(), f.amount(), f.cost(), f.shift() == 0 ? -1 : 0, f.visit()))), //
        FINDING_RULE((r, p) -> finding(r, p, f -> new Finding("speed", f.level(), f.amount(), f.cost(), f.shift(), f.visit()))), //
        FINDING_MADE_UP((r, p) -> findings(r, p,
                (list, at) -> list.add(new Finding("fairness", Finding.Level.SOFT, 7, 7, -1, -1)))), //
        FINDING_LEVEL((r, p) -> finding(r, p,
                f -> new Finding(f.rule(), f.level() == Finding.Level.SOFT ? Finding.Level.HARD : Finding.Level.SOFT, f.amount(),
                        f.cost(), f.shift(), f.visit()))), //
        PROBLEM((r, p) -> new CollectionPlan("elsewhere", p.routes(), p.skipped(), p.metrics(), p.findings()));

        final BiFunction<Random, CollectionPlan, CollectionPlan> edit;

        Corruption(BiFunction<Random, CollectionPlan, CollectionPlan> edit) {
            this.edit = edit;
        }
    }

    @ParameterizedTest
    @EnumSource
    void theCheckerNoticesEveryTime(Corruption corruption) {
        int corrupted = 0;
        for (int seed = 0; seed < PLANS; seed++) {
            var problem = RandomTown.problem(seed, 12);
            var plan = RandomTown.plan(problem, seed);
            assertThat(PlanChecker.check(problem, plan).violations()).extracting(Violation::rule)
                    .noneMatch(rule -> rule.startsWith("plan."));
            var edited = corruption.edit.apply(new Random(seed), plan);
            if (edited.equals(plan))
                continue;
            corrupted++;
            expectNoticed(problem, edited, corruption + " of plan " + seed);
        }
        assertThat(corrupted).as("plans that could be corrupted").isGreaterThan(PLANS / 4);
    }

    private static void expectNoticed(CollectionProblem problem, CollectionPlan edited, String what) {
        var report = PlanChecker.check(problem, edited);
        assertThat(report.feasible()).as(what).isFalse();
        assertThat(report.violations()).as(what).extracting(Violation::rule).anyMatch(rule -> rule.startsWith("plan."));
    }

    private static CollectionPlan state(Random random, CollectionPlan plan, BiFunction<StopState, Integer, StopState> edit) {
        int route = random.nextInt(plan.routes().size());
        int position = random.nextInt(plan.routes().get(route).stops().size());
        int difference = random.nextBoolean() ? 1 : -1;
        return PlanEdits.withState(plan, route, position, state -> edit.apply(state, difference));
    }

    private static CollectionPlan stops(Random random, CollectionPlan plan, java.util.function.ObjIntConsumer<List<Stop>> edit) {
        int route = random.nextInt(plan.routes().size());
        int position = random.nextInt(plan.routes().get(route).stops().size());
        return PlanEdits.withStops(plan, route, stops -> {
            edit.accept(stops, position);
            return stops;
        });
    }

    private static CollectionPlan skipped(Random random, CollectionPlan plan,
            java.util.function.ObjIntConsumer<List<SkippedVisit>> edit) {
        List<SkippedVisit> list = new ArrayList<>(plan.skipped());
        if (!list.isEmpty())
            edit.accept(list, random.nextInt(list.size()));
        return PlanEdits.withSkipped(plan, list);
    }

    private static CollectionPlan findings(Random random, CollectionPlan plan,
            java.util.function.ObjIntConsumer<List<Finding>> edit) {
        List<Finding> list = new ArrayList<>(plan.findings());
        edit.accept(list, random.nextInt(list.size()));
        return PlanEdits.withFindings(plan, list);
    }

    private static CollectionPlan finding(Random random, CollectionPlan plan, java.util.function.UnaryOperator<Finding> edit) {
        return findings(random, plan, (list, at) -> list.set(at, edit.apply(list.get(at))));
    }

    private static PlanMetrics changed(PlanMetrics m, int field) {
        int[] d = new int[15];
        d[field] = 1;
        return new PlanMetrics(m.visits() + d[0], m.skipped() + d[1], m.shifts() + d[2], m.trips() + d[3], m.metres() + d[4],
                m.drivingSeconds() + d[5], m.serviceSeconds() + d[6], m.unloadingSeconds() + d[7], m.breakSeconds() + d[8],
                m.waitingSeconds() + d[9], m.wattHours() + d[10], m.lifts() + d[11],
                PlanEdits.replaced(m.collected(), 0, m.collected().getFirst() + d[12]), m.costMicroEuro() + d[13],
                m.futureMicroEuro() + d[14]);
    }
}
