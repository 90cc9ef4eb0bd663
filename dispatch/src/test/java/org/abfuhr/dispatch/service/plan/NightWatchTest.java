package org.abfuhr.dispatch.service.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.abfuhr.data.city.CronSchedule;
import org.abfuhr.data.city.ServiceRules.NightRun;
import org.abfuhr.data.store.Database;
import org.abfuhr.data.store.operations.Decision;
import org.abfuhr.data.store.operations.OperationsStore;
import org.abfuhr.data.store.operations.PlanVersion;
import org.abfuhr.data.store.operations.PlanVersion.Origin;
import org.abfuhr.data.store.operations.PlanVersion.State;
import org.abfuhr.dispatch.outcome.Texts;
import org.abfuhr.dispatch.service.http.Json;
import org.abfuhr.dispatch.service.http.Refusal;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A schedule at half past two in Berlin, 01:30 UTC, that plans the day on which it begins.
final class NightWatchTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Instant DUE = Instant.parse("2026-11-24T01:30:00Z");

    @TempDir
    private Path folder = Path.of("");
    @AutoClose
    private OperationsStore store;
    @AutoClose
    private Announcements announcements = new Announcements();
    private Desk desk = new Desk();
    private Instant now = DUE;
    private NightWatch watch;

    /// Writes down what it is asked for.
    private static final class Desk implements NightWatch.Desk {

        private final List<PlanDesk.Order> orders = new ArrayList<>();
        private final List<String> releases = new ArrayList<>();
        private boolean busy;

        @Override
        public Run start(PlanDesk.Order order) {
            if (busy)
                throw Refusal.conflict("runs", "Another run is going.", "Wait.");
            orders.add(order);
            return new Run("1", "night", order.date(), order.who(), DUE, new Announcements());
        }

        @Override
        public PlanVersion release(PlanVersion plan, String who, String reason) {
            releases.add(plan.id() + " by " + who + ": " + reason);
            return plan;
        }
    }

    @BeforeEach
    void open() {
        store = OperationsStore.on(Database.open(folder.resolve("service.db").toString()));
        restart();
    }

    private void restart() {
        watch = new NightWatch(new NightRun(CronSchedule.parse("30 2 * * *"), 0, 60), ZoneId.of("Europe/Berlin"), store, desk,
                announcements, () -> now, 2);
    }

    private PlanVersion made(String who, State state, double euro, String... warnings) {
        return store.change(changes -> {
            var digest = changes.keep(new byte[]{1});
            var plan = new PlanVersion(DAY, changes.nextVersion(DAY), state, Origin.RUN, who, now, "", Optional.empty(), digest,
                    digest, "{\"warnings\":[" + String.join(",", warnings) + "],\"figures\":{\"euro\":" + euro + ",\"km\":150}}",
                    0);
            changes.add(plan);
            return plan;
        });
    }

    private void standingOrder(String limits) {
        store.change(changes -> changes.add(new Decision(0, DAY, DAY.plusDays(30), "standing_order", limits, "holidays", "Anna",
                DUE.minusSeconds(3_600), Optional.empty()), Optional.empty()));
    }

    @Test
    void plansOnceWhenItIsDue() {
        now = DUE.minusSeconds(1);
        watch.look(); // yesterday's is too long ago
        assertThat(desk.orders).isEmpty();
        now = DUE;
        watch.look();
        watch.look();
        assertThat(desk.orders).hasSize(1);
        assertThat(desk.orders.getFirst().date()).isEqualTo(DAY);
        assertThat(desk.orders.getFirst().effort().orElseThrow().budget()).contains(Duration.ofSeconds(60));
        made(NightWatch.WHO, State.CHECKED, 1_000);
        now = DUE.plusSeconds(3_600);
        watch.look();
        restart(); // what was planned is known by the store
        watch.look();
        assertThat(desk.orders).hasSize(1);
    }

    @Test
    void makesUpForItWithinSixHours() {
        now = DUE.plus(Duration.ofHours(7));
        watch.look();
        assertThat(desk.orders).isEmpty();
        now = DUE.plus(Duration.ofHours(5));
        watch.look();
        assertThat(desk.orders).hasSize(1);
    }

    /// Three attempts, ten minutes apart; waiting for somebody else's run is none.
    @Test
    void triesThreeTimes() {
        desk.busy = true;
        watch.look();
        desk.busy = false;
        for (int minute = 0; minute < 60; minute++) {
            now = DUE.plus(Duration.ofMinutes(minute));
            watch.look();
        }
        assertThat(desk.orders).hasSize(3);
        now = DUE.plus(Duration.ofDays(1));
        watch.look();
        assertThat(desk.orders).hasSize(4);
        assertThat(desk.orders.getLast().date()).isEqualTo(DAY.plusDays(1));
    }

    @Test
    void aStandingOrderLetsAPlanWithinItsLimitsGo() {
        standingOrder("{\"mostEuro\":1500}");
        made(NightWatch.WHO, State.CHECKED, 1_499, "{\"code\":\"not_found_in_time\",\"text\":\"One fits.\"}");
        watch.look();
        assertThat(desk.releases).containsExactly("2026-11-24.1 by Anna (standing order 1): holidays");
    }

    /// The wider one is made later, of the same day.
    @Test
    void whatOneOrderKeptBackAWiderOneLetsGo() {
        standingOrder("{\"mostEuro\":100}");
        made(NightWatch.WHO, State.CHECKED, 1_499);
        watch.look();
        watch.look();
        assertThat(desk.releases).isEmpty();
        standingOrder("{\"mostEuro\":1500}");
        watch.look();
        assertThat(desk.releases).containsExactly("2026-11-24.1 by Anna (standing order 2): holidays");
    }

    @Test
    void withoutOneNothingGoes() {
        made(NightWatch.WHO, State.CHECKED, 1);
        watch.look();
        assertThat(desk.releases).isEmpty();
    }

    @Test
    void whatSomebodyPlannedOrGoesOnFromIsTheirs() {
        standingOrder("{}");
        made("Ben", State.CHECKED, 1);
        watch.look();
        assertThat(desk.releases).isEmpty();
    }

    @Test
    void aPlanThatSomebodyHasGoneOnFromWaitsForThem() {
        standingOrder("{}");
        made(NightWatch.WHO, State.CHECKED, 1);
        made("Ben", State.CHECKED, 1);
        watch.look();
        assertThat(desk.releases).isEmpty();
    }

    @Test
    void whatSpeaksAgainstAPlanIsSaidAllAtOnce() {
        standingOrder("{\"mostEuro\":1500,\"mostKm\":100}");
        var plan = made(NightWatch.WHO, State.DRAFT, 1_600, "{\"code\":\"required_not_served\",\"text\":\"Two are left out.\"}");
        watch.look();
        assertThat(desk.releases).isEmpty();
        assertThat(StandingOrders.against(StandingOrders.of(store, DAY).orElseThrow(), plan)).extracting("message")
                .containsExactly(
                        "The checker has not passed it.", "Two are left out.",
                        "It costs 1600 euro, more than the standing order's 1500.",
                        "It drives 150 km, more than the standing order's 100.");
    }

    /// Whoever opens the page in the morning reads them, though nobody was told at night.
    @Test
    void limitsThatKeepAPlanBackAreTold() {
        var plan = made(NightWatch.WHO, State.CHECKED, 1_600);
        assertThat(limits(plan)).isEmpty();
        standingOrder("{\"mostEuro\":1500,\"mostKm\":100}");
        assertThat(limits(plan)).extracting(each -> each.path("code").asText() + ": "
                + each.path("text").asText() + " " + each.path("amount") + " > " + each.path("limit")).containsExactly(
                        "over_most_euro: Cost 1,600 €; the standing order allows 1,500 €. 1600 > 1500",
                        "over_most_km: 150 km; the standing order allows 100 km. 150 > 100");
        assertThat(limits(made("Ben", State.CHECKED, 1_600))).isEmpty();
    }

    private List<ObjectNode> limits(PlanVersion plan) {
        return StandingOrders.limits(store, plan, Json.own(plan.summary()), new Texts(Locale.ENGLISH));
    }
}
