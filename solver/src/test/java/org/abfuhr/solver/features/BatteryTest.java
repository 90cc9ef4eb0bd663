package org.abfuhr.solver.features;

import static org.assertj.core.api.Assertions.assertThat;

import org.abfuhr.model.GridTown;
import org.abfuhr.model.fleet.Battery;
import org.junit.jupiter.api.Test;

/// Energy: 1 Wh/m, so 100 Wh a block, and 600 Wh for the loop `D P1 . F1`; a charge takes 900 s and gives 400 Wh.
class BatteryTest {

    private static final String STRAIGHT_HOME = "V1: D 06:00 | P1 06:00:10 | F1 06:01:30 | D 06:12";
    private static final String CHARGES = "V1: D 06:00 | P1 06:00:10 | F1 06:01:30 | charge@F1 06:11:30 | D 06:27";

    /// 700 - 600 Wh are just the reserve.
    @Test
    void theReserveMayBeReached() {
        var planned = Planned.of(town(new Battery(1_000, 100, 1_000, 0), 700));
        assertThat(planned.routes()).isEqualTo(STRAIGHT_HOME);
        assertThat(batteryAtEnd(planned)).isEqualTo(100);
    }

    /// One watt-hour less, and it charges at F1: 699 - 300 + 400 - 300.
    @Test
    void chargesWhereItUnloads() {
        var planned = Planned.of(town(new Battery(1_000, 100, 1_000, 0), 699));
        assertThat(planned.routes()).isEqualTo(CHARGES);
        assertThat(batteryAtEnd(planned)).isEqualTo(499);
    }

    /// The lift at P1 takes 50 Wh: 700 - 350 = 350 at F1, full at 700, 400 at home.
    @Test
    void liftsUseEnergyAndAChargeEndsWhenFull() {
        var planned = Planned.of(town(new Battery(700, 100, 1_000, 50), 700));
        assertThat(planned.routes()).isEqualTo(CHARGES);
        assertThat(batteryAtEnd(planned)).isEqualTo(400);
        assertThat(planned.plan().metrics().wattHours()).isEqualTo(650);
    }

    private static GridTown town(Battery battery, int wattHours) {
        return GridTown.map("D P1 . F1").facility("F1", f -> f.charger(900, 400)).vehicle("V1",
                v -> v.battery(battery, wattHours));
    }

    private static int batteryAtEnd(Planned planned) {
        return planned.plan().routes().getFirst().stops().getLast().at().batteryWattHours();
    }
}
