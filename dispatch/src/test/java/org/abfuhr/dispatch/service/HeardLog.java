package org.abfuhr.dispatch.service;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;

/// Everything that the service's loggers say while this is open. A request is logged after it was answered, by its own
/// thread: whoever wants its line waits for it.
final class HeardLog extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 20;

    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger("org.abfuhr.dispatch.service");

    HeardLog() {
        start();
        logger.addAppender(this);
        logger.setLevel(Level.TRACE);
    }

    @Override
    protected void append(ILoggingEvent event) {
        lines.add(event.getFormattedMessage() + event.getKeyValuePairs());
    }

    /// All that was said until each of these requests was logged.
    String until(Set<String> requestIds) throws InterruptedException {
        var heard = new ArrayList<String>();
        while (!requestIds.stream().allMatch(id -> heard.stream().anyMatch(line -> line.contains(id)))) {
            var line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(line).as("the next line after %s", heard).isNotNull();
            heard.add(line);
        }
        return heard.toString();
    }

    @Override
    public void close() {
        logger.detachAppender(this);
        logger.setLevel(Level.INFO);
        stop();
    }
}
