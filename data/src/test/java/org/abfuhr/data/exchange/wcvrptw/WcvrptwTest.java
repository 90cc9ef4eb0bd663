package org.abfuhr.data.exchange.wcvrptw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.abfuhr.model.fault.FaultException;
import org.abfuhr.model.fleet.ShiftBreak;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.model.problem.TimeWindow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A town of three nodes and a disposal site on the depot; a mile is 5,280 feet, 90 s at 40 miles an hour.
class WcvrptwTest {

    private static final String TOWN = """
            12.5\t// capacity
            30.0\t// a day
            500\t\t// stops
            3600\t// lunch
            40\t\t// speed
            Stop_ID X Y Early Late Service Load Type
            0   -1000.0  500.00  600 1500 0  9999 0
            7   -1000.0  500.00  0650 1675 20  9999 2\t\t
            9\t4280  500\t0\t2400\t60\t4.25\t1
            12  4280.04  1556.0  0700 0900 120  2 1
            """;

    @TempDir
    private Path folder;

    private CollectionProblem read(String text) throws IOException {
        return Wcvrptw.read(Files.writeString(folder.resolve("town_4.txt"), text));
    }

    @Test
    void lengthsAreTenthsOfAFootAndTimesMilliseconds() throws IOException {
        var problem = read(TOWN);
        var matrix = problem.profiles().getFirst().matrix(); // depot, site, 9, 12
        assertThat(matrix.metres(0, 1)).isZero();
        assertThat(matrix.metres(0, 2)).isEqualTo(52_800); // one mile
        assertThat(matrix.seconds(0, 2)).isEqualTo(90_000);
        assertThat(matrix.metres(0, 3)).isEqualTo(52_800 + 10_560); // Manhattan: a fifth of a mile further
        assertThat(matrix.seconds(3, 0)).isEqualTo(108_000);
        assertThat(problem.scale()).isEqualTo(10);
        assertThat(problem.name()).isEqualTo("town_4");
    }

    @Test
    void stopsHaveLoadsWindowsAndService() throws IOException {
        var visits = read(TOWN.replace("\n", "\r\n")).visits();
        assertThat(visits).extracting(v -> v.id()).containsExactly("9", "12");
        assertThat(visits).extracting(v -> v.demand().getFirst().getFirst()).containsExactly(425, 200);
        assertThat(visits).extracting(v -> v.serviceSeconds()).containsExactly(60_000, 120_000);
        assertThat(visits.getLast().windows()).containsExactly(new TimeWindow(7 * 3_600_000, 9 * 3_600_000));
        assertThat(visits).allMatch(v -> v.required());
    }

    @Test
    void vehiclesUnloadAtSitesRestAtNoonAndHaveDailyCaps() throws IOException {
        var problem = read(TOWN);
        assertThat(problem.facilities()).singleElement().matches(f -> f.unloadingSeconds() == 20_000 && f.openingHours()
                .equals(List.of(new TimeWindow(6 * 3_600_000 + 50 * 60_000, 16 * 3_600_000 + 75 * 60_000))));
        assertThat(problem.vehicles()).hasSize(2); // no more than stops
        assertThat(problem.vehicles()).allMatch(v -> v.endsEmpty() && v.facilities().equals(List.of(0))
                && v.compartments().getFirst().capacity().equals(List.of(1250)));
        var shift = problem.shifts().getFirst();
        assertThat(shift.limits().load()).containsExactly(3000);
        assertThat(shift.limits().stops()).isEqualTo(500);
        assertThat(shift.breaks()).containsExactly(new ShiftBreak.WindowBreak(39_600_000, 43_200_000, 3_600_000));
        assertThat(shift.latestEnd()).isEqualTo(54_000_000);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"40\t\t// speed | fast | E613 | town_4.txt:5", "4.25 | much | E613 | town_4.txt:9",
            "2 1 | 2 3 | E613 | town_4.txt:10", "0900 | 2500 | E613 | town_4.txt:10",
            "0700 0900 | 0900 0700 | E613 | town_4.txt:10",
            "12  4280.04 | 9 4280 | E612 | town_4.txt:10", "120  2 1 | 120 2 | E612 | town_4.txt:10",
            "9999 0 | 9999 1 | E611 | town_4.txt", "9999 2 | 9999 1 | E611 | town_4.txt",
            "4280.04 | 9000000 | E613 | town_4.txt"})
    void aFaultIsToldWithItsLine(String good, String bad, String code, String where) throws IOException {
        assertThat(TOWN).contains(good);
        var file = Files.writeString(folder.resolve("town_4.txt"), TOWN.replace(good, bad));
        assertThat(catchThrowableOfType(FaultException.class, () -> Wcvrptw.read(file)).faults())
                .anyMatch(fault -> fault.code().equals(code) && fault.where().endsWith(where));
    }

    /// A type that cannot be read may have been any, and a time that cannot be read closes nothing.
    @Test
    void aFaultHasNoOthersInItsTrain() throws IOException {
        for (var bad : List.of(TOWN.replace("120  2 1", "120  2 9"), TOWN.replace("9999 0", "9999 9"),
                TOWN.replace("9999  2", "9999  9").replace("9999 2", "9999 9"), TOWN.replace("0900", "b"))) {
            var file = Files.writeString(folder.resolve("bad.txt"), bad);
            assertThat(catchThrowableOfType(FaultException.class, () -> Wcvrptw.read(file)).faults()).as(bad).singleElement()
                    .matches(fault -> fault.code().equals("E613"));
        }
    }

    @Test
    void allFaultsAreToldAtOnce() throws IOException {
        var file = Files.writeString(folder.resolve("bad.txt"),
                TOWN.replace("4.25", "a").replace("0900", "b").replace("500\t\t", "c "));
        assertThat(catchThrowableOfType(FaultException.class, () -> Wcvrptw.read(file)).faults()).hasSizeGreaterThanOrEqualTo(3);
    }
}
