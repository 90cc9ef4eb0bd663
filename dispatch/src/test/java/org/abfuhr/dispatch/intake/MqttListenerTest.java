package org.abfuhr.dispatch.intake;

import java.nio.file.Path;

/// With a broker in this process.
final class MqttListenerTest extends MqttListenerContract {

    @Override
    TestBroker broker(Path room) {
        return new Moquette();
    }
}
