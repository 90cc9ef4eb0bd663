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

    @TempDir
    private Path folder;

    private List<Fault> faults(String text) throws IOException {
        var file = Files.writeString(folder.resolve("bad.vrp"), text);
        return catchThrowableOfType(FaultException.class, () -> Vrplib.read(file)).faults();
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

    @Test
    void aMissingFileIsNamed() {
        var missing = folder.resolve("nothing.vrp");
        assertThat(catchThrowableOfType(FaultException.class, () -> Vrplib.read(missing)).faults())
                .singleElement().matches(f -> f.code().equals("E600") && f.where().contains("nothing.vrp"));
    }
}
