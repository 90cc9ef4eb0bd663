package org.abfuhr.dispatch.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.abfuhr.data.city.format.CityPacks;
import org.abfuhr.data.readings.ReadingSeries;
import org.abfuhr.data.readings.delivery.DeliveryFormat;
import org.abfuhr.data.readings.delivery.DeviceDirectory;
import org.abfuhr.data.store.ReadingStore;
import org.abfuhr.data.store.ReadingStores;
import org.abfuhr.dispatch.cli.GridTownPack;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.support.ui.FluentWait;

/// What holds with any broker: sensor s-101 of res-1 in GridTown reports.
abstract class MqttListenerContract {

    @TempDir
    private Path folder = Path.of("");
    @AutoClose
    private TestBroker broker;
    @AutoClose
    private ReadingStore store;
    private SmallDeliveries deliveries;
    private final List<String> told = new CopyOnWriteArrayList<>();

    /// Where it may write.
    abstract TestBroker broker(Path room);

    @BeforeEach
    void start() throws IOException {
        broker = broker(folder);
        broker.comeBack();
        store = ReadingStores.open(folder.resolve("readings.db").toString());
        var pack = CityPacks.open(GridTownPack.copyTo(folder.resolve("town")).toString(), folder.resolve("cache"));
        deliveries = new SmallDeliveries(store, DeviceDirectory.of(pack), "mqtt");
    }

    private MqttListener listen(SmallDeliveries to) {
        var listener = MqttListener.start(Broker.at(broker.url(), "abfuhr-test", Optional.empty()), List.of(TestBroker.TOPICS),
                DeliveryFormat.ANY, to, told::add);
        until(() -> told.contains("listening to " + TestBroker.TOPICS));
        return listener;
    }

    private void send(String... messages) {
        broker.send("v3/town/devices/s-101/up", messages);
    }

    private int stored() {
        return Uplink.stored(store).map(ReadingSeries::size).orElse(0);
    }

    private static void until(BooleanSupplier wanted) {
        new FluentWait<>(wanted).withTimeout(Duration.ofSeconds(30)).pollingEvery(Duration.ofMillis(20))
                .until(BooleanSupplier::getAsBoolean);
    }

    @Test
    void takesWhatCanBeReadAndSetsTheRestApart() {
        try (var listener = listen(deliveries)) {
            send(Uplink.at(1), Uplink.at(2), Uplink.at(2), "hello", "{\"a\":", "{\"a\":1}");
            until(() -> listener.counts().messages() == 6);
            assertThat(stored()).isEqualTo(2);
            assertThat(listener.counts()).isEqualTo(new MqttListener.Counts(6, 2, 1, 0, 3));
        }
    }

    /// The listener leaves and comes back under its name.
    @Test
    void theBrokerKeepsWhatComesWhileNobodyListens() {
        listen(deliveries).close();
        send(Uplink.at(1), Uplink.at(2), Uplink.at(3));
        assertThat(stored()).isZero();
        try (var _ = listen(deliveries)) {
            until(() -> stored() == 3);
        }
    }

    @Test
    void aBrokerThatGoesAwayIsAskedAgain() throws IOException {
        try (var _ = listen(deliveries)) {
            broker.goAway();
            until(() -> told.stream().anyMatch(line -> line.startsWith("not connected")));
            told.clear();
            broker.comeBack();
            until(() -> told.stream().anyMatch(line -> line.startsWith("connected")));
            until(() -> {
                send(Uplink.at(4)); // until its subscription has come back, too
                return stored() == 1;
            });
        }
    }

    /// The store fails at first: nothing is acknowledged, and the broker sends it to whoever listens next.
    @Test
    void whatTheStoreDidNotTakeComesAgain() {
        var broken = ReadingStores.open(folder.resolve("broken.db").toString());
        broken.close();
        var listener = listen(new SmallDeliveries(broken, deliveries.devices(), "mqtt"));
        send(Uplink.at(5));
        until(() -> told.stream().anyMatch(line -> line.startsWith("not taken")));
        listener.close();
        assertThat(listener.counts().messages()).isZero();
        told.clear();
        try (var _ = listen(deliveries)) {
            until(() -> stored() == 1);
        }
    }
}
