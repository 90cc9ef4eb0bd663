package org.abfuhr.solver.features;

import static org.assertj.core.api.Assertions.assertThat;

import org.abfuhr.model.GridTown;
import org.abfuhr.model.plan.Finding;
import org.abfuhr.model.problem.Weights;
import org.abfuhr.solver.score.ConstraintSpec;
import org.junit.jupiter.api.Test;

/// P1 and P2 lie west of the depot, P3 east. One vehicle for all saves an unloading.
class CompactTripsTest {

    private static Planned planned(long weight) {
        return Planned
                .of(GridTown.map("P1 P2 . D F1 . P3").vehicle("V1", v -> {}).vehicle("V2", v -> {}).weight("spread", weight));
    }

    private static long spread(Planned planned) {
        return planned.plan().findings().stream().filter(f -> f.rule().equals("spread")).mapToLong(Finding::amount).sum();
    }

    @Test
    void withoutAPriceTripsMayBeScattered() {
        assertThat(planned(0).plan().routes()).hasSize(1);
    }

    /// P1 and P2 stand 99.2 m apart, so 49.6 m from between them; P3 is alone. What an unloading more costs is less than the 99 + 198 + 297 m that one
    /// trip for all would have (its middle lies between P2 and D).
    @Test
    void aPriceKeepsWestAndEastApart() {
        var planned = planned(1_000_000);
        assertThat(planned.plan().routes()).hasSize(2);
        assertThat(spread(planned)).isEqualTo(100);
    }

    @Test
    void aCitysPriceIsTheWeightOfThisRule() {
        assertThat(Weights.ofSpread(250).get(ConstraintSpec.SPREAD, 0)).isEqualTo(250);
    }

    /// Nobody pays for it.
    @Test
    void itIsNoMoney() {
        var planned = planned(1_000_000);
        assertThat(planned.plan().metrics().costMicroEuro()).isEqualTo(planned.plan().findings().stream()
                .filter(Finding::isMoney).mapToLong(Finding::cost).sum());
    }
}
