package org.abfuhr.dispatch.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.abfuhr.dispatch.drive.FleetDrive;
import org.abfuhr.dispatch.drive.Pace;
import org.abfuhr.model.fault.FaultException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A whole day, end to end: the simulated fleet against the service.
final class DrivenFleetTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aFleetDrivesItsDay() throws Exception {
        try (var town = RunningService.of(folder)) {
            var url = "http://127.0.0.1:" + town.service.port();
            var tokens = Map.of("A1", town.tokenOf("A1"), "T1", town.tokenOf("T1"));
            assertThatThrownBy(() -> new FleetDrive(url, tokens, 1, 0).drive(Pace.AT_ONCE)).isInstanceOf(FaultException.class)
                    .hasMessageContaining("E921");
            town.releaseForBoth();
            var result = new FleetDrive(url, tokens, 1, 0).drive(Pace.AT_ONCE);
            assertThat(result).containsEntry("rejected", 0).containsEntry("brokenDown", 0);
            var actual = town.get("/api/v1/days/" + RunningService.DAY + "/actual").json();
            assertThat(actual.path("served").asInt()).isEqualTo(result.get("served"));
            assertThat(actual.path("open").asInt()).isZero();
            assertThat(town.get("/api/v1/audit/check").json().path("sound").asBoolean()).isTrue();
        }
    }
}
