package org.abfuhr.data.readings.messages;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Gathers messages in any order and gives them back by time, each frame once.
///
/// Two messages are the same frame if they have the same deduplication id, or the same device, session and frame counter
/// within [#SAME_FRAME]: a device that was reset may count from 0 again in its old session. Of several deliveries the
/// earliest counts, whatever the order in which they come.
public final class Messages {

    /// Time within which a frame is delivered again: repeated by the device, or forwarded by a second network.
    static final Duration SAME_FRAME = Duration.ofHours(1);

    private static final Comparator<Message> BY_TIME = Comparator.comparing(Message::instant)
            .thenComparing(message -> message.device().getFirst())
            .thenComparing(message -> message.deduplicationId().orElse(""))
            .thenComparingDouble(Message::distanceMm)
            .thenComparingDouble(Message::fill);

    private final List<Message> all = new ArrayList<>();

    public void add(Message message) {
        all.add(message);
    }

    /// Each frame once.
    public List<Message> distinct() {
        all.sort(BY_TIME);
        Map<String, Instant> seen = new HashMap<>();
        List<Message> distinct = new ArrayList<>(all.size());
        for (var message : all)
            if (isNew(message, seen))
                distinct.add(message);
        return distinct;
    }

    private static boolean isNew(Message message, Map<String, Instant> seen) {
        boolean again = message.deduplicationId().map(id -> seen.put("id " + id, message.instant()) != null).orElse(false);
        if (message.frame().isEmpty())
            return !again;
        var frame = message.frame().get();
        var key = "frame " + message.device().getLast() + " " + frame.session() + " " + frame.counter();
        var before = seen.putIfAbsent(key, message.instant());
        boolean same = before != null && !before.plus(SAME_FRAME).isBefore(message.instant());
        if (before != null && !same)
            seen.put(key, message.instant());
        return !again && !same;
    }
}
