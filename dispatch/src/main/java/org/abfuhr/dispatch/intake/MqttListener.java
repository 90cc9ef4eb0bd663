package org.abfuhr.dispatch.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt3.Mqtt3AsyncClient;
import com.hivemq.client.mqtt.mqtt3.message.publish.Mqtt3Publish;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.abfuhr.data.readings.delivery.DeliveryFormat;
import org.abfuhr.model.fault.FaultException;

/// Hears messages of sensors from a broker, from now until it is closed. Each is acknowledged once what it holds is in the store, or set apart there: what
/// comes while nobody listens, or while the store fails, is sent again by the broker (quality of service 1, a session that it keeps).
public final class MqttListener implements AutoCloseable {

    private static final int MOST_WAITING = 10_000; // messages; more wait at the broker
    private static final int MOST_AT_ONCE = 1_000;
    private static final int KEEP_ALIVE_SECONDS = 60;
    private static final long LOOK_MILLIS = 200;
    private static final long PAUSE_MILLIS = 5_000; // until a store that failed is asked again
    private static final long PATIENCE_SECONDS = 10;

    /// What was heard so far, in messages and readings.
    public record Counts(long messages, long added, long known, long late, long apart) {

        private Counts plus(int heard, SmallDeliveries.Taken taken) {
            return new Counts(messages + heard, added + taken.added().added(), known + taken.added().known(),
                    late + taken.added().late(), apart + taken.apart().size());
        }
    }

    private final SmallDeliveries deliveries;
    private final DeliveryFormat format;
    private final Consumer<String> told;
    private final BlockingQueue<Mqtt3Publish> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final ExecutorService hearing = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().daemon().name("mqtt").factory());
    private final Thread taking = Thread.ofPlatform().name("readings").unstarted(this::takeAll);
    private final Mqtt3AsyncClient client;
    private volatile boolean closing;
    private volatile Counts counts = new Counts(0, 0, 0, 0, 0);

    private MqttListener(SmallDeliveries deliveries, DeliveryFormat format, Broker broker, Consumer<String> told) {
        this.deliveries = deliveries;
        this.format = format;
        this.told = told;
        client = broker.client(told);
    }

    /// Begins to listen; a broker that is not there is asked again and again.
    ///
    /// @param topics with wildcards as in MQTT
    /// @param told of connections and failures, a line each
    public static MqttListener start(Broker broker, List<String> topics, DeliveryFormat format, SmallDeliveries deliveries,
            Consumer<String> told) {
        var listener = new MqttListener(deliveries, format, broker, told);
        listener.taking.start();
        for (var topic : topics)
            listener.subscribe(topic);
        var _ = listener.client.connectWith().cleanSession(false).keepAlive(KEEP_ALIVE_SECONDS).send();
        return listener;
    }

    private void subscribe(String topic) {
        var _ = client.subscribeWith().topicFilter(topic).qos(MqttQos.AT_LEAST_ONCE).callback(this::hear).executor(hearing)
                .manualAcknowledgement(true).send().whenComplete((_, failure) -> told.accept(failure == null
                        ? "listening to " + topic
                        : "not listening to " + topic + ": " + failure.getMessage()));
    }

    public Counts counts() {
        return counts;
    }

    private void hear(Mqtt3Publish message) {
        try {
            waiting.put(message);
        } catch (InterruptedException _) { // it was not acknowledged and will come again
            Thread.currentThread().interrupt();
        }
    }

    private void takeAll() {
        List<Mqtt3Publish> batch = new ArrayList<>();
        while (!closing || !waiting.isEmpty()) {
            if (batch.isEmpty())
                gather(batch);
            if (!batch.isEmpty() && !taken(batch) && closing)
                return;
        }
    }

    private void gather(List<Mqtt3Publish> batch) {
        try {
            var first = waiting.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            if (first != null) {
                batch.add(first);
                waiting.drainTo(batch, MOST_AT_ONCE - 1);
            }
        } catch (InterruptedException _) {
            closing = true;
        }
    }

    /// Empties the batch if the store has it.
    private boolean taken(List<Mqtt3Publish> batch) {
        try {
            counts = counts.plus(batch.size(), deliveries.takeTexts(batch.stream().map(MqttListener::text).toList(), format));
            batch.forEach(Mqtt3Publish::acknowledge);
            batch.clear();
            return true;
        } catch (FaultException e) {
            return postpone(e.faults().getFirst().message());
        } catch (RuntimeException e) { // such as a full disk: the messages are kept and tried again
            return postpone(e.toString());
        }
    }

    private boolean postpone(String why) {
        told.accept("not taken, tried again in " + PAUSE_MILLIS / 1_000 + " s: " + why);
        pause();
        return false;
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException _) {
            closing = true;
        }
    }

    private static String text(Mqtt3Publish message) {
        return new String(message.getPayloadAsBytes(), UTF_8);
    }

    /// Hears nothing more, takes what was heard, and leaves.
    @Override
    public void close() {
        closing = true;
        try {
            taking.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
            client.disconnect().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).handle((_, _) -> true).join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            hearing.shutdownNow();
        }
    }
}
