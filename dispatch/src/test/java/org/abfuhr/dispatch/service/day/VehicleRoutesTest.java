package org.abfuhr.dispatch.service.day;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.abfuhr.data.store.Database;
import org.abfuhr.data.store.operations.OperationsStore;
import org.abfuhr.data.store.operations.PlanVersion;
import org.abfuhr.data.store.operations.PlanVersion.Origin;
import org.abfuhr.data.store.operations.PlanVersion.State;
import org.abfuhr.data.store.operations.PublishedRoute;
import org.abfuhr.data.store.operations.VehicleEvent;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Routes of T1 in Berlin, for Tuesday 2026-11-24 and for the day after.
final class VehicleRoutesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate NEXT = DAY.plusDays(1);

    @TempDir
    private Path folder = Path.of("");
    @AutoClose
    private OperationsStore store;
    private Instant now = at("2026-11-24T06:00");
    private VehicleRoutes routes;
    private int made;

    @BeforeEach
    void open() {
        store = OperationsStore.on(Database.open(folder.resolve("service.db").toString()));
        routes = new VehicleRoutes(store, ZoneId.of("Europe/Berlin"), () -> now);
    }

    private static Instant at(String local) {
        return OffsetDateTime.parse(local + ":00+01:00").toInstant();
    }

    /// A plan that is out, with a route of T1.
    private void release(LocalDate date, String planned) {
        store.change(changes -> {
            var content = changes.keep(("{\"return\":\"" + planned + ":00+01:00\"}").getBytes(UTF_8));
            changes.add(new PlanVersion(date, changes.nextVersion(date), State.RELEASED, Origin.RUN, "Anna", now, "",
                    Optional.empty(), content, content, "{}", 0));
            changes.add(new PublishedRoute("T1", changes.nextRouteVersion("T1"), date, 1, "etag", content, now));
            return true;
        });
    }

    private void close(LocalDate date) {
        store.change(changes -> {
            changes.update(changes.plans(date).getLast().in(State.CLOSED));
            return true;
        });
    }

    private void report(LocalDate date, String type, String local) {
        made++;
        store.<Boolean>change(changes -> changes.add(new VehicleEvent(0, "T1", "e-" + made, date, at(local), now, type, "{}")));
    }

    private LocalDate given() {
        return routes.given("T1").orElseThrow().date();
    }

    private LocalDate reported(String local) {
        return routes.reported(routes.given("T1").orElseThrow()).apply(at(local));
    }

    @Test
    void theNextDayComesWhenTheVehicleIsHome() {
        assertThat(routes.given("T1")).isEmpty();
        release(DAY, "2026-11-24T14:00");
        release(NEXT, "2026-11-25T14:00");
        now = at("2026-11-24T15:00");
        assertThat(given()).isEqualTo(DAY);
        report(DAY, "returned", "2026-11-24T14:10");
        assertThat(given()).isEqualTo(NEXT);
        assertThat(reported("2026-11-24T13:50")).isEqualTo(DAY);
        assertThat(reported("2026-11-24T15:00")).isEqualTo(DAY);
        assertThat(reported("2026-11-25T06:00")).isEqualTo(NEXT);
    }

    @Test
    void whoForgetsToReportHasTheNextDayInTheMorning() {
        release(DAY, "2026-11-24T14:00");
        release(NEXT, "2026-11-25T14:00");
        now = at("2026-11-25T00:00");
        assertThat(given()).isEqualTo(NEXT);
    }

    @Test
    void aDayThatIsClosedIsOver() {
        release(DAY, "2026-11-24T14:00");
        release(NEXT, "2026-11-25T14:00");
        close(DAY);
        assertThat(given()).isEqualTo(NEXT);
        close(NEXT);
        assertThat(given()).isEqualTo(NEXT); // there is no other
    }

    /// From ten in the evening to six.
    @Test
    void aNightShiftEndsOnTheNextDay() {
        release(DAY, "2026-11-25T06:00");
        release(NEXT, "2026-11-26T06:00");
        now = at("2026-11-25T07:00");
        assertThat(given()).isEqualTo(DAY);
        assertThat(reported("2026-11-25T01:00")).isEqualTo(DAY);
        report(DAY, "returned", "2026-11-25T06:20");
        assertThat(given()).isEqualTo(NEXT);
        assertThat(reported("2026-11-25T01:00")).isEqualTo(DAY);
        assertThat(reported("2026-11-25T06:30")).isEqualTo(NEXT);
    }

    @Test
    void aNightShiftWithoutAReturnEndsAtNoon() {
        release(DAY, "2026-11-25T06:00");
        release(NEXT, "2026-11-26T06:00");
        now = at("2026-11-25T11:59");
        assertThat(given()).isEqualTo(DAY);
        now = at("2026-11-25T12:00");
        assertThat(given()).isEqualTo(NEXT);
    }

    /// As where a day is driven again, to look at.
    @Test
    void whatHappenedAtAnotherTimeBelongsToTheRouteThatIsGiven() {
        release(DAY, "2026-11-24T14:00");
        now = at("2027-03-01T06:00");
        assertThat(given()).isEqualTo(DAY);
        assertThat(reported("2027-03-01T06:00")).isEqualTo(DAY);
        assertThat(routes.reported(routes.given("T1").orElseThrow()).apply(Instant.MAX)).isEqualTo(DAY);
    }
}
