package org.abfuhr.dispatch.cli.readings;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.abfuhr.data.readings.delivery.DeviceDirectory;
import org.abfuhr.data.store.ReadingStores;
import org.abfuhr.dispatch.cli.JsonCommand;
import org.abfuhr.dispatch.cli.option.CityOption;
import org.abfuhr.dispatch.cli.option.DurationConverter;
import org.abfuhr.dispatch.cli.option.StoreOption;
import org.abfuhr.dispatch.intake.Broker;
import org.abfuhr.dispatch.intake.MqttListener;
import org.abfuhr.dispatch.intake.SmallDeliveries;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `abfuhr readings listen`.
@Command(name = "listen", sortOptions = false, description = {
        "Take messages of sensors from an MQTT broker into a store, until it is interrupted.",
        "A message is acknowledged once the store has it; a broker that goes away is asked again."}, footer = {"",
                "Example: abfuhr readings listen --mqtt mqtt://localhost --topic v3/+/devices/+/up --store readings.db"})
final class ListenCommand extends JsonCommand {

    private static final String PASSWORD = "ABFUHR_MQTT_PASSWORD";
    private static final long TELLING_SECONDS = 10;

    @Option(names = "--mqtt", paramLabel = "URL", required = true, description = "The broker: mqtt://HOST[:1883], or mqtts://HOST[:8883].")
    private String url = "";

    @Option(names = "--topic", paramLabel = "TOPIC", required = true, description = "What to listen to, + and # as in MQTT; may be repeated.")
    private List<String> topics = List.of();

    @Option(names = "--user", paramLabel = "NAME", description = "User at the broker; the password is read from $" + PASSWORD
            + ".")
    private @Nullable String user;

    @Option(names = "--client-id", paramLabel = "NAME", description = "Name under which the broker keeps what comes while nobody listens (default: abfuhr-CITY).")
    private @Nullable String client;

    @Option(names = "--for", paramLabel = "TIME", converter = DurationConverter.class, description = "Ends by itself after this time.")
    private @Nullable Duration time;

    @Mixin
    private CityOption city = new CityOption();

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private FormatOption format = new FormatOption();

    @Override
    public Integer call() throws InterruptedException {
        checkOptions();
        var pack = city.open();
        var broker = broker(pack.name());
        var told = new CountDownLatch(1);
        try (var opened = ReadingStores.open(store.location().orElseThrow())) {
            var listener = MqttListener.start(broker, topics, format.format(),
                    new SmallDeliveries(opened, DeviceDirectory.of(pack), "mqtt"),
                    console()::note);
            await(listener, told);
            console().result(facts(listener.counts()), text(listener.counts()));
            console().out().flush();
            return 0;
        } finally {
            told.countDown();
        }
    }

    private void checkOptions() {
        var faults = optionFaults();
        format.check(faults);
        faults.require(!format.isCsv(), "--format is csv: a message holds a document of JSON");
        faults.require(store.location().isPresent(), "Name the store that takes the readings: --store readings.db");
        faults.require(user == null || password().isPresent(), "--user is given without a password: set " + PASSWORD);
        try {
            var _ = Broker.at(url, "", Optional.empty());
        } catch (IllegalArgumentException e) {
            faults.add("--mqtt: " + e.getMessage());
        }
        faults.throwIfAny();
    }

    private Broker broker(String cityName) {
        return Broker.at(url, client == null ? "abfuhr-" + cityName : client,
                Optional.ofNullable(user).map(name -> new Broker.Login(name, password().orElseThrow())));
    }

    private static Optional<String> password() {
        return Optional.ofNullable(System.getenv(PASSWORD));
    }

    /// Until the time is over or somebody ends the program; what was heard is taken first.
    ///
    /// @param told once the result is told, for which an end waits
    private void await(MqttListener listener, CountDownLatch told) throws InterruptedException {
        var ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(listener, ended, told), "stop"));
        if (time == null)
            ended.await();
        else if (!ended.await(time.toMillis(), TimeUnit.MILLISECONDS))
            listener.close();
    }

    private static void end(MqttListener listener, CountDownLatch ended, CountDownLatch told) {
        listener.close();
        ended.countDown();
        try {
            var _ = told.await(TELLING_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, Object> facts(MqttListener.Counts counts) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("messages", counts.messages());
        facts.put("accepted", counts.added());
        facts.put("duplicates", counts.known());
        facts.put("late", counts.late());
        facts.put("rejected", counts.apart());
        return facts;
    }

    private static String text(MqttListener.Counts counts) {
        return "%d messages, %d readings accepted, %d duplicates%s, %d not read and set apart".formatted(counts.messages(),
                counts.added(),
                counts.known(), counts.late() == 0 ? "" : ", " + counts.late() + " of months that were given up", counts.apart());
    }
}
