package org.abfuhr.data.exchange.vroom;

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

class BadVroomTest {

    @TempDir
    private Path folder;

    private List<Fault> faults(String text) throws IOException {
        var file = Files.writeString(folder.resolve("bad.json"), text);
        return catchThrowableOfType(FaultException.class, () -> Vroom.read(file)).faults();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "\"pickup\": [5] | \"delivery\": [5] | E617 | /jobs/1/delivery",
            "\"pickup\": [5] | \"amount\": [5] | E617 | /jobs/1/amount",
            "\"service\": 30 | \"service_per_type\": {\"a\": 3} | E617 | /jobs/0/service_per_type",
            "\"location_index\": 2 | \"location_index\": 1, \"setup\": 9 | E617 | /jobs/1/setup",
            "\"capacity\": [10] | \"capacity\": [10], \"max_distance\": 9 | E617 | /vehicles/0",
            "\"capacity\": [10] | \"capacity\": [10], \"max_travel_time\": 9, \"costs\": {\"per_km\": 1} | E617 | /vehicles/0",
            "\"capacity\": [10] | \"capacity\": [10], \"costs\": {\"per_task_hour\": 1} | E617 | /vehicles/0/costs/per_task_hour",
            "\"capacity\": [10] | \"capacity\": [10], \"breaks\": [{\"id\": 1}] | E617 | /vehicles/0/breaks/0",
            "\"capacity\": [10] | \"capacity\": [10], \"profile\": \"bike\" | E618 | /vehicles/0",
            "\"capacity\": [10] | \"capacity\": [10], \"steps\": [{\"type\": \"job\", \"id\": 9}] | E606 | /vehicles/0/steps",
            "\"capacity\": [10] | \"capacity\": [10], \"speed_factor\": 6 | E605 | /vehicles/0/speed_factor",
            "\"capacity\": [10] | \"capacity\": [10], \"capacty\": [10] | E604 | /vehicles/0/capacty",
            "\"pickup\": [5] | \"pickup\": [5, 6] | E605 | /jobs/1",
            "\"pickup\": [5] | \"priority\": 101 | E605 | /jobs/1/priority",
            "\"pickup\": [5] | \"time_windows\": [[9, 8]] | E605 | /jobs/1/time_windows/0",
            "\"location_index\": 2 | \"location_index\": 3 | E605 | /jobs/1/location_index",
            "\"location_index\": 2 | \"location\": [13, 53] | E603 | /jobs/1",
            "\"start_index\": 0, \"end_index\": 0 | \"start\": [13, 53] | E603 | /vehicles/0",
            "[60, 0, 90] | [60, 0] | E607 | /matrices/car/durations/1",
            "[60, 0, 90] | [60, 0, -1] | E607 | /matrices/car/durations/1",
            "[[0, 1000, 2500], | [ | E607 | /matrices/car/distances"})
    void aFaultIsToldWithItsPlace(String good, String bad, String code, String where) throws IOException {
        assertThat(VroomTest.LINE).contains(good);
        assertThat(faults(VroomTest.LINE.replace(good, bad)))
                .anyMatch(fault -> fault.code().equals(code) && fault.where().endsWith(where));
    }

    @Test
    void whatIsNoNumberIsToldOnce() throws IOException {
        var bad = VroomTest.LINE.replace("\"capacity\": [10]", "\"capacity\": [10], \"speed_factor\": \"fast\"");
        assertThat(faults(bad)).singleElement().matches(f -> f.code().equals("E605") && f.fix().contains("a number"));
    }

    @Test
    void timesTooFarApartAreRefused() throws IOException {
        var bad = VroomTest.LINE.replace("\"pickup\": [4]", "\"time_windows\": [[0, 5]]").replace("\"pickup\": [5]",
                "\"time_windows\": [[1800000000, 1800000001]]");
        assertThat(faults(bad)).singleElement().matches(f -> f.code().equals("E605") && f.message().contains("31 years"));
    }

    @Test
    void matricesWithoutPlacesAreNone() throws IOException {
        var bad = """
                {"jobs": [{"id": 1, "location_index": 0}], "vehicles": [{"id": 1, "start_index": 0}],
                 "matrices": {"car": {"durations": []}}}
                """;
        assertThat(faults(bad)).extracting(Fault::code).contains("E618");
    }

    @Test
    void everythingThatIsNotPlannedHereIsRefusedAtOnce() throws IOException {
        var bad = VroomTest.LINE.replace("\"pickup\": [5]", "\"delivery\": [5]").replace("\"service\": 30",
                "\"setup_per_type\": {\"a\": 1}")
                .replace("{\"jobs\"", "{\"shipments\": [{\"amount\": [1]}], \"jobs\"");
        assertThat(faults(bad)).filteredOn(fault -> fault.code().equals("E617")).extracting(Fault::message)
                .containsExactlyInAnyOrder(
                        "asks for shipments, which is not planned here.", "asks for delivery, which is not planned here.",
                        "asks for setup_per_type, which is not planned here.");
    }

    /// What says nothing is no fault: an empty list, an amount of nothing.
    @Test
    void fieldsThatAskForNothingAreNone() throws IOException {
        var text = VroomTest.LINE.replace("\"pickup\": [5]", "\"delivery\": [0], \"service_per_type\": {}").replace("{\"jobs\"",
                "{\"shipments\": [], \"jobs\"");
        assertThat(Vroom.read(Files.writeString(folder.resolve("good.json"), text)).problem().visits()).hasSize(2);
    }

    /// Coordinates alone: one fault, that says what is missing.
    @Test
    void withoutAMatrixNothingIsGuessed() throws IOException {
        assertThat(faults("{\"jobs\": [{\"id\": 1, \"location\": [13, 53]}], \"vehicles\": [{\"id\": 1, \"start\": [13, 53]}]}"))
                .singleElement().matches(fault -> fault.code().equals("E618") && fault.message().contains("no travel times"));
    }

    /// How long amounts must be, only vehicles tell.
    @Test
    void withoutVehiclesThatAloneIsToldOfThem() throws IOException {
        var none = VroomTest.LINE.replaceFirst("\"vehicles\": .*\\n", "\"vehicles\": [],\n");
        assertThat(faults(none)).extracting(Fault::toString).singleElement().asString().startsWith("E605")
                .contains("/vehicles: names no vehicle.");
    }

    @Test
    void aJobIsInTheStepsOfOneVehicleOnce() throws IOException {
        var steps = "\"steps\": [{\"type\": \"job\", \"id\": 7}]";
        var twice = VroomTest.LINE.replace("\"capacity\": [10]}", "\"capacity\": [10], " + steps
                + "}, {\"id\": 2, \"start_index\": 0, \"capacity\": [10], " + steps + "}");
        assertThat(faults(twice)).extracting(Fault::message)
                .containsExactly("names job 7, which the steps of vehicle 1 name already.");
    }

    @Test
    void idsMustBeUnique() throws IOException {
        assertThat(faults(VroomTest.LINE.replace("\"id\": 8", "\"id\": 7"))).extracting(Fault::code).containsExactly("E105");
    }
}
