package org.abfuhr.dispatch.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt3.Mqtt3BlockingClient;
import io.moquette.broker.Server;
import io.moquette.broker.config.IConfig;
import io.moquette.broker.config.MemoryConfig;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.Properties;

/// An MQTT broker in this process. It keeps its port when it goes away and comes back.
public final class TestBroker implements AutoCloseable {

    /// Topics that sensors publish to.
    public static final String TOPICS = "v3/+/devices/+/up";

    private final int port;
    private Server server = new Server();

    private TestBroker(int port) {
        this.port = port;
    }

    public static TestBroker start() throws IOException {
        var broker = new TestBroker(freePort());
        broker.comeBack();
        return broker;
    }

    private static int freePort() throws IOException {
        try (var free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    void comeBack() throws IOException {
        var settings = new MemoryConfig(new Properties());
        settings.setProperty(IConfig.HOST_PROPERTY_NAME, "127.0.0.1");
        settings.setProperty(IConfig.PORT_PROPERTY_NAME, Integer.toString(port));
        settings.setProperty(IConfig.ALLOW_ANONYMOUS_PROPERTY_NAME, "true");
        settings.setProperty(IConfig.PERSISTENCE_ENABLED_PROPERTY_NAME, "false");
        settings.setProperty(IConfig.ENABLE_TELEMETRY_NAME, "false");
        server = new Server();
        server.startServer(settings);
    }

    public void goAway() {
        server.stopServer();
    }

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
