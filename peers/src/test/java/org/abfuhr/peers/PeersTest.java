package org.abfuhr.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.abfuhr.data.exchange.vrplib.Vrplib;
import org.abfuhr.model.check.PlanChecker;
import org.abfuhr.model.plan.Finding.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PeersTest {

    /// Clients at 10 and 20 west, 30 and 40 east of the depot, two to a vehicle. West together 40, east together 80, mixed more.
    private static final String FOUR = """
            TYPE : VRPTW
            VEHICLES : 3
            DIMENSION : 5
            CAPACITY : 2
            SERVICE_TIME : 1
            EDGE_WEIGHT_TYPE : EUC_2D
            NODE_COORD_SECTION
            1 0 0
            2 -10 0
            3 -20 0
            4 30 0
            5 40 0
            DEMAND_SECTION
            1 0
            2 1
            3 1
            4 1
            5 1
            TIME_WINDOW_SECTION
            1 0 200
            2 0 200
            3 0 200
            4 0 200
            5 60 100
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"ortools", "jsprit", "timefold"})
    void everyPeerSolvesWhatItIsGiven(String peer) throws IOException {
        var file = Files.writeString(folder.resolve("four.vrp"), FOUR);
        var solution = Files.writeString(folder.resolve("peer.sol"), Main.solve(peer, file, Duration.ofSeconds(2), 1));
        var read = Vrplib.read(file, solution);
        var report = PlanChecker.check(read.problem(), read.knownPlan().orElseThrow());
        assertThat(report.violations()).isEmpty();
        assertThat(report.requiredSkipped()).isEmpty();
        assertThat(report.cost(Level.SOFT)).isEqualTo(1_200); // tenths
    }

    @Test
    void otherKindsAreRefused() throws IOException {
        var prizes = FOUR.replace("VRPTW", "PCVRPTW") + "PRIZE_SECTION\n1 0\n2 9\n3 9\n4 9\n5 9\n";
        var problem = Vrplib.read(Files.writeString(folder.resolve("prizes.vrp"), prizes)).problem();
        assertThatThrownBy(() -> new PeerProblem(problem)).hasMessageContaining("neither CVRP nor VRPTW");
    }
}
