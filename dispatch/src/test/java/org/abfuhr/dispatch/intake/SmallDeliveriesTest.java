package org.abfuhr.dispatch.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.abfuhr.data.city.format.CityPacks;
import org.abfuhr.data.readings.RejectReason;
import org.abfuhr.data.readings.delivery.DeliveryFormat;
import org.abfuhr.data.readings.delivery.DeviceDirectory;
import org.abfuhr.data.store.ReadingStore;
import org.abfuhr.data.store.ReadingStores;
import org.abfuhr.dispatch.cli.GridTownPack;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SmallDeliveriesTest {

    @TempDir
    private Path folder = Path.of("");
    @AutoClose
    private ReadingStore store;
    private SmallDeliveries deliveries;

    @BeforeEach
    void open() throws IOException {
        store = ReadingStores.open(folder.resolve("readings.db").toString());
        var pack = CityPacks.open(GridTownPack.copyTo(folder.resolve("town")).toString(), folder.resolve("cache"));
        deliveries = new SmallDeliveries(store, DeviceDirectory.of(pack), "test");
    }

    /// Cut off at the head of the delivery, where a file would end.
    @Test
    void aBrokenTextSpoilsNoOther() {
        var taken = deliveries.takeTexts(List.of("{\"end_device", Uplink.at(1), "hello", "5", Uplink.at(2)), DeliveryFormat.ANY);
        assertThat(taken.added()).isEqualTo(new ReadingStore.Added(2, 0, 0));
        assertThat(taken.apart()).extracting("payload").containsExactly("{\"end_device", "hello", "5");
        assertThat(taken.apart()).extracting("reason").containsOnly(RejectReason.JSON);
        assertThat(store.quarantined()).hasSize(3);
    }

    @Test
    void aListHoldsSeveral() {
        assertThat(deliveries.takeTexts(List.of("[" + Uplink.at(1) + "," + Uplink.at(2) + "]", Uplink.at(2)), DeliveryFormat.ANY)
                .added()).isEqualTo(new ReadingStore.Added(2, 1, 0));
    }

    @Test
    void nothingReadableIsSetApartAlone() {
        var taken = deliveries.takeTexts(List.of("hello"), DeliveryFormat.ANY);
        assertThat(taken.added()).isEqualTo(new ReadingStore.Added(0, 0, 0));
        assertThat(taken.apart()).hasSize(1);
    }

    /// A broker would send what cannot be taken again and again, and nothing after it. Half a character stands in a JSON escape,
    /// a character 0 in a word that is no JSON.
    @Test
    void whatNoFileOrDatabaseKeepsAsTextIsSetApart() {
        var taken = deliveries.takeTexts(List.of("{\"a\":\"\\ud800\"}", "x\0y", Uplink.at(1)), DeliveryFormat.ANY);
        assertThat(taken.added()).isEqualTo(new ReadingStore.Added(1, 0, 0));
        assertThat(taken.apart()).extracting("reason").containsExactly(RejectReason.JSON, RejectReason.UNKNOWN_MESSAGE);
        assertThat(taken.apart()).allSatisfy(each -> assertThat(each.value() + each.payload()).doesNotContain("\0"));
    }
}
