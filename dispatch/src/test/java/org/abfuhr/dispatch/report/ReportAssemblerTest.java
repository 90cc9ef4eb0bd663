package org.abfuhr.dispatch.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.abfuhr.dispatch.outcome.CityCard;
import org.abfuhr.dispatch.outcome.ContainerCard;
import org.abfuhr.dispatch.outcome.ContainerCard.Why;
import org.abfuhr.dispatch.outcome.Figures;
import org.abfuhr.dispatch.outcome.map.MapLayers;
import org.abfuhr.dispatch.outcome.Outcome;
import org.abfuhr.dispatch.outcome.Overrides;
import org.abfuhr.dispatch.outcome.ReachCard;
import org.abfuhr.dispatch.outcome.map.RoutePath;
import org.abfuhr.dispatch.report.ReportInput.Reach;
import org.abfuhr.dispatch.report.ReportInput.Decision.DecisionKind;
import org.abfuhr.dispatch.report.ReportInput.Skipped;
import org.abfuhr.dispatch.report.ReportInput.Skipped.Reason;
import org.abfuhr.dispatch.report.ReportInput.Stop.StopKind;
import org.abfuhr.model.GridTown;
import org.abfuhr.model.plan.CollectionPlan;
import org.abfuhr.model.plan.Finding;
import org.abfuhr.model.plan.PlanMetrics;
import org.abfuhr.model.plan.Route;
import org.abfuhr.model.plan.SkipReason;
import org.abfuhr.model.plan.SkippedVisit;
import org.abfuhr.model.plan.Stop;
import org.abfuhr.model.plan.StopState;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.routing.RoadPath;
import org.junit.jupiter.api.Test;

/// `D P1 P2 F1 P3` in a row: V1 collects P1 at noon, unloads and returns; P2 waits, P3 is too far, C9 was never offered.
class ReportAssemblerTest {

    private static final int NOON = 12 * 3_600;

    private final CollectionProblem problem = GridTown.map("D P1 P2 F1 P3").point("P1", p -> p.optional(9_000_000))
            .point("P2", p -> p.optional(900_000)).point("P3", p -> p.optional(900_000)).build();

    @Test
    void stopsPointAtContainersAndSites() {
        var day = ReportAssembler.assemble(outcome()).vehicles().getFirst();

        // containers are P1 P2 P3 C9, sites are D F1
        assertThat(day.stops()).extracting(ReportInput.Stop::kind, ReportInput.Stop::target).containsExactly(
                tuple(StopKind.START, 0), tuple(StopKind.COLLECTION, 0), tuple(StopKind.UNLOADING, 1), tuple(StopKind.END, 0));
        assertThat(day.legs()).hasSize(3);
        assertThat(day.name()).isEqualTo("Hecklader");
        assertThat(day.euro()).as("money without day costs").isEqualTo(2.5);
    }

    @Test
    void fillAtEmptyingLiesBetweenThisMorningAndTheNext() {
        var stop = ReportAssembler.assemble(outcome()).vehicles().getFirst().stops().get(1);
        double start = problem.shifts().getFirst().earliestStart();

        // 0.6 in the morning, 0.9 a day later
        assertThat(stop.fill()).isCloseTo(0.6 + 0.3 * (NOON - start) / 86_400, within(1e-9));
        assertThat(stop.fill()).isStrictlyBetween(0.6, 0.75);
    }

    @Test
    void everyContainerLeftOutSaysWhy() {
        assertThat(ReportAssembler.assemble(outcome()).skipped()).containsExactly(
                new Skipped(1, Reason.NOT_WORTH_IT, 3.1, "", ""), // micro-euro become euro; nobody came close
                new Skipped(2, Reason.SHIFT_TOO_SHORT, 840, "", "V1"), new Skipped(3, Reason.NOT_YET, 0, "", ""));
    }

    @Test
    void overridesTellWhatWasDecidedAndWhy() {
        assertThat(ReportAssembler.assemble(outcome()).decisions()).containsExactly(
                new ReportInput.Decision(DecisionKind.REQUIRED, "P1", "Stadtfest", ""),
                new ReportInput.Decision(DecisionKind.EXCLUDED, "C9", "Stadtfest", ""));
    }

    @Test
    void containerSaysTheCostOfEachDayAndOfNever() {
        var container = ReportAssembler.assemble(outcome()).containers().getFirst();

        assertThat(container.costsEuro()).hasSize(problem.horizonDays() + 1).endsWith(9.0);
        assertThat(container.litres()).as("of one of two").isEqualTo(1_100);
        assertThat(container.overflowInTwoDays()).isEqualTo(.35);
    }

