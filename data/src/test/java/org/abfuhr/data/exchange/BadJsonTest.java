package org.abfuhr.data.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.abfuhr.model.Drive;
import org.abfuhr.model.GridTown;
import org.abfuhr.model.fault.Fault;
import org.abfuhr.model.fault.FaultException;
import org.abfuhr.model.fault.FaultKind;
import org.abfuhr.model.problem.CollectionProblem;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Bad files are refused with all their faults, each with its line and JSON pointer.
class BadJsonTest {

    private static final CollectionProblem TOWN = GridTown.map("D P1 F1")
            .vehicle("V1", v -> v.windowBreak("09:00", "10:00", 60).drivingBreak(100, 5)).build();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {"\"zone\": \"UTC\" | \"zone\": \"Mars\" | E605 | /zone",
            "\"zone\": \"UTC\", | | E603 | line 1, /", "\"scale\": 1 | \"scale\": 1.5 | E605 | /scale",
            "\"scale\": 1 | \"scale\": 99999999999 | E605 | /scale", "\"scale\": 1 | \"scale\": true | E605 | /scale",
            "\"required\": true | \"required\": \"yes\" | E605 | /visits/0/required",
            "\"fraction\": \"residual\" | \"fraction\": \"glass\" | E606 | /visits/0/fraction",
            "\"allowedVehicles\": [ \"V1\" ] | \"allowedVehicles\": [ \"V9\" ] | E606 | /visits/0/allowedVehicles/0",
            "\"demand\": [ [ 100 ] ] | \"demand\": [ 100 ] | E605 | /visits/0/demand/0",
            "\"endsEmpty\": true | \"endsEmpty\": true, \"colour\": \"red\" | E604 | /vehicles/0/colour",
            "\"position\": [ 13.2, 53.5 ] | \"position\": [ 53.5, 113.2 ] | E605 | /places/0/position",
            "\"kind\": \"window\" | \"kind\": \"lunch\" | E605 | /shifts/0/breaks/0/kind",
            "\"seconds\": [ [ 0, 20, 10 ], | \"seconds\": [ [ 0, 20 ], | E607 | /profiles/0/seconds/0",
            "\"seconds\": [ [ 0, 20, 10 ], | \"seconds\": [ [ 0, 20, -1 ], | E607 | /profiles/0",
            "\"seconds\": [ [ 0, 20, 10 ], | \"seconds\": [ [ 0, 20, \"x\" ], | E605 | /profiles/0/seconds/0/2",
            "\"version\": 1 | \"version\": 2 | E602 | problem.json",
            "\"format\": \"abfuhr-problem\" | \"format\": \"abfuhr-plan\" | E602 | problem.json",
            "\"visits\": [ | \"visits\": { | E601 | line ", "\"scale\": 1 | \"scale\": 1, \"scale\": 2 | E601 | line "})
    void aFaultOfAProblemIsToldWithItsPlace(String good, String bad, String code, String where) throws IOException {
        var text = RoundTripTest.text(TOWN);
        assertThat(text).contains(good);
        var spoiled = text.replace(good, bad == null ? "" : bad);
        var faults = faultsOf(() -> ProblemJson.read(RoundTripTest.stream(spoiled), "problem.json"));
        assertThat(faults).anySatisfy(fault -> {
            assertThat(fault.code()).isEqualTo(code);
            assertThat(fault.where()).startsWith("problem.json").contains(where);
            assertThat(fault.fix()).isNotBlank();
        });
    }

    @Test
    void allFaultsAreToldAtOnce() throws IOException {
        var text = RoundTripTest.text(TOWN).replace("\"scale\": 1", "\"scale\": \"one\"").replace("\"lifts\": 1", "\"lift\": 1")
                .replace("\"startDepot\": \"D\"", "\"startDepot\": \"E\"");
        var faults = faultsOf(() -> ProblemJson.read(RoundTripTest.stream(text), "problem.json"));
        assertThat(faults).extracting(Fault::code).containsExactlyInAnyOrder("E605", "E603", "E604", "E606");
        assertThat(faults).extracting(Fault::toString).anySatisfy(line -> assertThat(line)
                .contains("/shifts/0/startDepot: there is no depot \"E\". Name one of: D."));
    }

    @Test
    void theLineIsThatOfTheValue() throws IOException {
        var text = RoundTripTest.text(TOWN).replace("\"zone\": \"UTC\"", "\"zone\": \"Mars\"");
        long line = text.substring(0, text.indexOf("Mars")).lines().count();
        assertThat(faultsOf(() -> ProblemJson.read(RoundTripTest.stream(text), "problem.json"))).singleElement()
                .extracting(Fault::where).isEqualTo("problem.json line " + line + ", /zone");
    }

    @Test
    void whatIsWellFormedButWrongHasTheProblemsOwnCodes() throws IOException {
        var text = RoundTripTest.text(TOWN).replace("\"horizonDays\": 1", "\"horizonDays\": 0");
        assertThat(faultsOf(() -> ProblemJson.read(RoundTripTest.stream(text), "problem.json"))).extracting(Fault::code)
                .contains("E101");
    }

    /// A weight is a problem's own matter, too.
    @Test
    void weightsOfRulesThatDoNotExistAreToldWithTheRest() throws IOException {
        var text = RoundTripTest.text(TOWN).replace("\"lifts\": 1", "\"lifts\": -1")
                .replaceFirst("\"weights\": \\{ *\\}", "\"weights\": {\"distanse\": 2}");
        var faults = faultsOf(() -> ProblemJson.read(RoundTripTest.stream(text), "problem.json"));
        assertThat(faults).extracting(Fault::code).containsExactly("E701", "E123");
        assertThat(faults.getFirst().where()).endsWith("/weights/distanse");
        assertThat(faults.getFirst().fix()).contains("distance");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {"\"shift\": \"V1\", | \"shift\": \"V7\", | E606 | /routes/0/shift",
            "\"visit\": \"P1\" | \"visit\": \"P8\" | E606 | /routes/0/stops/1/visit",
            "\"kind\": \"unloading\" | \"kind\": \"dumping\" | E605 | /routes/0/stops/2/kind",
            "\"level\": \"SOFT\" | \"level\": \"WEAK\" | E605 | /findings/0/level",
            "\"lifts\": 1 | \"lifts\": null | E605 | /metrics/lifts", "\"skipped\": [ ] | \"skipped\": [ 5 ] | E605 | /skipped/0",
            "\"drivenMetres\": 100, | | E603 | /routes/0/stops/1"})
    void aFaultOfAPlanIsToldWithItsPlace(String good, String bad, String code, String where) throws IOException {
        var text = RoundTripTest.text(TOWN, Drive.plan(TOWN, "V1: D 06:00 | P1 | F1 | D"));
        var found = good.startsWith("\"drivenMetres") ? ",\n      \"drivenMetres\": 100" : good;
        assertThat(text).contains(found);
        var spoiled = text.replace(found, bad == null ? "" : bad);
        assertThat(faultsOf(() -> PlanJson.read(TOWN, RoundTripTest.stream(spoiled), "plan.json"))).anySatisfy(fault -> {
            assertThat(fault.code()).isEqualTo(code);
            assertThat(fault.where()).contains(where);
        });
    }

    @ParameterizedTest
    @CsvSource({"'', 1", "'{', 1", "'{} {}', 1", "'[1, 2', 1"})
    void whatIsNoJsonIsToldWithLineAndColumn(String text, int line) {
        assertThat(faultsOf(() -> ProblemJson.read(RoundTripTest.stream(text), "x.json"))).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("E601");
            assertThat(fault.where()).startsWith("x.json line " + line + ", column ");
        });
    }

    @Test
    void damagedPackedMatricesAreRefused() throws IOException {
        var town = GridTown.empty().depot("D", 0, 0);
        for (int p = 1; p <= 70; p++)
            town.point("P" + p, p, 0);
        var text = RoundTripTest.text(town.build());
        for (var spoiled : List.of(text.replace("\"rows\": 71", "\"rows\": 72"), text.replace("\"rows\": 71", "\"rows\": 70"),
                text.replace("int32le", "int64le"), text.replace("\"data\": \"H4sI", "\"data\": \"AAAA"),
                text.replace("\"data\": \"H4sI", "\"data\": \"?")))
            assertThat(faultsOf(() -> ProblemJson.read(RoundTripTest.stream(spoiled), "problem.json"))).extracting(Fault::code)
                    .contains("E607");
    }

    @Test
    void filesThatCannotBeReadOrWrittenAreFaults(@TempDir Path folder) {
        assertThat(faultsOf(() -> ProblemJson.read(folder.resolve("none.json")))).extracting(Fault::code).containsExactly("E600");
        var thrown = catchThrowableOfType(FaultException.class, () -> ProblemJson.write(TOWN, folder.resolve("no/folder.json")));
        assertThat(thrown.kind()).isEqualTo(FaultKind.MACHINE);
        assertThat(thrown.faults()).extracting(Fault::code).containsExactly("E609");
    }

    @Test
    void failedWritingLeavesNothingBehind(@TempDir Path folder) throws IOException {
        var inTheWay = folder.resolve("problem.json");
        Files.createDirectories(inTheWay.resolve("full"));
        var thrown = catchThrowableOfType(FaultException.class, () -> ProblemJson.write(TOWN, inTheWay));
        assertThat(thrown.faults()).extracting(Fault::code).containsExactly("E609");
        assertThat(folder.toFile().list()).containsExactly("problem.json");
    }

    private static List<Fault> faultsOf(ThrowingCallable call) {
        var thrown = catchThrowableOfType(FaultException.class, call);
        assertThat(thrown).as("a fault is told").isNotNull();
        assertThat(thrown.kind()).isEqualTo(FaultKind.INPUT);
        return thrown.faults();
    }
}
