package org.abfuhr.model.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.abfuhr.model.Drive;
import org.abfuhr.model.GridTown;
import org.abfuhr.model.problem.CollectionProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteTest {

    private static final CollectionProblem TOWN = GridTown.map("D P1 P2 P3 F1")
            .vehicle("V1", v -> v.windowBreak("06:00", "07:00", 60)).build();

    @ParameterizedTest
    @CsvSource({"D | F1 | D, 0", "D | P1 P2 | D, 1", "D | P1 P2 | F1 | D, 1", "D | P1 | F1 | P2 | D, 2",
            "D | P1 | F1 | F1 | P2 | F1 | D, 2",
            "D | P1 break1 P2 | F1 | D, 1"})
    void tripsEndAtUnloadingsOrAtHome(String text, int trips) {
        assertThat(Drive.route(TOWN, 0, text).trips()).isEqualTo(trips);
    }

    @Test
    void visitsAreInDrivingOrder() {
        assertThat(Drive.route(TOWN, 0, "D | P3 P1 | F1 | P2 | F1 | D").visits()).containsExactly(2, 0, 1);
    }

    @Test
    void waitingIsTheTimeBeforeItBegins() {
        assertThat(Drive.route(TOWN, 0, "D | P1 06:01 | F1 | D").stops().get(1).at().waitingSeconds()).isEqualTo(50);
    }
}
