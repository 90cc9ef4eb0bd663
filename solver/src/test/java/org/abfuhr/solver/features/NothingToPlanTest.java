package org.abfuhr.solver.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.abfuhr.model.GridTown;
import org.abfuhr.model.check.PlanChecker;
import org.abfuhr.model.plan.SkipReason;
import org.abfuhr.model.plan.SkippedVisit;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.solver.PlannerListener;
import org.junit.jupiter.api.Test;

/// Problems that lack a part still have a plan, in which every visit that cannot be served is skipped with its reason.
class NothingToPlanTest {

    private static final int NONE = CollectionProblem.NO_INDEX;

    @Test
    void withoutShiftsEveryVisitIsSkipped() {
        var planned = Planned.of(withoutShifts(GridTown.map("D P1 P2 F1").point("P2", p -> p.optional(1)).build()),
                PlannerListener.SILENT);
        assertThat(planned.plan().routes()).isEmpty();
        assertThat(planned.skipped()).containsExactly(new SkippedVisit(0, SkipReason.NO_VEHICLE, 0, NONE),
                new SkippedVisit(1, SkipReason.NO_VEHICLE, 0, NONE));
        assertThat(PlanChecker.check(planned.problem(), planned.plan()).requiredSkipped()).containsExactly(0);
    }

    @Test
    void withoutShiftsAndVisitsThePlanIsEmpty() {
        var planned = Planned.of(withoutShifts(GridTown.map("D F1").build()), PlannerListener.SILENT);
        assertThat(planned.plan().routes()).isEmpty();
        assertThat(planned.skipped()).isEmpty();
    }

    @Test
    void withoutVisitsNobodyDrives() {
        var planned = Planned.of(GridTown.map("D F1"));
        assertThat(planned.plan().routes()).isEmpty();
        assertThat(planned.skipped()).isEmpty();
    }

    /// Timefold's own local search would have nothing to draw from, or nothing that may move.
    @Test
    void aRuleWithoutPriceNeedsNothingEither() {
        var town = GridTown.map("D F1").weight("spread", 1);
        assertThat(Planned.of(town).plan().routes()).isEmpty();
        var nobody = Planned.of(GridTown.map("D P1 F1").point("P1", p -> p.unreachableFor("grid")).weight("spread", 1));
        assertThat(nobody.plan().routes()).isEmpty();
        assertThat(nobody.skipped()).hasSize(1);
    }

    /// There and back: 10 + 60 + 10 s. Without facilities the vehicle may come home loaded.
    @Test
    void withoutFacilitiesTheLoadStaysOnBoard() {
        var planned = Planned.of(GridTown.map("D P1"));
        assertThat(planned.routes()).isEqualTo("V1: D 06:00 | P1 06:00:10 | D 06:01:20");
    }

    private static CollectionProblem withoutShifts(CollectionProblem p) {
        return new CollectionProblem(p.name(), p.start(), p.zone(), p.horizonDays(), p.scale(), p.dimensions(), p.fractions(),
                p.profiles(), p.places(), p.depots(), p.facilities(), p.vehicles(), List.of(), p.visits(), p.weights());
    }
}