    @Test
    void placesThatSomeKindOfVehicleMissesStandSideBySide() {
        assertThat(ReportAssembler.assemble(outcome()).reach()).extracting(Reach::container, Reach::name).containsExactly(
                tuple(ReportInput.NONE, "Umladestation"), tuple(1, "Lange Straße"));
        assertThat(ReportAssembler.assemble(outcome()).reach().get(1).kinds()).extracting(Reach.Kind::name, Reach.Kind::why)
                .containsExactly(tuple("autonomer Sammler", "außerhalb des genehmigten Gebiets"), tuple("Hecklader 26 t", ""));
    }

    @Test
    void daysWithoutAnyRouteGiveAPageToo() {
        var nobody = new Outcome(city(), LocalDate.of(2026, 3, 2), problem, plan(List.of(), List.of()), List.of(),
                cards(), List.of(), MapLayers.EMPTY, figures(), Optional.empty(), Overrides.NONE, List.of(), List.of(),
                Optional.empty(), List.of());

        var input = ReportAssembler.assemble(nobody);

        assertThat(input.vehicles()).singleElement().satisfies(day -> assertThat(day.stops()).isEmpty());
        assertThat(input.fixedCalendarOrNull()).isNull();
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    private Outcome outcome() {
        var route = new Route(0, List.of(new Stop.DepotStart(0, at(0, NOON - 10, 0)), new Stop.Collection(0, at(1, NOON, 100)),
                new Stop.Unloading(0, at(2, NOON + 90, 0)), new Stop.DepotEnd(0, at(0, NOON + 900, 0))));
        var skipped = List.of(new SkippedVisit(1, SkipReason.NOT_WORTH_IT, 3_100_000, 0),
                new SkippedVisit(2, SkipReason.SHIFT_TOO_SHORT, 840, 0));
        var path = new RoutePath(List.of(leg(0, 1), leg(1, 2), RoutePath.STAY));
        return new Outcome(city(), LocalDate.of(2026, 3, 2), problem, plan(List.of(route), skipped), List.of(), cards(),
                List.of(path), MapLayers.EMPTY, figures(), Optional.of(figures()),
                new Overrides(List.of(), List.of("P1"), List.of("C9"), "Stadtfest"), List.of(), reach(), Optional.empty(),
                List.of());
    }

    private static CollectionPlan plan(List<Route> routes, List<SkippedVisit> skipped) {
        return new CollectionPlan("grid-town", routes, skipped,
                new PlanMetrics(1, 2, 1, 1, 600, 60, 60, 600, 0, 0, 0, 1, List.of(100L), 2_500_000, 0),
                List.of(new Finding("distance", Finding.Level.SOFT, 2_500_000, 2_500_000, 0, -1),
                        new Finding("dayCost", Finding.Level.SOFT, 700_000, 700_000, 0, 0)));
    }

    private static StopState at(int accessPoint, int seconds, int loadKg) {
        return new StopState(accessPoint, seconds, seconds, seconds + 60, List.of(loadKg), 0, 600);
    }

    private org.abfuhr.model.geo.Coordinate position(int place) {
        return problem.places().get(place).position();
    }

    private RoadPath leg(int from, int to) {
        return new RoadPath(List.of(position(from), position(to)), List.of(), List.of(), 10, 100);
    }

    private static List<ReachCard> reach() {
        var truck = new ReachCard.Kind("rear-loader-26t", "Hecklader 26 t", List.of("V1"), "", "");
        var collector = new ReachCard.Kind("autonomous-collector+area", "autonomer Sammler", List.of("V2"), "outside_area",
                "außerhalb des genehmigten Gebiets");
        return List.of(new ReachCard("F1", false, "Umladestation", List.of(collector)),
                new ReachCard("P2", true, "Lange Straße", List.of(collector, truck)),
                new ReachCard("X9", true, "nicht von heute", List.of(collector)));
    }

    private List<ContainerCard> cards() {
        List<ContainerCard> cards = new ArrayList<>();
        problem.visits().forEach(visit -> cards.add(card(visit.id(), Why.COST)));
        cards.add(card("C9", Why.NOT_YET));
        return cards;
    }

    private ContainerCard card(String id, Why why) {
        return new ContainerCard(id, "Lange Straße", "residual", position(0), 2_200, 2, true, .6, .9, .2, .35, 3, 1_000_000, why,
                new ContainerCard.State(Instant.EPOCH, .6, Optional.empty(), Optional.empty()));
    }

    private static CityCard city() {
        return new CityCard("grid-town", "Gitterstadt", Locale.GERMAN, "© OpenStreetMap contributors", "",
                Map.of("V1", "V1 (Hecklader)", "residual", "Restabfall"), "");
    }

    private static Figures figures() {
        return new Figures(1, 1, 1, 1, .6, .22, 0, .1, 2.5, .4, 3);
    }
}
