package org.abfuhr.dispatch.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Locale;
import org.abfuhr.dispatch.handover.Vda5050Version;
import org.abfuhr.dispatch.outcome.Outcome;
import org.junit.jupiter.api.Test;

class VehicleFilesTest {

    private static final Outcome TINY = SampleNights.tiny(Locale.GERMAN);

    @Test
    void oneRouteForEachVehicleOfTheDay() {
        assertThat(VehicleFiles.list(TINY)).extracting(Output::fileName).containsExactly("route-V1.gpx");
        assertThat(VehicleFiles.list(SampleNights.town(Locale.ENGLISH))).hasSize(5);
    }

    @Test
    void ordersAndLegsForThoseWithoutADriver() {
        assertThat(VehicleFiles.list(SampleNights.driverless())).extracting(Output::fileName).containsExactly("route-V1.gpx",
                "order-V1-vda5050-2.1.0.json", "order-V1-vda5050-3.0.0.json", "legs-V1-autoware.json");
    }

    @Test
    void anOrderReleasesTheWholeRouteUnderTheNameOfTheShift() throws IOException {
        var to = new StringWriter();
        new OrderFile("order.json", 0, Vda5050Version.V3_0_0).write(SampleNights.driverless(), to);
        var order = new JsonMapper().readTree(to.toString());
        assertThat(order.get("orderId").textValue()).isEqualTo("V1");
        assertThat(order.get("timestamp").textValue()).isEqualTo("2026-03-02T00:00:00.000Z");
        assertThat(order.get("nodes")).hasSize(9).allSatisfy(node -> assertThat(node.get("released").booleanValue()).isTrue());
    }

    @Test
    void legsOfTheWholeRoute() throws IOException {
        var to = new StringWriter();
        new LegsFile("legs.json", 0).write(SampleNights.driverless(), to);
        assertThat(new JsonMapper().readTree(to.toString()).get("legs")).hasSize(4);
    }
}
