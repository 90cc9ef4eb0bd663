package org.abfuhr.dispatch.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.lifecycle.MqttClientAutoReconnect;
import com.hivemq.client.mqtt.lifecycle.MqttDisconnectSource;
import com.hivemq.client.mqtt.mqtt3.Mqtt3AsyncClient;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Where an MQTT broker listens, and who asks there.
///
/// @param tls whether the connection is encrypted
/// @param client name under which the broker keeps what came in the meantime
/// @param login user and password, if any
public record Broker(String host, int port, boolean tls, String client, Optional<Login> login) {

    private static final Map<String, Integer> PORTS = Map.of("mqtt", 1883, "mqtts", 8883);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    public record Login(String user, String password) {

        /// Without the password, which belongs into no log.
        @Override
        public String toString() {
            return user;
        }
    }

    /// Reads an address.
    ///
    /// @param url `mqtt://host[:port]`, or `mqtts` for an encrypted connection
    /// @throws IllegalArgumentException saying what is wrong with it
    public static Broker at(String url, String client, Optional<Login> login) {
        try {
            var uri = new URI(url);
            var port = uri.getScheme() == null ? null : PORTS.get(uri.getScheme());
            if (port == null || uri.getHost() == null || uri.getUserInfo() != null)
                throw new IllegalArgumentException(url + " is no broker: write it like mqtt://host:1883 or mqtts://host:8883");
            return new Broker(uri.getHost(), uri.getPort() < 0 ? port : uri.getPort(), uri.getScheme().equals("mqtts"), client,
                    login);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(url + " is no broker: " + e.getReason(), e);
        }
    }

    /// A client that connects again by itself.
    ///
    /// @param told of connections and of what ended or prevented them
    Mqtt3AsyncClient client(Consumer<String> told) {
        var builder = MqttClient.builder().useMqttVersion3().identifier(client).serverHost(host).serverPort(port)
                .automaticReconnect(MqttClientAutoReconnect.builder().initialDelay(1, TimeUnit.SECONDS)
                        .maxDelay(LONGEST_PAUSE.toSeconds(), TimeUnit.SECONDS).build())
                .addConnectedListener(_ -> told.accept("connected to " + host + ":" + port))
                .addDisconnectedListener(context -> {
                    if (context.getSource() != MqttDisconnectSource.USER)
                        told.accept("not connected to " + host + ":" + port + ": " + context.getCause().getMessage());
                });
        if (tls)
            builder = builder.sslWithDefaultConfig();
        if (login.isPresent())
            builder = builder.simpleAuth().username(login.get().user())
                    .password(login.get().password().getBytes(UTF_8)).applySimpleAuth();
        return builder.buildAsync();
    }
}
