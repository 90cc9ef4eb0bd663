package org.abfuhr.data.readings.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Random;
import org.abfuhr.data.readings.RejectReason;
import org.abfuhr.data.readings.delivery.DeliveryFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever is done to a delivery, each part of it becomes a reading or a counted reject. The same for hours, led by what code it
/// reaches: [DeliveryFuzz].
class SpoiledDeliveriesTest {

    private static final int DELIVERIES = 1_500;

    @TempDir
    Path folder;

    @Test
    void nothingEndsInAnythingButAReadingOrACountedReject() {
        var random = new Random(11);
        var spoiler = new Spoiler(random::nextInt);
        var oracle = new DeliveryOracle(folder);
        var reasons = EnumSet.noneOf(RejectReason.class);
        long accepted = 0;
        for (int i = 0; i < DELIVERIES; i++) {
            var spoiled = spoiler.spoil(SampleDeliveries.ALL.get(random.nextInt(SampleDeliveries.ALL.size())));
            try {
                var report = oracle.look(spoiled.getBytes(UTF_8), DeliveryFormat.ANY);
                reasons.addAll(report.rejected().keySet());
                accepted += report.accepted();
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("delivery " + i + ": " + spoiled.substring(0, Math.min(3_000, spoiled.length())), e);
            }
        }
        assertThat(accepted).isGreaterThan(DELIVERIES / 2); // one broken part leaves others, or itself, readable
        assertThat(reasons).hasSizeGreaterThan(RejectReason.values().length / 2);
    }
}
