package org.abfuhr.data.exchange.vrplib;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.abfuhr.model.check.PlanChecker;
import org.abfuhr.model.fault.Fault;
import org.abfuhr.model.plan.Finding.Level;
import org.abfuhr.model.plan.Route;
import org.abfuhr.model.plan.Stop;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.model.problem.TimeWindow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tiny instances with lengths that are arithmetic.
class VrplibTest {

    /// Depot at the origin, one client at (3, 4), one at (1, 1): 5, 1.41421 and 3.60555 apart.
    private static final String NODES = """
            EDGE_WEIGHT_TYPE : EUC_2D
            DIMENSION : 3
            NODE_COORD_SECTION
            1 0 0
            2 3 4
            3\t1 1
            DEMAND_SECTION
            1 0
            2 6
            3 5
            """;
    private static final String WINDOWS = """
            TIME_WINDOW_SECTION
            1 0 100
            2 10 20.25
            3 0 100
            """;

    @TempDir
    private Path folder;

    private Vrplib read(String text) throws IOException {
        return Vrplib.read(Files.writeString(folder.resolve("tiny.vrp"), text + "EOF\n"));
    }

    private CollectionProblem problem(String text) throws IOException {
        return read(text).problem();
    }

    private static int[] metres(CollectionProblem problem) {
        var matrix = problem.profiles().getFirst().matrix();
        return new int[]{matrix.metres(0, 1), matrix.metres(0, 2), matrix.metres(1, 2)};
    }

    @Test
    void cvrpRoundsToTheNearestUnit() throws IOException {
        var problem = problem("NAME : tiny\nTYPE : CVRP\nCAPACITY : 10\n" + NODES + "DEPOT_SECTION\n 1\n -1\n");
        assertThat(metres(problem)).containsExactly(5, 1, 4);
        assertThat(problem.name()).isEqualTo("tiny");
        assertThat(problem.scale()).isEqualTo(1);
        assertThat(problem.visits()).allMatch(v -> v.required() && v.windows().isEmpty() && v.serviceSeconds() == 0);
        assertThat(problem.vehicles()).allMatch(v -> !v.endsEmpty() && v.costs().perMetre() == 1 && v.costs().perSecond() == 0);
        assertThat(problem.shifts()).hasSize(2).allMatch(s -> s.maxUnloadings() == 0); // never more vehicles than clients
    }

    @Test
    void vrptwTruncatesToTenths() throws IOException {
        var problem = problem("TYPE: VRPTW\nCAPACITY: 10\nVEHICLES: 1\nSERVICE_TIME: 9.99\n" + NODES + WINDOWS);
        assertThat(metres(problem)).containsExactly(50, 14, 36);
        assertThat(problem.scale()).isEqualTo(10);
        assertThat(problem.shifts()).singleElement().matches(s -> s.earliestStart() == 0 && s.latestEnd() == 1000);
        var visit = problem.visits().getFirst();
        assertThat(visit.windows()).containsExactly(new TimeWindow(100, 202));
        assertThat(visit.serviceSeconds()).isEqualTo(99);
    }

    @Test
    void prizesAreWhatAVisitLeftOutCosts() throws IOException {
        var problem = problem("TYPE: PCVRPTW\nCAPACITY: 10\n" + NODES + WINDOWS + "PRIZE_SECTION\n1 0\n2 7.5\n3 8\n");
        assertThat(problem.visits()).extracting(v -> v.notServedCostMicroEuro()).containsExactly(75L, 80L);
        assertThat(problem.visits()).noneMatch(v -> v.required());
    }

    @Test
    void reloadsAreUnloadingsAtTheDepot() throws IOException {
        var problem = problem("TYPE: MTVRPTWR\nCAPACITY: 10\nVEHICLES: 1\n" + NODES + WINDOWS
                + "RELEASE_TIME_SECTION\n1 0\n2 4\n3 0\nVEHICLES_RELOAD_DEPOT_SECTION\n1 1\n");
        assertThat(problem.vehicles().getFirst().facilities()).containsExactly(0);
        assertThat(problem.facilities().getFirst()).matches(f -> f.unloadingSeconds() == 0 && f.feeMicroEuro() == 0);
        assertThat(problem.shifts().getFirst().maxUnloadings()).isPositive();
        assertThat(problem.visits()).extracting(v -> v.releaseSeconds()).containsExactly(40, 0);
    }

