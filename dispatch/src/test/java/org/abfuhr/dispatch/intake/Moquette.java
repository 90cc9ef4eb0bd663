package org.abfuhr.dispatch.intake;

import io.moquette.broker.Server;
import io.moquette.broker.config.IConfig;
import io.moquette.broker.config.MemoryConfig;
import java.io.IOException;
import java.util.Properties;

/// A broker in this process.
final class Moquette extends TestBroker {

    private Server server = new Server();

    @Override
    void comeBack() throws IOException {
        var settings = new MemoryConfig(new Properties());
        settings.setProperty(IConfig.HOST_PROPERTY_NAME, "127.0.0.1");
        settings.setProperty(IConfig.PORT_PROPERTY_NAME, Integer.toString(port()));
        settings.setProperty(IConfig.ALLOW_ANONYMOUS_PROPERTY_NAME, "true");
        settings.setProperty(IConfig.PERSISTENCE_ENABLED_PROPERTY_NAME, "false");
        settings.setProperty(IConfig.ENABLE_TELEMETRY_NAME, "false");
        server = new Server();
        server.startServer(settings);
    }

    @Override
    public void goAway() {
        server.stopServer();
    }
}
