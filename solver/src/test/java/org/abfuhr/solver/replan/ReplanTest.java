package org.abfuhr.solver.replan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.abfuhr.model.Drive;
import org.abfuhr.model.GridTown;
import org.abfuhr.model.RouteText;
import org.abfuhr.model.check.PlanChecker;
import org.abfuhr.model.fault.FaultException;
import org.abfuhr.model.fleet.FixedStops;
import org.abfuhr.model.plan.CollectionPlan;
import org.abfuhr.model.plan.Stop;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.model.problem.Visit;
import org.abfuhr.solver.Planner;
import org.abfuhr.solver.PlannerListener;
import org.abfuhr.solver.PlannerSettings;
import org.abfuhr.solver.RandomCity;
import org.abfuhr.solver.score.PlanScore;
import org.junit.jupiter.api.Test;

/// Something happens while a plan is driven, and the rest is planned on.
class ReplanTest {

    /// D P1 P2 P3 P4 F1 in a row, each block 10 s, each visit 60 s; V1 for the first two, V2 for the others.
    private static final String RELEASED = "V1: P2 | F1 | D\nV2: D 06:00 | P3 P4 | F1 | D";

    private static GridTown row() {
        return GridTown.map("D P1 P2 P3 P4 F1").vehicle("V1", v -> {}).vehicle("V2", v -> {});
    }

    /// V1 has served P1.
    private static CollectionProblem driven(GridTown town) {
        var free = town.build();
        return town.vehicle("V1", v -> v.fixed(Drive.fixed(free, 0, "D 06:00 | P1"))).build();
    }

    @Test
    void visitsOfALostVehicleMoveAndDrivenStopsStay() {
        var problem = driven(row());
        var replanned = replan(problem, RELEASED, new Change.VehicleLost("V2"));
        // P1 until 06:01:10, then each stop 70 s later, F1 on the way: 06:05:10 + 10 s
        assertThat(text(replanned))
                .isEqualTo("V1: D 06:00 | P1 06:00:10 P2 06:01:20 P3 06:02:30 P4 06:03:40 | F1 06:04:50 | D 06:15:40");
        assertThat(replanned.plan().routes().getFirst().stops()).startsWith(head(problem));
    }

    /// V2 has served P1 when it is lost: P1 is done, P2 is not. V1 has driven P4, which is visit 2 now instead of 3.
    @Test
    void whatALostVehicleHasServedIsDone() {
        var town = row();
        var free = town.build();
        var problem = town.vehicle("V1", v -> v.fixed(Drive.fixed(free, 0, "D 06:00 | P4")))
                .vehicle("V2", v -> v.fixed(Drive.fixed(free, 1, "D 06:00 | P1"))).build();
        var replanned = replan(problem, "V1: P3 | F1 | D\nV2: P2 | F1 | D", new Change.VehicleLost("V2"));
        assertThat(replanned.problem().visits()).extracting(Visit::id).containsExactly("P2", "P3", "P4");
        assertThat(text(replanned)).startsWith("V1: D 06:00 | P4 06:00:40").contains("P2", "P3").doesNotContain("P1");
    }

    /// P4 saves 1 µ€ and a block costs 100,000 µ€: nobody goes there before it overflows.
    @Test
    void anOverflowingContainerIsServed() {
        var problem = GridTown.map("F1 D P1 P2 P3 P4").point("P4", p -> p.optional(1)).build();
        var released = "V1: D 06:00 | P1 P2 P3 | F1 | D";
        assertThat(text(replan(problem, released))).doesNotContain("P4");
        assertThat(text(replan(problem, released, new Change.VisitRequired("P4")))).contains("P4");
    }

    @Test
    void aFailedStopIsLeftOut() {
        var replanned = replan(driven(row()), RELEASED, new Change.VisitExcluded("P3"));
        assertThat(text(replanned)).doesNotContain("P3").contains("P2", "P4");
        assertThat(replanned.plan().skipped()).isEmpty();
    }

    @Test
    void aNewVisitIsServed() {
        var problem = driven(row());
        var p4 = problem.visits().get(3);
        var another = new Visit("X", p4.place(), p4.fraction(), p4.demand(), p4.serviceSeconds(), p4.lifts(), p4.windows(),
                p4.releaseSeconds(), p4.allowedDays(), p4.allowedVehicles(), true, p4.dayCostsMicroEuro(), 0);
        assertThat(text(replan(problem, RELEASED, new Change.VisitAdded(another)))).contains("X");
    }

    /// Nobody gets from P3 to P4 any more, but still from P4 to P3.
    @Test
    void aClosedStreetTurnsARouteRound() {
        var closed = driven(row().noRoad("P3", "P4"));
        var replanned = replan(driven(row()), RELEASED, new Change.ProblemReplaced(closed));
        assertThat(replanned.problem().profiles()).isEqualTo(closed.profiles());
        assertThat(text(replanned)).contains("P4", "P3").doesNotContainPattern("P3 [0-9:]+ P4");
    }

    @Test
    void everyChangeThatDoesNotFitIsTold() {
        var problem = driven(row());
        assertThatThrownBy(() -> replan(problem, RELEASED, new Change.VehicleLost("V7"), new Change.VisitRequired("P7"),
                new Change.VisitExcluded("P8"), new Change.VisitExcluded("P1")))
                .isInstanceOfSatisfying(FaultException.class, e -> assertThat(e.faults()).extracting("code", "where")
                        .containsExactly(tuple("E703", "vehicle V7"),
                                tuple("E703", "visit P7"),
                                tuple("E703", "visit P8"),
                                tuple("E704", "visit P1")));
    }

