package org.abfuhr.data.readings.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.abfuhr.data.readings.ReadingsSet;
import org.abfuhr.data.readings.delivery.DeliveredFile;
import org.abfuhr.data.readings.delivery.DeliveryFormat;
import org.abfuhr.data.readings.delivery.DeviceDirectory;
import org.abfuhr.data.readings.delivery.Quarantined;
import org.abfuhr.data.readings.delivery.ReadingsReport;
import org.abfuhr.data.readings.radio.DeliveryRates;
import org.abfuhr.model.fault.FaultException;

/// What must hold of any bytes that are delivered as readings.
///
/// @param folder in which files may be written
record DeliveryOracle(Path folder) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /// Reads a delivery and looks at all that comes of it. Only a file as a whole may be refused; whatever stands in it is a reading, or is
    /// counted and set apart.
    ///
    /// @return what became of its rows or messages, nothing for a file that is refused
    ReadingsReport look(byte[] delivery, DeliveryFormat format) {
        var readings = new ReadingsSet.Builder();
        List<Quarantined> apart = new ArrayList<>();
        try {
            var content = new DeliveredFile(written(delivery), format, DeviceDirectory.NONE, apart::add).read(readings);
            assertEachIsCounted(content.report(), apart);
            assertRatesAreShares(content);
            assertStaysReadable(readings.build());
            return content.report();
        } catch (FaultException refused) {
            assertThat(refused.faults()).extracting(f -> f.code()).isSubsetOf("E502", "E503");
            assertStaysReadable(readings.build());
            return ReadingsReport.EMPTY;
        }
    }

    private static void assertEachIsCounted(ReadingsReport report, List<Quarantined> apart) {
        assertThat(apart).hasSize((int) report.rejectedRows());
        assertThat(report.accepted()).isNotNegative();
        assertThat(apart).allSatisfy(each -> {
            assertThat(each.payload()).hasSizeLessThanOrEqualTo(Quarantined.MAX_PAYLOAD);
            assertThat(JSON.readTree(JSON.writeValueAsBytes(each)).path("line").asLong()).isEqualTo(each.line());
        });
    }

    private static void assertRatesAreShares(DeliveredFile.Content content) {
        var rates = DeliveryRates.of(content.messages(), DeviceDirectory.NONE);
        assertThat(rates.containers()).allSatisfy(each -> assertThat(each.rate()).isGreaterThan(0).isLessThanOrEqualTo(1));
        assertThat(rates.gateways()).allSatisfy(each -> assertThat(each.rate()).isGreaterThan(0).isLessThanOrEqualTo(1));
    }

    /// What was taken is written into the pack and must be read from there again.
    private void assertStaysReadable(ReadingsSet taken) {
        var again = new ReadingsSet.Builder();
        var report = new DeliveredFile(written(text(taken)), DeliveryFormat.CSV, DeviceDirectory.NONE, _ -> {}).read(again)
                .report();
        assertThat(report.rejected()).isEmpty();
        assertThat(new String(text(again.build()), UTF_8))
                .isEqualTo(new String(text(taken), UTF_8));
    }

    private static byte[] text(ReadingsSet readings) {
        try (var bytes = new ByteArrayOutputStream()) {
            new ReadingsFile(readings).writeText(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path written(byte[] bytes) {
        try {
            return Files.write(folder.resolve("delivery"), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
