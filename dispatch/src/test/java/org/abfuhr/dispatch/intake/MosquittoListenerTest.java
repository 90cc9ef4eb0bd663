package org.abfuhr.dispatch.intake;

import java.nio.file.Path;
import org.junit.jupiter.api.Timeout;

/// With mosquitto, where it is installed.
@Timeout(120)
final class MosquittoListenerTest extends MqttListenerContract {

    @Override
    TestBroker broker(Path room) {
        return new Mosquitto(room);
    }
}
