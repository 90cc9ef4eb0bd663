package org.abfuhr.dispatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.abfuhr.data.readings.files.Readings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingsCommandsTest {

    @TempDir
    Path folder;

    /// EM310-UDL frames (580 mm) as The Things Stack delivers them, with counters 1, 2 and 5, a join between them, and one line cut off.
    private Path uplinks(String device) throws IOException {
        var lines = new StringBuilder();
        for (int counter : new int[]{1, 2, 5})
            lines.append("""
                    {"end_device_ids":{"device_id":"%s","dev_addr":"260B0001"},"uplink_message":{"f_port":85,"f_cnt":%d,\
                    "frm_payload":"AXVcA4JEAg==","rx_metadata":[{"gateway_ids":{"gateway_id":"town-hall"}}],\
                    "received_at":"2026-11-01T0%d:00:00Z","version_ids":{"model_id":"em310-udl"}}}
                    """.formatted(device, counter, counter));
        lines.append("{\"end_device_ids\":{\"device_id\":\"s-1\"},\"join_accept\":{}}\n{\"end_device\n");
        return Files.writeString(folder.resolve("uplinks.ndjson"), lines);
    }

    @Test
    void importTakesMessagesAndSetsTheRestApart() throws IOException {
        var pack = GridTownPack.copyTo(folder.resolve("town"));
        var answer = Answer.to("readings", "import", uplinks("s-101").toString(), "--city", pack.toString(), "--json");
        var file = answer.json().at("/files/0");
        assertThat(file.at("/format").asText()).isEqualTo("tts");
        assertThat(file.at("/accepted").asInt()).isEqualTo(3);
        assertThat(file.at("/rejected").toString()).isEqualTo("{\"JSON\":1,\"NO_UPLINK\":1}");
        assertThat(Files.readString(Path.of(file.at("/quarantine").asText()))).contains("join_accept", "\"line\":5");
        assertThat(
                Readings.load(List.of(Path.of(file.at("/target").asText()))).readings().find("res-1").orElseThrow().distanceMm(2))
                .isEqualTo(580);
        assertThat(Answer.to("readings", "import", uplinks("s-101").toString(), "--city", pack.toString()).out())
                .contains("was there already", "1 not read, NO_UPLINK", "set apart in");
    }

    @Test
    void importOfAnotherTownsMessagesIsRefused() throws IOException {
        var pack = GridTownPack.copyTo(folder.resolve("town"));
        assertThat(Answer.to("readings", "import", uplinks("s-1").toString(), "--city", pack.toString(), "--json").code())
                .isEqualTo("E505");
        assertThat(pack.resolve("quarantine")).doesNotExist();
    }

    @Test
    void deliveryTellsWhichShareOfTheFramesArrived() throws IOException {
        // counters 1 to 5: five frames sent, three arrived
        var json = Answer.to("readings", "delivery", uplinks("s-1").toString(), "--json").json();
        assertThat(json.at("/containers/0/container").asText()).isEqualTo("s-1");
        assertThat(json.at("/containers/0/rate").asDouble()).isEqualTo(0.6);
        assertThat(json.at("/gateways/0/gateway").asText()).isEqualTo("town-hall");
        assertThat(json.at("/gateways/0/alone").asInt()).isEqualTo(3);
    }
}