    /// Without a search every vehicle keeps what it has, in its order, and what the lost one had lies in between.
    @Test
    void aRepairChangesOnlyWhatItMust() {
        var problem = new RandomCity(9, 80, 4).breaks().battery().build();
        var released = Planner.plan(problem, PlannerSettings.ofIterations(100, 1), PlannerListener.SILENT);
        var lost = released.routes().getFirst();
        var id = problem.vehicleOf(problem.shifts().get(lost.shift())).id();
        var repaired = Planner.repair(problem, released, List.of(new Change.VehicleLost(id)), PlannerListener.SILENT);
        requireSound(repaired);
        for (var route : released.routes().subList(1, released.routes().size()))
            assertThat(visitsOf(repaired, problem.shifts().get(route.shift()).id())).containsSubsequence(route.visits());
        assertThat(repaired.plan().metrics().visits()).isEqualTo(80);
    }

    /// The same search with and without a price for leaving what vehicles know. A plan of 20 iterations has much to be mended: 38 of 99
    /// visits move without the price, 30 with it.
    @Test
    void aSearchMovesOnlyWhatIsWorthIt() {
        var problem = new RandomCity(11, 100, 12).hours(3).windows().build();
        var released = Planner.plan(problem, PlannerSettings.ofIterations(20, 1), PlannerListener.SILENT);
        var settings = PlannerSettings.ofIterations(3_000, 1);
        var changes = List.<Change>of(new Change.VisitExcluded("P0"));
        var priced = Planner.replan(problem, released, changes, settings, PlannerListener.SILENT);
        requireSound(priced);
        var changed = ChangedProblem.of(problem, changes);
        var known = changed.translate(released);
        var unpriced = Planner.plan(changed.problem(), known, settings, PlannerListener.SILENT);
        int moved = moved(known, priced.plan());
        assertThat(moved).isLessThan(moved(known, unpriced) * 9 / 10);
        assertThat(priced.plan().findings().stream().filter(f -> f.rule().equals("deviation"))).hasSize(moved);
        assertThat(priced.plan().metrics().costMicroEuro()).isLessThanOrEqualTo(released.metrics().costMicroEuro());
    }

    /// A vehicle breaks down while the search is going, at a tenth of its iterations: what that has found until then is what goes on. The
    /// released plan, of one iteration, is much dearer.
    @Test
    void aChangeEndsASearchAndGoesOnFromItsBest() {
        var problem = new RandomCity(13, 100, 12).hours(3).windows().build();
        var released = Planner.plan(problem, PlannerSettings.ofIterations(1, 1), PlannerListener.SILENT);
        var going = new StoppingAt(0.1);
        var found = Planner.replan(problem, released, List.of(), PlannerSettings.ofIterations(30_000, 1), going);
        assertThat(going.share).isBetween(0.1, 0.5);
        var lost = List.<Change>of(new Change.VehicleLost(problem.vehicles().getFirst().id()));
        var after = Planner.repair(found.problem(), found.plan(), lost, PlannerListener.SILENT);
        var without = Planner.repair(problem, released, lost, PlannerListener.SILENT);
        requireSound(after);
        assertThat(after.plan().metrics().costMicroEuro()).isLessThan(without.plan().metrics().costMicroEuro());
    }

    private static final class StoppingAt implements PlannerListener {

        private final double when;
        private double share;

        StoppingAt(double when) {
            this.when = when;
        }

        @Override
        public void progress(long iterations, PlanScore best, double done) {
            share = Math.max(share, done);
        }

        @Override
        public boolean cancelled() {
            return share >= when;
        }
    }

    /// Visits of a plan that another shift serves in the second one.
    private static int moved(CollectionPlan known, CollectionPlan plan) {
        int moved = 0;
        for (var route : plan.routes())
            for (int visit : route.visits())
                moved += known.routes().stream().anyMatch(r -> r.shift() == route.shift() && r.visits().contains(visit)) ? 0 : 1;
        return moved;
    }

    private static List<Integer> visitsOf(Replanned replanned, String shift) {
        return replanned.plan().routes().stream()
                .filter(route -> replanned.problem().shifts().get(route.shift()).id().equals(shift)).findFirst().orElseThrow()
                .visits();
    }

    private static Replanned replan(CollectionProblem problem, String released, Change... changes) {
        return replan(problem, Drive.plan(problem, released), changes);
    }

    private static Replanned replan(CollectionProblem problem, CollectionPlan released, Change... changes) {
        requireSound(Planner.repair(problem, released, List.of(changes), PlannerListener.SILENT));
        var replanned = Planner.replan(problem, released, List.of(changes), PlannerSettings.ofIterations(50, 1),
                PlannerListener.SILENT);
        requireSound(replanned);
        return replanned;
    }

    private static void requireSound(Replanned replanned) {
        var report = PlanChecker.check(replanned.problem(), replanned.plan());
        assertThat(report.violations()).isEmpty();
        assertThat(report.requiredSkipped()).isEmpty();
    }

    private static String text(Replanned replanned) {
        return RouteText.format(replanned.problem(), replanned.plan());
    }

    private static Stop[] head(CollectionProblem problem) {
        return problem.shifts().getFirst().fixed().map(FixedStops::stops).orElseThrow().toArray(Stop[]::new);
    }
}