    @Test
    void heterogeneousVehiclesHaveTheirOwnPrices() throws IOException {
        var problem = problem("TYPE: HFVRP\nVEHICLES: 2\n" + NODES
                + "CAPACITY_SECTION\n1 10\n2 20\nVEHICLES_FIXED_COST_SECTION\n1 30\n2 50\nVEHICLES_UNIT_DISTANCE_COST_SECTION\n1 1\n2 2\n");
        assertThat(metres(problem)).containsExactly(5000, 1414, 3606);
        assertThat(problem.vehicles()).extracting(v -> v.costs().fixedMicroEuro()).containsExactly(30_000L, 50_000L);
        assertThat(problem.vehicles()).extracting(v -> v.costs().perMetre()).containsExactly(1L, 2L);
        assertThat(problem.vehicles()).extracting(v -> v.compartments().getFirst().capacity().getFirst()).containsExactly(10, 20);
    }

    @Test
    void heterogeneousVehiclesMayCostNothingByTheDayOrEquallyMuchByLength() throws IOException {
        var byLength = problem("TYPE: HFVRP\nVEHICLES: 2\n" + NODES
                + "CAPACITY_SECTION\n1 10\n2 20\nVEHICLES_UNIT_DISTANCE_COST_SECTION\n1 3\n2 4\n");
        assertThat(byLength.vehicles()).extracting(v -> v.costs().fixedMicroEuro()).containsExactly(0L, 0L);
        assertThat(byLength.vehicles()).extracting(v -> v.costs().perMetre()).containsExactly(3L, 4L);
        var byDay = problem("TYPE: HFVRP\nVEHICLES: 2\n" + NODES
                + "CAPACITY_SECTION\n1 10\n2 20\nVEHICLES_FIXED_COST_SECTION\n1 30\n2 50\n");
        assertThat(byDay.vehicles()).extracting(v -> v.costs().fixedMicroEuro()).containsExactly(30_000L, 50_000L);
        assertThat(byDay.vehicles()).extracting(v -> v.costs().perMetre()).containsExactly(1L, 1L);
    }

    @Test
    void vehiclesHaveTheirDepots() throws IOException {
        var problem = problem("TYPE: MDVRPTW\nCAPACITY: 10\nVEHICLES: 2\nVEHICLES_MAX_DURATION: 30\n"
                + NODES.replace("2 6", "2 0") + WINDOWS + "VEHICLES_DEPOT_SECTION\n1 2\n2 1\nDEPOT_SECTION\n1\n2\n");
        assertThat(problem.visits()).singleElement().matches(v -> v.id().equals("3") && v.place() == 2);
        assertThat(problem.depots()).extracting(d -> d.place()).containsExactly(0, 1);
        assertThat(problem.shifts()).extracting(s -> s.startDepot()).containsExactly(1, 0);
        assertThat(problem.shifts()).allMatch(s -> s.endDepot() == s.startDepot() && s.maxDurationSeconds() == 30_000);
        assertThat(problem.shifts().getFirst().earliestStart()).isEqualTo(10_000); // window of the second depot
    }

    @Test
    void vehiclesServeOnlyTheirClients() throws IOException {
        var problem = problem("TYPE: SDVRPTW\nCAPACITY: 20\nVEHICLES: 2\n" + NODES + WINDOWS
                + "VEHICLES_ALLOWED_CLIENTS_SECTION\n1 2 3\n2 3\n");
        assertThat(problem.visits()).extracting(v -> v.allowedVehicles()).containsExactly(List.of(0),
                List.of(0, 1));
    }

    @Test
    void asManyVehiclesAreOfferedAsAGoodPlanMayNeed() throws IOException {
        // 30 clients of 5 at one place: the load needs 15 vehicles of 10, and so many are driven.
        // A tenth more is 17, 1.3 times the load 20; 4 spare.
        var text = new StringBuilder("TYPE: CVRP\nCAPACITY: 10\nEDGE_WEIGHT_TYPE: EUC_2D\nDIMENSION: 31\nNODE_COORD_SECTION\n");
        for (int n = 1; n <= 31; n++)
            text.append(n).append(" 7 7\n");
        text.append("DEMAND_SECTION\n1 0\n");
        for (int n = 2; n <= 31; n++)
            text.append(n).append(" 5\n");
        assertThat(problem(text.toString()).shifts()).hasSize(24);
        assertThat(problem("VEHICLES: 16\n" + text).shifts()).hasSize(16);
    }

