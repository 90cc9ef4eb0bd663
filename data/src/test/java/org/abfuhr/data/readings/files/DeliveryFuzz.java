package org.abfuhr.data.readings.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.abfuhr.data.readings.delivery.DeliveryFormat;
import org.abfuhr.data.readings.frames.FrameDecoders;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Everything that reads deliveries, fed with what Jazzer makes up; [DeliveryOracle] says what must hold. Not part of a usual build:
/// CONTRIBUTING.md says how to run it.
class DeliveryFuzz {

    private static final DeliveryOracle ORACLE = new DeliveryOracle(folder());

    /// Any bytes as a file.
    @MethodSource("files")
    @FuzzTest(maxDuration = "10m") // Jazzer wants to be the last annotation
    void file(byte[] bytes) {
        ORACLE.look(bytes, DeliveryFormat.ANY);
    }

    static Stream<Arguments> files() {
        return SampleDeliveries.ALL.stream().map(text -> Arguments.of(text.getBytes(UTF_8)));
    }

    /// A good delivery, spoiled where the search wants it.
    @FuzzTest(maxDuration = "10m")
    void spoiled(FuzzedDataProvider data) {
        var spoiler = new Spoiler(bound -> data.consumeInt(0, bound - 1));
        var text = spoiler.spoil(SampleDeliveries.ALL.get(data.consumeInt(0, SampleDeliveries.ALL.size() - 1)));
        ORACLE.look(text.getBytes(UTF_8), DeliveryFormat.ANY);
    }

    /// Any bytes as a frame of each sensor.
    @FuzzTest(maxDuration = "10m")
    void frame(FuzzedDataProvider data) {
        int port = data.consumeInt(0, 255);
        var payload = HexFormat.of().formatHex(data.consumeBytes(60));
        for (var sensor : FrameDecoders.sensors())
            ORACLE.look(("device,instant,payload,port,sensor\nC1,2026-11-01T06:00:00Z," + payload + "," + port + "," + sensor)
                    .getBytes(UTF_8), DeliveryFormat.ANY);
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("abfuhr-fuzz");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
