package org.abfuhr.dispatch.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt3.Mqtt3BlockingClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;

/// An MQTT broker of our own. It keeps its port when it goes away and comes back.
public abstract class TestBroker implements AutoCloseable {

    /// Topics that sensors publish to.
    public static final String TOPICS = "v3/+/devices/+/up";

    private final int port = freePort();

    /// One in this process.
    public static TestBroker start() throws IOException {
        var broker = new Moquette();
        broker.comeBack();
        return broker;
    }

    private static int freePort() {
        try (var free = new ServerSocket(0)) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    final int port() {
        return port;
    }

    abstract void comeBack() throws IOException;

    public abstract void goAway();

    public String url() {
        return "mqtt://127.0.0.1:" + port;
    }

    /// Publishes messages of one device, in this order, each acknowledged by the broker.
    public void send(String topic, String... messages) {
        Mqtt3BlockingClient sensor = MqttClient.builder().useMqttVersion3().identifier("sensor").serverHost("127.0.0.1")
                .serverPort(port).buildBlocking();
        sensor.connect();
        for (var message : messages)
            sensor.publishWith().topic(topic).qos(MqttQos.AT_LEAST_ONCE).payload(message.getBytes(UTF_8)).send();
        sensor.disconnect();
    }

    @Override
    public void close() {
        goAway();
    }
}