    @Test
    void routesOfTheSolutionBesideGoToVehiclesOfTheirClass() throws IOException {
        Files.writeString(folder.resolve("tiny.sol"), "Route #1: 2\nRoute #2:\nRoute #3: 1\nCost 99\n");
        var read = read("TYPE: HFVRP\nVEHICLES: 3\n" + NODES
                + "CAPACITY_SECTION\n1 10\n2 10\n3 20\nVEHICLES_FIXED_COST_SECTION\n1 3\n2 3\n3 5\n"
                + "VEHICLES_UNIT_DISTANCE_COST_SECTION\n1 1\n2 1\n3 2\n");
        assertThat(read.notices()).isEmpty();
        var routes = read.knownPlan().orElseThrow().routes();
        assertThat(routes).extracting(Route::shift).containsExactly(0, 2);
        assertThat(routes).extracting(Route::visits).containsExactly(List.of(1), List.of(0));
    }

    @Test
    void reloadsOfTheSolutionBesideStayWhereTheyAre() throws IOException {
        // Both clients fit into one trip of 11. The solution reloads between them: 2 × 5 + 2 × 1.4, not 5 + 3.6 + 1.4.
        Files.writeString(folder.resolve("tiny.sol"), "Route #1: 1 0 2\n");
        var read = read("TYPE: MTVRPTWR\nCAPACITY: 11\nVEHICLES: 1\n" + NODES + WINDOWS
                + "RELEASE_TIME_SECTION\n1 0\n2 4\n3 30\nVEHICLES_RELOAD_DEPOT_SECTION\n1 1\n");
        var plan = read.knownPlan().orElseThrow();
        var report = PlanChecker.check(read.problem(), plan);
        assertThat(report.violations()).isEmpty();
        assertThat(report.cost(Level.SOFT)).isEqualTo(128);
        var stops = plan.routes().getFirst().stops();
        assertThat(stops.get(2)).isInstanceOf(Stop.Unloading.class);
        assertThat(stops).extracting(stop -> stop.at().load().getFirst()).containsExactly(0, 6, 0, 5, 5);
        // In tenths: client 2 may begin until 202, 50 from the depot, so the latest departure is 152. Reloading, the vehicle waits until
        // client 3 is released at 300; there at 314, home at 328.
        assertThat(stops).extracting(stop -> stop.at().departureSeconds()).containsExactly(152, 202, 300, 314, 328);
    }

    @Test
    void aReloadWhereNoneIsAllowedIsNoPlan() throws IOException {
        Files.writeString(folder.resolve("tiny.sol"), "Route #1: 0 1 0 2 0\n");
        var read = read("TYPE: CVRP\nCAPACITY: 11\n" + NODES);
        var report = PlanChecker.check(read.problem(), read.knownPlan().orElseThrow());
        assertThat(report.feasible()).isFalse();
    }

    /// Two visits need no third vehicle, however often one of them is served.
    @Test
    void aSolutionWithMoreRoutesThanVisitsIsANotice() throws IOException {
        Files.writeString(folder.resolve("tiny.sol"), "Route #1: 1\nRoute #2: 2 9\nRoute #3: 1\n");
        var read = read("TYPE: CVRP\nCAPACITY: 11\n" + NODES);
        assertThat(read.knownPlan()).isEmpty();
        assertThat(read.notices()).extracting(Fault::message).containsExactly(
                "serves 9, which is none of the visits 1 to 2.", "has a route #3, but there are only 2 visits for them.");
    }

    @Test
    void aSolutionThatDoesNotFitIsANotice() throws IOException {
        Files.writeString(folder.resolve("tiny.sol"), "Route #1: 1 7\n");
        var read = read("TYPE: CVRP\nCAPACITY: 11\n" + NODES);
        assertThat(read.knownPlan()).isEmpty();
        assertThat(read.notices()).singleElement().matches(f -> f.code().equals("E615") && f.message().startsWith("serves 7"));
        assertThat(read.problem().visits()).hasSize(2);
    }
}
