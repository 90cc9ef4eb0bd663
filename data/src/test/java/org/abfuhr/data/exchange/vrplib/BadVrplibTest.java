package org.abfuhr.data.exchange.vrplib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.abfuhr.model.fault.Fault;
import org.abfuhr.model.fault.FaultException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Bad instances are refused with all their faults and lines.
class BadVrplibTest {

    private static final String GOOD = """
            NAME : tiny
            TYPE : VRPTW
            DIMENSION : 2
            CAPACITY : 10
            EDGE_WEIGHT_TYPE : EUC_2D
            NODE_COORD_SECTION
            1 0 0
            2 3 4
            DEMAND_SECTION
            1 0
            2 6
            TIME_WINDOW_SECTION
            1 0 90
            2 10 20
            DEPOT_SECTION
            1
            -1
            """;

    private static final String THREE = """
            TYPE : HFVRP
            VEHICLES : 3
            DIMENSION : 3
            EDGE_WEIGHT_TYPE : EUC_2D
            NODE_COORD_SECTION
            1 0 0
            2 3 4
            3 1 1
            DEMAND_SECTION
            1 0
            2 6
            3 5
            CAPACITY_SECTION
            1 10
            2 10
            3 20
            """;

    @TempDir
    private Path folder;

    @Test
    void rowsBehindAHeaderAreNotPassedOver() throws IOException {
        assertThat(told(GOOD.replace("DEPOT_SECTION\n", "COMMENT : depots\n")))
                .containsExactly("E614 :16 belongs to no section.", "E614 :17 belongs to no section.");
    }

    private List<Fault> faults(String text) throws IOException {
        var file = Files.writeString(folder.resolve("bad.vrp"), text);
        return catchThrowableOfType(FaultException.class, () -> Vrplib.read(file)).faults();
    }

    private List<String> told(String text) throws IOException {
        return faults(text).stream().map(fault -> fault.code() + " " + fault.where().replaceFirst(".*bad.vrp", "") + " "
                + fault.message()).toList();
    }

    @Test
    void theGoodFileIsRead() throws IOException {
        assertThat(Vrplib.read(Files.writeString(folder.resolve("good.vrp"), GOOD)).problem().visits()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"TYPE : VRPTW | TYPE : TSP | E610 | bad.vrp:2", "EUC_2D | EXPLICIT | E610 | bad.vrp:5",
            "DIMENSION : 2 | COMMENT : 2 | E611 | bad.vrp", "CAPACITY : 10 | COMMENT : 2 | E611 | bad.vrp",
            "2 3 4 | 3 3 4 | E612 | bad.vrp:8", "2 3 4 | 2 3 | E612 | bad.vrp:8",
            "DIMENSION : 2 | DIMENSION : 3 | E612 | bad.vrp:6",
            "2 3 4 | 2 3 x | E613 | bad.vrp:8", "2 3 4 | 2 NaN 4 | E613 | bad.vrp:8", "2 6 | 2 6.5 | E613 | bad.vrp:11",
            "2 6 | 2 -6 | E613 | bad.vrp:11", "2 10 20 | 2 30 20 | E613 | bad.vrp:12", "1 0 90 | 1 0 1e999 | E613 | bad.vrp:13",
            "DIMENSION : 2 | DIMENSION : 999999999 | E613 | bad.vrp:3", "NAME : tiny | 1 2 3 | E614 | bad.vrp:1",
            "NAME : tiny | TYPE : CVRP | E614 | bad.vrp:2", "NAME : tiny | PRIZE_SECTION | E614 | bad.vrp:1",
            "DEMAND_SECTION | DEMANDS_SECTION | E611 | bad.vrp"})
    void aFaultIsToldWithItsLine(String good, String bad, String code, String where) throws IOException {
        assertThat(GOOD).contains(good);
        assertThat(faults(GOOD.replaceFirst(good, bad))).anySatisfy(fault -> {
            assertThat(fault.code()).isEqualTo(code);
            assertThat(fault.where()).endsWith(where);
            assertThat(fault.fix()).isNotBlank();
        });
    }

    @Test
    void allFaultsAreToldAtOnce() throws IOException {
        assertThat(faults(GOOD.replace("2 3 4", "2 x y").replace("2 6", "2 six").replace("CAPACITY", "CAPACITI")))
                .extracting(Fault::code).containsExactlyInAnyOrder("E611", "E614", "E613", "E613", "E613");
    }

    /// The second depot would be a client that nobody visits.
    @Test
    void whereAllVehiclesStartAtTheFirstDepotThereIsNoOther() throws IOException {
        assertThat(told(GOOD.replace("DEPOT_SECTION\n1\n", "DEPOT_SECTION\n1\n2\n")))
                .containsExactly("E612 :17 names depot 2, but all vehicles of a VRPTW start at the first.");
    }

    @Test
    void someNodeIsLeftToVisit() throws IOException {
        var depots = GOOD.replace("TYPE : VRPTW", "TYPE : MDVRPTW").replace("2 6", "2 0").replace("DEPOT_SECTION\n1\n",
                "VEHICLES_DEPOT_SECTION\n1 1\nDEPOT_SECTION\n1\n2\n");
        assertThat(told(depots)).containsExactly("E612 :19 names depot 2, but then no node is left to visit.");
    }

    @Test
    void whatIsGivenForAllIsNotGivenForEachAgain() throws IOException {
        assertThat(told(THREE.replace("VEHICLES : 3", "VEHICLES : 3\nCAPACITY : 206")))
                .containsExactly("E614 :14 CAPACITY_SECTION is given beside CAPACITY.");
        assertThat(told(GOOD + "SERVICE_TIME : 3\nSERVICE_TIME_SECTION\n1 0\n2 5\n"))
                .containsExactly("E614 :19 SERVICE_TIME_SECTION is given beside SERVICE_TIME.");
    }

    @Test
    void everyVehiclesFaultIsTold() throws IOException {
        assertThat(told(THREE.replace("2 3 4", "2 x 4").replace("1 10", "1 a").replace("2 10", "2 b").replace("3 20", "3 c")))
                .containsExactly("E613 :7 x is \"x\".", "E613 :14 capacity is \"a\".", "E613 :15 capacity is \"b\".",
                        "E613 :16 capacity is \"c\".");
    }

    /// What counts something and cannot be read makes nothing else wrong.
    @Test
    void aFaultHasNoOthersInItsTrain() throws IOException {
        assertThat(told(THREE.replace("DIMENSION : 3", "DIMENSION : abc"))).containsExactly("E613 :3 DIMENSION is \"abc\".");
        assertThat(told(THREE.replace("DIMENSION : 3\n", ""))).containsExactly("E611  DIMENSION is missing.");
        assertThat(told(THREE.replace("VEHICLES : 3", "VEHICLES : abc"))).containsExactly("E613 :2 VEHICLES is \"abc\".");
        assertThat(told(THREE.replace("2 3 4", "2.5 3 4"))).containsExactly("E613 :7 number is \"2.5\".");
        assertThat(told(GOOD.replace("2 10 20", "2 10 x"))).containsExactly("E613 :14 latest is \"x\".");
        assertThat(told(GOOD.replace("DEPOT_SECTION\n1\n", "DEPOT_SECTION\n1.5\n")))
                .containsExactly("E613 :16 depot is \"1.5\".");
    }

    @Test
    void aMissingFileIsNamed() {
        var missing = folder.resolve("nothing.vrp");
        assertThat(catchThrowableOfType(FaultException.class, () -> Vrplib.read(missing)).faults())
                .singleElement().matches(f -> f.code().equals("E600") && f.where().contains("nothing.vrp"));
    }
}
