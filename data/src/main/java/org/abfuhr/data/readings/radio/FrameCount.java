package org.abfuhr.data.readings.radio;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.abfuhr.data.readings.messages.Message;
import org.abfuhr.data.readings.messages.Message.FrameNumber;

/// Counts the frames of one container, given in order of time.
final class FrameCount {

    private final Map<String, Long> lastCounter = new HashMap<>();
    private final Set<String> gateways = new HashSet<>();
    private long received;
    private long sent;
    private Instant last = Instant.EPOCH;

    void add(Message message) {
        received++;
        sent += message.frame().map(frame -> sentSince(message, frame)).orElse(1L);
        gateways.addAll(message.gateways());
        last = message.instant();
    }

    /// Frames sent since the one before in the session; a counter that fell began anew.
    private long sentSince(Message message, FrameNumber frame) {
        var session = message.device().getLast() + " " + frame.session();
        var before = lastCounter.put(session, frame.counter());
        return before == null || frame.counter() <= before ? 1 : frame.counter() - before;
    }

    long sent() {
        return sent;
    }

    DeliveryRates.ContainerRate rate(String container) {
        return new DeliveryRates.ContainerRate(container, received, sent, last, gateways.size());
    }
}
