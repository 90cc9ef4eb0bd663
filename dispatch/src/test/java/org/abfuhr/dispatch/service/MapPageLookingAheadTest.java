package org.abfuhr.dispatch.service;

import static org.abfuhr.dispatch.service.RunningService.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.city.ServiceRules.Nights;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The map page with Monday's plan of a GridTown whose nights look nine days ahead: nothing is worth driving for on Monday, six of the eight
/// containers are planned for Tuesday.
final class MapPageLookingAheadTest extends OnMapPage {

    private static final LocalDate MONDAY = DAY.minusDays(1);

    @Override
    CityPack city(CityPack gridTown) {
        return RunningService.nights(gridTown, new Nights(9, false));
    }

    @BeforeEach
    void plan() {
        town.run("{\"kind\":\"night\",\"iterations\":200,\"date\":\"" + MONDAY + "\"}");
        logIn(town.key, MONDAY);
    }

    @Test
    void whatIsPlannedForALaterDayIsNotForToday() {
        assertThat(text("#figures li:first-child b")).isEqualTo("0");
        assertThat(text("#figures li:last-child b")).isEqualTo("8");
        press("#tab-skipped");
        assertThat(all("#panel tbody tr")).hasSize(8);
        assertThat(all("#panel tbody td:last-child")).filteredOn(reason -> reason.getText().equals("Planned for Tuesday"))
                .hasSize(6);
    }

    @Test
    void whatIsAtRiskSaysForWhichDayItIsPlanned() {
        press("#tab-risk");
        assertThat(text("#panel tbody td")).endsWith("Planned for Tuesday");
    }

    @Test
    void aDayAWeekLaterHasItsDate() {
        var said = browser.executeAsyncScript("const done = arguments[arguments.length - 1];"
                + "import('/page/words.js').then((words) => done(words.dayAfter('" + MONDAY + "', 6) + ', ' + words.dayAfter('"
                + MONDAY
                + "', 7)));");
        assertThat(said).asString().startsWith("Sunday, Mon").endsWith("30 Nov");
    }
}
